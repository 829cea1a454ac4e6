import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Ask } from '#doctor/endpoint/answer';
import type { Issue } from '../check/issue';
import { judgeChoices } from '../check/judgeChoices';
import type { OwnPortal } from '../endpoint/portals';
import { endpointOf } from '../give/addresses';
import { attributesOf } from '../give/attributes';
import type { Release } from '../release';
import type { Choices } from '../state/choices';
import { en } from '../words/en';
import { vi } from '../words/vi';
import { AfterPart } from './AfterPart';
import { ContentPart } from './ContentPart';
import { EndpointPart } from './EndpointPart';
import { RadioGroup } from './fields/RadioGroup';
import { InlinePart } from './InlinePart';
import { LookPart } from './LookPart';
import { PolicyPart } from './PolicyPart';
import { PreviewPart } from './PreviewPart';
import { SnippetPart } from './SnippetPart';
import { TodoPart } from './TodoPart';
import { useLists } from './useLists';
import { usePageState } from './usePageState';

interface BuilderProps {
  readonly release: Release;
  readonly portals: readonly OwnPortal[];
  readonly ask: Ask;
  /** Of this page. */
  readonly origin: string;
  /** The folder of the widget's releases beside this page. */
  readonly usualFiles: string;
}

/** ms that a sentence at the foot of the page stays. */
const SAID = 5000;

/** The whole page: choose, look, copy. */
export function Builder({ release, portals, ask, origin, usualFiles }: BuilderProps) {
  const [first] = portals;
  const [{ tongue, choices }, setState] = usePageState(first ? `${origin}/v1/${first.id}` : '');
  const [said, say] = useState('');
  const words = tongue === 'en' ? en : vi;
  const change = (changes: Partial<Choices>) =>
    setState((state) => ({ ...state, choices: { ...state.choices, ...changes } }));

  useEffect(() => {
    const timer = setTimeout(() => say(''), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  useEffect(() => {
    document.documentElement.lang = words.lang;
    document.title = words.title;
  }, [words]);
  const issues = judgeChoices(choices);
  const errorOf = (field: Issue['field']) => {
    const issue = issues.find((one) => one.field === field);
    return issue ? (field === 'views' ? words.viewsMissing : words.issues[issue.code]) : '';
  };
  const lists = useLists(ask, errorOf('endpoint') === '' ? endpointOf(choices) : '');
  const isGood = issues.length === 0;
  const shown = isGood ? choices : null;
  const attributes = useMemo(() => shown && previewed(shown), [shown]);
  const part = { words, choices, change, errorOf };
  const given = { words, choices, release, usualFiles, say };
  return (
    <>
      <header>
        <div>
          <h1>{words.title}</h1>
          <p>
            {words.lead} <span class="hint">{words.release(release.version)}</span>
          </p>
        </div>
        <button
          type="button"
          lang={tongue === 'en' ? 'vi' : 'en'}
          onClick={() => setState((state) => ({ ...state, tongue: tongue === 'en' ? 'vi' : 'en' }))}
        >
          {words.otherTongue}
        </button>
      </header>
      <main>
        <div class="form">
          <h2 class="step">{words.steps.choose}</h2>
          <EndpointPart {...part} portals={portals} ask={ask} origin={origin} usualFiles={usualFiles} />
          <section aria-labelledby="part-hosting">
            <h3 id="part-hosting">{words.parts.hosting}</h3>
            <RadioGroup
              name="hosting"
              legend={words.hostingLegend}
              value={choices.hosting}
              options={words.hosting}
              onChange={(hosting) => change({ hosting })}
            />
          </section>
          <LookPart {...part} />
          <ContentPart {...part} lists={lists} />
        </div>
        <div class="given">
          <h2 class="step" id="step-look">
            {words.steps.look}
          </h2>
          {choices.hosting === 'frame' ? (
            <section aria-labelledby="step-look">
              <p>{words.preview.frame}</p>
            </section>
          ) : (
            <PreviewPart words={words} attributes={attributes} />
          )}
          <h2 class="step">{words.steps.paste}</h2>
          <section aria-labelledby="part-snippet">
            <h3 id="part-snippet">{words.parts.snippet}</h3>
            {isGood ? <SnippetPart {...given} /> : <TodoPart words={words} issues={issues} />}
          </section>
          {isGood && <PolicyPart {...given} />}
          {isGood && choices.hosting !== 'frame' && (
            <InlinePart {...given} consultations={lists.consultations} change={change} />
          )}
          {isGood && <AfterPart {...given} />}
        </div>
      </main>
      <p class="said" role="status">
        {said}
      </p>
    </>
  );
}

/** What the preview is told: nothing of it hangs on an address that was given up. */
function previewed(choices: Choices): ReadonlyMap<string, string> {
  const attributes = new Map(attributesOf(choices));
  attributes.delete('data-endpoint-former');
  return attributes;
}

import { inLanguage } from '#protocol/text';
import type { Lists } from '../endpoint/lists';
import { plainPageOf } from '../give/addresses';
import { type InlineForm, inlineTag } from '../give/inline';
import type { Choices } from '../state/choices';
import { CopyBlock } from './CopyBlock';
import { RadioGroup } from './fields/RadioGroup';
import type { GivenProps } from './givenProps';

interface InlinePartProps extends GivenProps {
  readonly consultations: Lists['consultations'];
  readonly change: (changes: Partial<Choices>) => void;
}

/** The tags that put a form into an article: one for every consultation that is open, and the two that are always there. */
export function InlinePart({ words, choices, consultations, change, say }: InlinePartProps) {
  const { inline } = words;
  const plainPage = plainPageOf(choices);
  const offered = (form: InlineForm) => choices.views.includes(form.view);
  const titled = ({ id, title }: Lists['consultations'][number]): Tag => {
    const { text } = inLanguage(title, choices.lang.trim() || 'vi');
    return { label: inline.consult(text), form: { view: 'consult', consultation: id, title: text } };
  };
  const tags: readonly Tag[] = [
    ...consultations.map(titled),
    { label: inline.ask, form: { view: 'ask' } },
    { label: inline.follow, form: { view: 'follow' } },
  ];
  return (
    <section aria-labelledby="part-inline">
      <h3 id="part-inline">{words.parts.inline}</h3>
      <p>{inline.lead}</p>
      <RadioGroup
        name="inlineTag"
        legend={inline.tag}
        value={choices.inlineTag}
        options={inline.tags}
        onChange={(tag) => change({ inlineTag: tag })}
      />
      {consultations.length === 0 && <p class="hint">{inline.noneOpen}</p>}
      {tags
        .filter(({ form }) => offered(form))
        .map(({ label, form }) => {
          const text = inlineTag(form, choices.inlineTag, plainPage);
          return <CopyBlock key={text} words={words} label={label} hint="" text={text} say={say} />;
        })}
    </section>
  );
}

interface Tag {
  readonly label: string;
  readonly form: InlineForm;
}

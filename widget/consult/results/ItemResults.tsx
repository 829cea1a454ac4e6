import type { ConsultMessages } from '#messages/vi/consult';
import { living } from '#panel/living';
import type { ItemResult, Outcome } from '#protocol/consultation';
import type { DraftText } from '#protocol/draftText';
import { inLanguage } from '#protocol/text';
import { cellsOf } from '../items/said';
import type { Step } from '../steps';
import { PartText } from '../text/PartText';
import { TallyList } from './TallyList';

interface ItemResultsProps {
  readonly step: Step;
  readonly result: ItemResult | undefined;
  readonly outcome: Outcome | undefined;
  /** Where a clause's words stand. */
  readonly draft: DraftText | undefined;
  /** Behind its heading, made when it is opened: one of many. */
  readonly folded: boolean;
  readonly messages: ConsultMessages;
}

/** What was said of one item, and what the agency made of it. */
export const ItemResults = living<ItemResultsProps>((life, { folded }) => {
  let isOpen = !folded;
  return ({ step, draft, result, outcome, messages }) => {
    const { text, lang } = inLanguage(step.item.title, messages.lang);
    const content = isOpen && (
      <>
        {draft && step.asked && <PartText text={draft} asked={step.asked} />}
        {result?.tallies.map((tally) => (
          <TallyList
            key={tally.credential}
            tally={tally}
            cells={cellsOf(step.item, messages)}
            isShare={step.item.kind !== 'multiple'}
            messages={messages}
          />
        ))}
        {result && result.later > 0 && <p class="hint">{messages.laterHere(result.later)}</p>}
        {result && result.earlier > 0 && <p class="hint">{messages.earlier(result.earlier)}</p>}
        {result && result.words.length > 0 && (
          <>
            <p>{messages.wordsShown(result.words.length)}</p>
            <ul>
              {result.words.map((words, index) => (
                <li class="about" key={index} lang="">
                  {words}
                </li>
              ))}
            </ul>
          </>
        )}
        {outcome && (
          <div class="outcome">
            <p>
              <strong>{messages.outcomes[outcome.kind]}</strong>
            </p>
            <p class="about" lang="vi">
              {outcome.text}
            </p>
          </div>
        )}
      </>
    );
    if (!folded) {
      return (
        <>
          <h4 lang={lang}>{text}</h4>
          {content}
        </>
      );
    }
    return (
      <details
        onToggle={({ currentTarget }) => {
          isOpen = currentTarget.open;
          life.redraw();
        }}
      >
        <summary lang={lang}>
          {text}
          {outcome && (
            <span class="hint" lang={messages.lang}>{` · ${messages.outcomes[outcome.kind]}`}</span>
          )}
        </summary>
        {content}
      </details>
    );
  };
});

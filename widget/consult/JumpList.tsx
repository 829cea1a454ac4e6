import { living } from '#panel/living';
import { type DraftText, headed } from '#protocol/draftText';
import { inLanguage } from '#protocol/text';
import type { BallotProps } from './ballotProps';
import type { Step } from './steps';
import { placeOf } from './text/PartText';

/** Every question and every article, under its chapter, to go there at once. Made when it is opened: a decree has many. */
export const JumpList = living<BallotProps>((life, { steps, consultation: { text } }) => {
  let isOpen = false;
  let groups: readonly Group[] | undefined;
  return ({ inHand, messages, go }) => {
    if (steps.length < 2) return null;
    groups ??= isOpen ? grouped(steps, text) : undefined;
    return (
      <details
        onToggle={({ currentTarget }) => {
          isOpen = currentTarget.open;
          life.redraw();
        }}
      >
        <summary>{messages.contents}</summary>
        {(isOpen ? groups : undefined)?.map(({ place, entries }) => (
          <div key={entries[0]?.[0].item.id}>
            {place && <h3 lang={text?.lang}>{place}</h3>}
            <ul class="offers">
              {entries.map(([first, ...others]) => {
                const title = titleOf(first, text?.lang, messages.lang);
                const answered = [first, ...others].filter(({ item }) => inHand.answer(item)).length;
                return (
                  <li key={first.item.id}>
                    <button
                      type="button"
                      lang={title.lang}
                      onClick={() => go({ kind: 'item', item: first.item.id })}
                    >
                      {title.text}
                      {answered > 0 && (
                        <span class="hint" lang={messages.lang}>
                          {messages.hasAnswers(answered)}
                        </span>
                      )}
                    </button>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </details>
    );
  };
});

/** What stands under one chapter and section; `place` is empty where there is none. */
interface Group {
  readonly place: string;
  /** A question, or all clauses of an article. */
  readonly entries: [Step, ...Step[]][];
}

function grouped(steps: readonly Step[], text: DraftText | undefined): readonly Group[] {
  const groups: Group[] = [];
  for (const step of steps) {
    const { asked } = step;
    const group = groups[groups.length - 1];
    const entry = group?.entries[group.entries.length - 1];
    if (entry && asked && entry[0].asked?.article === asked.article) {
      entry.push(step);
      continue;
    }
    const place = asked && text ? placeOf({ text, asked }) : '';
    if (group?.place === place) group.entries.push([step]);
    else groups.push({ place, entries: [[step]] });
  }
  return groups;
}

function titleOf({ item, asked }: Step, draftLang: string | undefined, lang: string) {
  if (!asked) return inLanguage(item.title, lang);
  return { text: headed(asked.article), lang: draftLang };
}

import { living } from '#panel/living';
import { headed } from '#protocol/draftText';
import { inLanguage } from '#protocol/text';
import type { BallotProps } from './ballotProps';
import type { Step } from './steps';

/** Every question and every article, to go there at once. Made when it is opened: a decree has many. */
export const JumpList = living<BallotProps>((life, { steps, consultation }) => {
  let isOpen = false;
  const groups: { readonly first: Step; readonly all: Step[] }[] = [];
  for (const step of steps) {
    const last = groups[groups.length - 1];
    if (step.asked && step.asked.article === last?.first.asked?.article) last.all.push(step);
    else groups.push({ first: step, all: [step] });
  }
  return ({ inHand, messages, go }) =>
    steps.length < 2 ? null : (
      <details
        onToggle={({ currentTarget }) => {
          isOpen = currentTarget.open;
          life.redraw();
        }}
      >
        <summary>{messages.contents}</summary>
        {isOpen && (
          <ul class="offers">
            {groups.map(({ first, all }) => {
              const { text, lang } = titleOf(first, consultation.text?.lang, messages.lang);
              const answered = all.filter(({ item }) => inHand.answer(item)).length;
              return (
                <li key={first.item.id}>
                  <button type="button" lang={lang} onClick={() => go({ kind: 'item', item: first.item.id })}>
                    {text}
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
        )}
      </details>
    );
});

function titleOf({ item, asked }: Step, draftLang: string | undefined, lang: string) {
  if (!asked) return inLanguage(item.title, lang);
  return { text: headed(asked.article), lang: draftLang };
}

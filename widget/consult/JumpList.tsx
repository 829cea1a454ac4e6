import { living } from '#panel/living';
import { inLanguage } from '#protocol/text';
import type { BallotProps } from './ballotProps';
import type { Step } from './steps';

/** Every question and every article, to go there at once. Made when it is opened: a decree has many. */
export const JumpList = living<BallotProps>((life, { steps, consultation }) => {
  let isOpen = false;
  const articles = steps.filter(
    ({ asked }, index) => !asked || asked.article !== steps[index - 1]?.asked?.article,
  );
  const groupOf = (step: Step) =>
    step.asked ? steps.filter(({ asked }) => asked?.article === step.asked?.article) : [step];
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
            {articles.map((step) => {
              const { text, lang } = titleOf(step, consultation.text?.lang, messages.lang);
              const answered = groupOf(step).filter(({ item }) => inHand.answer(item)).length;
              return (
                <li key={step.item.id}>
                  <button type="button" lang={lang} onClick={() => go({ kind: 'item', item: step.item.id })}>
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
  const { label, heading } = asked.article;
  return { text: heading ? `${label}. ${heading}` : label, lang: draftLang };
}

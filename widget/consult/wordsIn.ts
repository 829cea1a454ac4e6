import { type Answer, kindOf } from '#protocol/items/items';
import { inLanguage } from '#protocol/text';
import type { Step } from './steps';

/** What somebody wrote in their answers, each under what it is about, to be copied. */
export const wordsIn = (answers: readonly Answer[], steps: readonly Step[], lang: string): string =>
  answers
    .flatMap((answer) => {
      const words = kindOf(answer.kind).words(answer);
      const step = steps.find(({ item }) => item.id === answer.item);
      return words && step ? [`${inLanguage(step.item.title, lang).text}\n${words}`] : [];
    })
    .join('\n\n');

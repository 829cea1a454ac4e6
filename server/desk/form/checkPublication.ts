import { normalise } from '../../../widget/protocol/text';
import type { DeskQuestion, DeskStep, Publication } from '../../store/store';
import { vietnamDay } from '../../vietnamDay';
import type { Checked } from './checked';
import type { DeskIssue } from './issue';
import { quotes } from './ownWords';
import { inOneLine, MOST, textIssue } from './textIssue';
import type { Typed } from './typed';

type Answered = DeskStep & { readonly state: 'answered' };

/** The answer that holds, if there is one. */
export function lastAnswer({ history }: Pick<DeskQuestion, 'history'>): Answered | undefined {
  return history.filter((step): step is Answered => step.state === 'answered').at(-1);
}

/** The languages in which an answer can be: Vietnamese, and the citizen's. */
export const languagesOf = ({ lang }: Pick<DeskQuestion, 'lang'>): readonly string[] =>
  lang === 'vi' ? ['vi'] : ['vi', lang];

/**
 * What is to be published, or what is wrong with it. What was published before keeps its address.
 * @param mayQuote whether the citizen's own words may be in it
 */
export function checkPublication(
  typed: Typed & { kind: 'published' },
  question: DeskQuestion,
  answered: Answered,
  mayQuote: boolean,
  randomId: () => string,
): Checked<Publication> {
  const texts = { title: typed.title, question: typed.question, answer: typed.answer };
  const issues = [
    ...textIssue('title', texts.title, MOST.title),
    ...textIssue('question', texts.question, MOST.question),
    ...textIssue('answer', texts.answer, MOST.text),
    ...(mayQuote ? [] : quotations(texts, question.text)),
  ];
  if (issues.length > 0) return { kind: 'wrong', issues };
  return {
    kind: 'right',
    it: {
      slug: question.publication?.slug ?? randomId(),
      title: inOneLine(texts.title),
      question: normalise(texts.question),
      answer: normalise(texts.answer),
      agency: answered.agency,
      lang: languagesOf(question).find((lang) => lang === typed.lang) ?? 'vi',
      answeredOn: vietnamDay(Date.parse(answered.at)),
    },
  };
}

function quotations(
  texts: Pick<Publication, 'title' | 'question' | 'answer'>,
  citizens: string,
): DeskIssue[] {
  const fields = ['title', 'question', 'answer'] as const;
  return fields
    .filter((field) => quotes(texts[field], citizens))
    .map((field) => ({ field, code: 'own-words' }));
}

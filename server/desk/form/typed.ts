import type { Fields } from './fields';

/** One of the forms on a question's page as it was filled; nothing is right about it yet. */
export type Typed =
  | { readonly kind: 'passed'; readonly listed: string; readonly other: string }
  | { readonly kind: 'handling'; readonly answerBy: string }
  | { readonly kind: 'answered'; readonly text: string }
  | { readonly kind: 'declined'; readonly reason: string }
  | {
      readonly kind: 'published';
      readonly title: string;
      readonly question: string;
      readonly answer: string;
      readonly lang: string;
    }
  | { readonly kind: 'unpublished' };

/** `undefined`: none of the desk's forms. */
export function readTyped(fields: Fields): Typed | undefined {
  const field = (name: string) => fields.get(name) ?? '';
  switch (field('form')) {
    case 'passed':
      return { kind: 'passed', listed: field('listed'), other: field('other') };
    case 'handling':
      return { kind: 'handling', answerBy: field('answerBy') };
    case 'answered':
      return { kind: 'answered', text: field('text') };
    case 'declined':
      return { kind: 'declined', reason: field('reason') };
    case 'published':
      return {
        kind: 'published',
        title: field('title'),
        question: field('question'),
        answer: field('answer'),
        lang: field('lang'),
      };
    case 'unpublished':
      return { kind: 'unpublished' };
    default:
      return undefined;
  }
}

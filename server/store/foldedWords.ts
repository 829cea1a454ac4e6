import { wordBeginning } from './wordBeginning';

/** The words that a folded text (fold.ts) is found by, each once: in the same text always the same, so that they are removed as they were written. */
export const foldedWords = (folded: string): readonly string[] => [
  ...new Set(folded.split(' ').filter(Boolean).map(wordBeginning)),
];

import type { NewWords } from './consulting';

interface Rewording {
  /** Slugs of words that their author has taken back or changed. */
  readonly gone: readonly string[];
  /** Slugs of words that are the very same again. */
  readonly same: readonly string[];
  readonly added: readonly NewWords[];
}

/** What a voter's later ballot makes of the words of the one before. */
export function rewording(before: readonly NewWords[], after: readonly NewWords[]): Rewording {
  const isIn = (list: readonly NewWords[]) => (one: NewWords) =>
    list.some(({ item, words }) => item === one.item && words === one.words);
  return {
    gone: before.filter((one) => !isIn(after)(one)).map(({ slug }) => slug),
    same: before.filter(isIn(after)).map(({ slug }) => slug),
    added: after.filter((one) => !isIn(before)(one)),
  };
}

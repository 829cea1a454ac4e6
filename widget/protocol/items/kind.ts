import type { Issue } from '../issue';

/** Says what makes the value of a field right; `true` is right. */
export type Fields = Readonly<Record<string, (value: unknown) => boolean>>;

/**
 * All that the protocol has to know of one kind of item, so that a new one is one file here and one on the screen.
 * @typeParam I the item @typeParam A the answer
 */
export interface ItemKind<I, A> {
  /** Fields of an answer, besides `item` and `kind`. */
  readonly fields: Fields;
  /** Those that it may leave out. */
  readonly optional: Fields;
  /** What is wrong with an answer of the right shape. @param at JSON Pointer of the answer */
  issues(answer: A, item: I, at: string): Issue[];
  /** What is counted, in the order in which it is shown. */
  cells(item: I): readonly string[];
  /** The cells to which an answer adds one each. */
  chosen(answer: A): readonly string[];
  /** What was written in free words, normalised; empty: nothing. It is stored, and published, apart from what was chosen. */
  words(answer: A): string;
}

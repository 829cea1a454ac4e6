import type { Tables } from './tables';

/**
 * What an act sets, by its table: `verify` holds these columns against the mark of the act's entry. A released list is never
 * changed, since marks that were made of it stand: a column more needs an entry more.
 */
export const MARKED = {
  steps: ['state', 'at', 'officer', 'agency', 'answer_by', 'text'],
  publications: ['slug', 'title', 'question', 'answer', 'agency', 'lang', 'answered_on', 'folded'],
  consultations: ['revision', 'state', 'definition'],
  interventions: ['kind', 'at', 'officer', 'reason', 'closes_at'],
  outcomes: ['kind', 'text', 'officer', 'at'],
  portal_edits: ['revision', 'edits', 'officer', 'at'],
  exports: ['what', 'contact', 'reason', 'officer', 'at'],
  words: ['item', 'words', 'state', 'officer'],
} as const satisfies { readonly [T in keyof Tables]?: readonly (keyof Tables[T])[] };

export type MarkedTable = keyof typeof MARKED;

/** The columns of a table that a mark is made of. */
export type MarkedRow<T extends MarkedTable> = { readonly [C in MarkedColumn<T>]: Tables[T][C] };
type MarkedColumn<T extends MarkedTable> = (typeof MARKED)[T][number] & keyof Tables[T];

/** One text for what a row has. */
export const contentOf = <T extends MarkedTable>(table: T, row: MarkedRow<T>): string =>
  JSON.stringify(MARKED[table].map((column) => row[column as MarkedColumn<T>]));

import { errorName } from '../errorName';

/** What came of telling one thing. */
export type Outcome =
  | { readonly kind: 'told' }
  /** There is nothing to tell any more, or nobody to tell it to. */
  | { readonly kind: 'nothing' }
  /** `why`: a code or a status that no words of anybody's can stand in. */
  | { readonly kind: 'failed'; readonly why: string }
  /** The other side will never take it. */
  | { readonly kind: 'refused'; readonly why: string };

/** The database could not be read. */
export const failedHere = (error: unknown): Outcome => ({ kind: 'failed', why: errorName(error) });

import type { TypedName } from '../state/choices';

/** One thing that has to be put right before there is anything to paste. */
export interface Issue {
  /** Where it is said. */
  readonly field: TypedName | 'views';
  readonly code: IssueCode;
}

export type IssueCode =
  | 'missing'
  /** No whole address. */
  | 'address'
  /** http where only https is taken. */
  | 'http'
  /** It has a `?`, a `#`, a name or a password in it. */
  | 'extras'
  /** The address of a file or a page, not of a folder that files stand in. */
  | 'page'
  /** The endpoint's own address a second time. */
  | 'same'
  | 'lang'
  | 'colour'
  | 'id';

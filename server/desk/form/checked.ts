import type { DeskIssue } from './issue';

/** What was typed as it is meant, or all that is wrong with it. */
export type Checked<T> =
  | { readonly kind: 'right'; readonly it: T }
  | { readonly kind: 'wrong'; readonly issues: readonly DeskIssue[] };

/** @param it what it is where nothing is wrong */
export const checked = <T>(issues: readonly DeskIssue[], it: T): Checked<T> =>
  issues.length > 0 ? { kind: 'wrong', issues } : { kind: 'right', it };

import type { DeskIssue } from './form/issue';

/** What stands above a page with forms: what was done, or why it was not. */
export type Notice =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly sentence: string }
  | { readonly kind: 'issues'; readonly issues: readonly DeskIssue[] }
  | { readonly kind: 'sentence'; readonly sentence: string };

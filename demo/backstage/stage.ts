import type { Seen, Trouble } from './arrival';

/** Who answers questions in this demo. */
export type Officer =
  /** Whoever signs in at the desk. */
  | { readonly kind: 'desk'; readonly href: string }
  /** There is no desk: one press answers the newest question. */
  | { readonly kind: 'button'; answer(text: string): Promise<'answered' | 'nothing-waits'> };

/** What the side panel stands beside: whatever is between the pages and the endpoint. */
export interface Stage {
  /** Rejects where nobody answers. */
  look(): Promise<Seen>;
  become(trouble: Trouble): Promise<Seen>;
  readonly officer: Officer;
}

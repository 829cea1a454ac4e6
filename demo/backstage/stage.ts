import type { Seen, Trouble } from './arrival';

/** Where an officer comes in. */
export interface Door {
  readonly href: string;
  /** Without a password. */
  readonly signsIn: boolean;
}

/** Who answers questions in this demo. */
export type Officer =
  /** Whoever comes to the desk. The door changes: a link that lets one in does so once. */
  | { readonly kind: 'desk'; door(): Door }
  /** There is no desk: one press answers the newest question. */
  | { readonly kind: 'button'; answer(text: string): Promise<'answered' | 'nothing-waits'> };

/** What the side panel stands beside: whatever is between the pages and the endpoint. */
export interface Stage {
  /** Rejects where nobody answers. */
  look(): Promise<Seen>;
  become(trouble: Trouble): Promise<Seen>;
  readonly officer: Officer;
}

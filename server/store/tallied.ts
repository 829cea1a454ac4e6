import type { Credential } from '../../widget/protocol/ballot';
import type { Item } from '../../widget/protocol/items/items';

/** What the ballots that count say, nothing hidden. As JSON and back it is the same. */
export interface Tallied {
  readonly ballots: readonly { readonly credential: Credential['kind']; readonly counted: number }[];
  /** One for every item, in their order. */
  readonly items: readonly TalliedItem[];
  /** What was answered and is no longer asked, by item: nobody makes opinions vanish by leaving out what they are about. */
  readonly gone: readonly Gone[];
}

/** How many chose what, cell by cell: an object would put those that look like numbers first. */
export type Counts = readonly (readonly [cell: string, count: number])[];

/** Answers to an item that is gone, or has become something else. */
export interface Gone {
  readonly item: string;
  readonly answered: number;
  /** In the order of their letters: how it stood on the ballot nobody knows any more. */
  readonly counts: Counts;
}

export interface TalliedItem {
  readonly item: Item;
  /** One for every credential in `ballots`. */
  readonly tallies: readonly WholeTally[];
  /** Answers about an earlier wording, in no tally. */
  readonly earlier: number;
}

export interface WholeTally {
  readonly credential: Credential['kind'];
  readonly answered: number;
  /** Every cell of the item, in its order. */
  readonly counts: Counts;
}

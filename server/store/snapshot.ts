import type { Tallied, TalliedItem } from './tallied';

/** A count that was taken once and stays as it was. */
export interface Snapshot {
  /** RFC 3339, UTC. */
  readonly takenAt: string;
  /** It is of those of the first so many ballots that counted when they were read, and of no other. */
  readonly arrivals: number;
  /** The version of the text under which it was counted. */
  readonly draft: string;
  readonly tallied: Tallied;
  /** Items that are published as they were before, since too few have answered them meanwhile. */
  readonly held: readonly HeldItem[];
}

export interface HeldItem {
  readonly as: TalliedItem;
  /** How many answers came since. */
  readonly later: number;
}

export interface Pair {
  /** What is published; `null`: nothing was so far. */
  readonly shown: Snapshot | null;
  /** What may be published later. Nobody sees it before. */
  readonly next: Snapshot | null;
}

export interface Snapshots extends Pair {
  /** How often they were saved; 0: never. */
  readonly revision: number;
}

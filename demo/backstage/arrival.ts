import type { TROUBLES } from './troubles.mjs';

export type Trouble = (typeof TROUBLES)[number];

/** The last part of an address that is posted to; `other` is no address of the protocol. */
export type Addressed = 'submissions' | 'photos' | 'lookup' | 'withdraw' | 'other';

/** One post that came to the endpoint: that it came and what became of it, never what it said. */
export interface Arrival {
  /** Counts from 1, in the order in which they were answered. */
  readonly n: number;
  /** ms since 1970. */
  readonly at: number;
  readonly addressed: Addressed;
  /** Of a submission its id, of a photo that and its place; empty where the address names none. */
  readonly id: string;
  /** Of the body. */
  readonly bytes: number;
  /** The HTTP status. */
  readonly status: number;
  readonly answer: 'under-way' | 'reached' | 'lost';
}

/** What the side panel is told of what happens between page and endpoint. */
export interface Seen {
  readonly trouble: Trouble;
  /** Oldest first; only the last hundred are remembered. */
  readonly arrivals: readonly Arrival[];
}

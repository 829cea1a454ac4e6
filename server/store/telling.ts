import type { Act } from './store';

/** Who is told: a system of the agency's, the citizen by e-mail, the agency's mailbox by e-mail. */
export type Channel = 'webhook' | 'citizen' | 'officers';

/** What can be told of a question. Of ballots nothing is told to anybody, ever. */
export type Happening =
  | 'received'
  | Act['state']
  /** One of its photos came. */
  | 'photo'
  /** Something personal was erased, and the question may still be there. */
  | 'erased'
  /** All of it was erased at the citizen's wish. */
  | 'withdrawn'
  /** The day that was promised is near. */
  | 'due';

/** Which channel is told of what. */
const TOLD: Readonly<Record<Channel, readonly Happening[]>> = {
  webhook: ['received', 'passed', 'handling', 'answered', 'declined', 'photo', 'erased', 'withdrawn'],
  citizen: ['received', 'answered', 'declined'],
  officers: ['received', 'passed', 'due'],
};

/** Those of the channels that are open which are told of it. */
export const listenersOf = (channels: readonly Channel[], event: Happening): readonly Channel[] =>
  channels.filter((channel) => TOLD[channel].includes(event));

/** Something that waits to be told, without a word of it: those are read when it is sent. */
export interface Telling {
  /** Random, the same at every try. */
  readonly id: string;
  readonly channel: Channel;
  readonly portal: string;
  /** The question's. */
  readonly question: string;
  /** Its place among all that happened to the question, from 1 up; it grows, but not always by one. */
  readonly n: number;
  readonly event: Happening;
  /** Place in the question's history of an act, or among its photos, from 1 up; 0 of what has none. */
  readonly part: number;
  /** When it happened, RFC 3339, UTC. */
  readonly at: string;
  /** How often it was tried, this time too. */
  readonly tries: number;
  /** Whoever has it in hand: random, another at each try. */
  readonly claim: string;
}

/** How many of a kind wait, and how many were given up. */
export interface TellingCount {
  readonly channel: Channel;
  readonly event: Happening;
  readonly waiting: number;
  readonly dead: number;
}

interface Claiming {
  /** RFC 3339, UTC, as all times here. */
  readonly at: string;
  /** Until when nobody else takes them, should this collector die. */
  readonly until: string;
  readonly limit: number;
}

/**
 * The collector's own outbox: rows are written in the transaction of what they tell of, and stay until they are told or
 * given up. At least once: who dies between telling and saying so tells again.
 */
export interface Tellings {
  /**
   * Takes in hand what may be tried now. To a webhook and to a citizen nothing is told before what came before it of the
   * same question; so of one question there is one at most.
   */
  claimTellings(channel: Channel, claiming: Claiming): Promise<readonly Telling[]>;
  /** They are told, or there is nothing to tell any more. */
  tellingsDone(ids: readonly string[]): Promise<void>;
  /** To be tried again at `next`, unless somebody else has them in hand by now. */
  tellingsFailed(tellings: readonly Pick<Telling, 'id' | 'claim'>[], next: string): Promise<void>;
  /** Not to be tried any more, and kept to be counted. */
  tellingsDead(tellings: readonly Pick<Telling, 'id' | 'claim'>[], at: string): Promise<void>;
  /**
   * Has every open question of a portal told that is due on the day `upTo` or before, once for each day promised.
   * @returns how many there were
   */
  tellDue(portal: string, upTo: string, at: string): Promise<number>;
  tellingCounts(): Promise<readonly TellingCount[]>;
}

/**
 * When it may be told first. Officers get one letter for all of an hour, and several collectors have to agree on when.
 * @param at RFC 3339, UTC
 */
export function firstTry(channel: Channel, at: string): string {
  if (channel !== 'officers') return at;
  return new Date(Math.ceil(Date.parse(at) / HOUR) * HOUR).toISOString();
}

const HOUR = 3_600_000;

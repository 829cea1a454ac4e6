import type { Step } from '../../widget/protocol/follow';
import type { Sight } from './sight';
import type { InboxItem, InboxShelf } from './store';

/** What questions an officer looks for. All of it must hold. */
export interface Sought {
  readonly shelf: InboxShelf | 'all';
  /** As indexedWords.ts has them: each stands in the question as a whole word, with or without its diacritics. */
  readonly words: readonly string[];
  readonly filters: readonly Filter[];
}

export type Filter =
  /** `null`: those who asked did not know. */
  | { readonly kind: 'topic'; readonly topic: string | null }
  | { readonly kind: 'commune'; readonly commune: string }
  | { readonly kind: 'state'; readonly state: Step['state'] }
  /** Due on one of these days; `from` may be `''`. */
  | { readonly kind: 'due'; readonly from: string; readonly to: string };

/** Where a question stands in lists. What it says holds on when the question is gone. */
export interface Place {
  /** A day, or `UNDATED`. */
  readonly due: string;
  readonly receivedAt: string;
  /** A question's, or one of `BEFORE_EACH`. */
  readonly id: string;
}

/** By order, what sorts before every id: a place that has it goes on with all of one moment, and names no question. */
export const BEFORE_EACH = { due: '', newest: '~' } as const;

/** Sorts behind every day. */
export const UNDATED = '9999-12-31';

/** What is open and looked for by no word is listed by the day it is due, undated last; all else newest first. */
export const orderOf = ({ shelf, words }: Sought): keyof typeof BEFORE_EACH =>
  shelf === 'open' && words.length === 0 ? 'due' : 'newest';

export interface Found {
  readonly items: readonly InboxItem[];
  /** Behind which there may be more; `null`: that is all. It goes into addresses, and names no question out of sight. */
  readonly next: Place | null;
}

/** So many questions are looked through at a time, so that what is rare among many keeps nobody waiting; `next` goes on. */
export const LOOKED_THROUGH = 10_000;

/** How many open questions are due when; each is counted up to `MOST_COUNTED`, and one more stands for any more. */
export interface DueCounts {
  readonly late: number;
  readonly today: number;
  readonly soon: number;
}

export const MOST_COUNTED = 1000;

/** A portal as somebody at the desk sees it. */
export interface SeenPortal {
  readonly portal: string;
  readonly sight: Sight;
}

/** What officers find again. */
export interface Finding {
  /** At most `limit` of those within sight, behind `after`, or the first. */
  search(portal: string, sight: Sight, sought: Sought, limit: number, after: Place | null): Promise<Found>;
  /**
   * The id of the question within sight under a code's hash; of one that was withdrawn for those who see all, as whose it was
   * nobody knows any more.
   */
  idUnderCode(portal: string, sight: Sight, codeHash: string): Promise<string | undefined>;
  /** @param soon the last day that is soon, after `today` */
  dueCounts(portal: string, sight: Sight, today: string, soon: string): Promise<DueCounts>;
}

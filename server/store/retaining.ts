import type { Cause, Erased } from '../../widget/protocol/follow';

/** What of a question is erased together. `personal`: contact details and photos. */
export type Part = 'contact' | 'personal' | 'all';

/** That something was erased: by name, never what it was. */
export interface Erasure {
  readonly portal: string;
  /** The question’s. */
  readonly id: string;
  readonly part: Part;
  /** What of it there was. */
  readonly erased: readonly Erased[];
  readonly cause: Cause;
  /** RFC 3339, UTC. */
  readonly at: string;
}

/** What a notice promises: for how many days after its answer something is kept; `null`: for ever. */
export interface Terms {
  readonly personal: number | null;
  readonly question: number | null;
}

/** What a sweep that has run left behind. */
export interface Sweep {
  /** RFC 3339, UTC. */
  readonly at: string;
  /** By which it went, those of today's notice. */
  readonly terms: Terms;
}

/** What is to be erased of a portal: all that came under one notice and was closed by a certain time. */
export interface Due {
  readonly part: Exclude<Part, 'contact'>;
  /** Hash of the notice that was agreed to; `null`: nothing was to be agreed to. */
  readonly notice: string | null;
  /** RFC 3339, UTC: answered or declined then or before. */
  readonly until: string;
}

/** The part of a store that erases, at whose wish ever. */
export interface Retaining {
  /** Erases of at most `limit` questions what is due, as of `at`; how many those were. */
  eraseDue(portal: string, due: Due, limit: number, at: string): Promise<number>;
  /** Of how many questions something is due, and how many are closed and still have it. */
  countDue(portal: string, due: Due): Promise<{ readonly due: number; readonly closed: number }>;
  /** Everything that was erased, oldest first: at most `limit`, behind `after` of an earlier page, or the first. */
  erasures(limit: number, after?: Erasure): Promise<readonly Erasure[]>;

  /** Every notice that the portal ever published, its JSON by its hash. */
  notices(portal: string): Promise<ReadonlyMap<string, string>>;
  lastSweep(portal: string): Promise<Sweep | undefined>;
  saveSweep(portal: string, sweep: Sweep): Promise<void>;
  /** Does it, unless somebody else over the same database is at it. */
  sweepAlone(work: () => Promise<void>): Promise<'done' | 'busy'>;
}

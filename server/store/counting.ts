import type { Step } from '../../widget/protocol/follow';
import type { Sight } from './sight';
import type { Kept } from './standing';

/** Questions that are alike in all of this, and how many. */
export interface Alike {
  /** When they came, `2026-11`, by Vietnam's calendar. */
  readonly month: string;
  readonly topic: string | null;
  readonly commune: string | null;
  readonly state: Step['state'];
  /** What became of the promise; `null` until that is known. */
  readonly kept: Kept | null;
  /** Still to be answered, and the day promised is over. */
  readonly isLate: boolean;
  readonly count: number;
}

/** Whole days by Vietnam's calendar, both among them. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What the desk's statistics are made of. */
export interface CountingQuestions {
  /**
   * The questions within sight that came in a period, counted as they stand now. Day by day: however many there are, what
   * comes in is taken meanwhile.
   */
  alike(portal: string, sight: Sight, period: Period, today: string): AsyncIterable<Alike>;
}

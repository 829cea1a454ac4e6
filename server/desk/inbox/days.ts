import { vietnamDay } from '../../vietnamDay';

const DAY = 86_400_000;

/** The days by which the desk says how urgent an answer is, `2026-11-24`. */
export interface Days {
  readonly today: string;
  /** The last day that is soon. */
  readonly soon: string;
}

/** @param now ms since 1970 @param dueSoon how many days are soon, today not among them */
export const daysOf = (now: number, dueSoon: number): Days => ({
  today: vietnamDay(now),
  soon: vietnamDay(now + dueSoon * DAY),
});

/** How many days from one to the other. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

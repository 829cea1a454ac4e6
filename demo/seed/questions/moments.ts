import type { Random } from '../random';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const VIETNAM = 7 * HOUR;

/**
 * Some minute between two hours of a day in Vietnam.
 * @param at ms since 1970
 * @param ago whole days before the day of `at`, 1 or more
 */
export function daysAgo(
  at: number,
  ago: number,
  [from, to]: readonly [number, number],
  random: Random,
): number {
  const midnight = Math.floor((at + VIETNAM) / DAY) * DAY - VIETNAM;
  return Math.floor(midnight - ago * DAY + (from + random() * (to - from)) * HOUR);
}

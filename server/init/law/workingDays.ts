import type { Period } from './law';

/**
 * The period in working days, as portals promise it. Of calendar days as many as there are at least, whatever the weekday it
 * begins on, so that the promise is never later than the law, but for public holidays.
 */
export function workingDays({ days, count }: Pick<Period, 'days' | 'count'>): number {
  if (count === 'working') return days;
  return Math.floor(days / 7) * 5 + Math.max(0, (days % 7) - 2) || 1;
}

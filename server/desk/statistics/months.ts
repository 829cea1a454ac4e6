import type { Period } from '../../store/counting';

/** How many months one may choose among, this one the last. */
const MOST = 60;

/** From a month to a month, `2026-11`, both whole. */
export interface Months {
  readonly from: string;
  readonly to: string;
}

/** Those that may be chosen, the newest first. @param today `2026-11-24` */
export function monthsUntil(today: string): readonly string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: MOST }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back)).toISOString().slice(0, 7),
  );
}

/** What was chosen, in either order; this year, where nothing was or it is no month to choose. */
export function readMonths(from: string, to: string, today: string): Months {
  const known = monthsUntil(today);
  const [first = '', last = ''] = [from, to].sort();
  return known.includes(first) && known.includes(last)
    ? { from: first, to: last }
    : { from: `${today.slice(0, 4)}-01`, to: today.slice(0, 7) };
}

export function periodOf({ from, to }: Months): Period {
  const [year = 0, month = 0] = to.split('-').map(Number);
  return { from: `${from}-01`, to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
}

/** `2026-11` as 11/2026. */
export const writeMonth = (month: string): string => month.split('-').reverse().join('/');

import type { Due, Sweep } from '../store/retaining';

/** Longer than this between two sweeps, and the clock is not taken at its word: it stood still for a while, or jumped. */
const RHYTHM = 24 * 60 * 60_000;
/** One in so many at once is what comes of a few weeks out of service, and not of a clock that is years ahead. */
const ONE_IN = 10;

/** Of how many questions something is due, and how many are closed and still have it. */
export interface Counted {
  readonly part: Due['part'];
  readonly due: number;
  readonly closed: number;
}

/**
 * Whether the time since the last sweep is one that can be believed. Sweeps come every hour, so a clock that was right at the
 * last one is right now; and days that somebody has just changed, in a file, may be a slip of the pen.
 */
export function isSteady(last: Sweep | undefined, { at, terms }: Sweep): boolean {
  if (!last || Math.abs(Date.parse(at) - Date.parse(last.at)) > RHYTHM) return false;
  return last.terms.personal === terms.personal && last.terms.question === terms.question;
}

/**
 * The part of which so much would be erased at once that a person has to say that it is right; `undefined`: go on. Measured
 * by what is closed, of which a clock far ahead makes all due, however much else lies open.
 */
export const unusual = (counts: readonly Counted[]): Counted | undefined =>
  totals(counts).find(({ due, closed }) => due * ONE_IN > closed);

/** Each part once, over all notices. */
export function totals(counts: readonly Counted[]): readonly Counted[] {
  return (['personal', 'all'] as const).map((part) => {
    const of = counts.filter((one) => one.part === part);
    return { part, due: sum(of.map(({ due }) => due)), closed: sum(of.map(({ closed }) => closed)) };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

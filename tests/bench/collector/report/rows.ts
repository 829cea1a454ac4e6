import type { Bound } from '../../report/bound';
import { table } from '../../report/table';
import type { RowsFound } from '../measures/rows';
import type { Part } from './part';

/** What the design asks of a first page, … */
const TIMES = 2;
/** … of a tally, in s, and of what is sent beside it. */
const TALLY = 10;

/** Below it, in ms, the clock and the other processes decide, and nobody waits for it. */
const NOTHING = 1;

export function rowsPart(all: readonly RowsFound[], few: number, many: number): Part {
  const ratio = (one: RowsFound['pages'][number]) => Math.max(one.many, NOTHING) / Math.max(one.few, NOTHING);
  const lines = all.flatMap(({ title, pages, whole }) =>
    [...pages, ...whole].map((one) => [
      title,
      one.what,
      one.few.toFixed(1),
      one.many.toFixed(1),
      ratio(one).toFixed(1),
    ]),
  );
  const tallies = all.map(({ title, tally }) => [
    title,
    'a tally; p99 of questions alone; beside it',
    ...[tally.tally, tally.alone, tally.beside].map((time) => time.toFixed(0)),
  ]);
  return {
    title: `${few} rows of everything, and ${many}`,
    table: table(['', '', 'ms at few', 'ms at many', 'times'], [...lines, ...tallies]),
    bounds: all.flatMap(({ title, pages, tally }): Bound[] => [
      ...pages.map((one) => ({
        what: `${title}, ${one.what}: times as long`,
        figure: ratio(one),
        limit: TIMES,
      })),
      { what: `${title}: seconds for a tally`, figure: tally.tally / 1000, limit: TALLY },
      { what: `${title}: p99 beside a tally to p99 alone`, figure: tally.beside / tally.alone, limit: TIMES },
    ]),
    broken: 0,
    figures: all,
  };
}

import type { Consultation, Tally } from '../../widget/protocol/consultation';
import type { Counts, Gone, Tallied, TalliedItem, WholeTally } from '../store/tallied';
import { hiding } from './hiding';

/**
 * Every counted answer by itself, so that anybody can count again: item by item, and of each the chosen cells in the item's
 * own order. So the file tells neither who answered, nor when, nor what else the same voter chose; the same answers give the
 * same bytes. `hidden` names the cells that are left out; how many answers they have is not said, since of a choice of
 * several that would tell a single one. What is no longer asked (`gone`) has its number, and its cells in the whole alone.
 */
export const publicExport = (consultation: Counted, tallied: Tallied): string =>
  exportText(
    {},
    consultation,
    tallied,
    ({ item }, tally) => hiding(item, tally).counts,
    () => [],
  );

/**
 * The same with no cell left out, for whoever audits the agency.
 * @param secret hexadecimal, in the file alone: the hash of it is public, and without a secret whoever tries all that a few
 * hidden cells can be would know by the hash which it is
 */
export const wholeExport = (consultation: Counted, tallied: Tallied, secret: string): string =>
  exportText(
    { secret },
    consultation,
    tallied,
    (_, { counts }) => Object.fromEntries(counts),
    ({ counts }) => counts,
  );

/** `draft`: the version of the text under which it was counted. */
type Counted = Pick<Consultation, 'id' | 'draft'>;

type Shown = (item: TalliedItem, tally: WholeTally) => Tally['counts'];

function exportText(
  more: object,
  { id, draft }: Counted,
  { ballots, items, gone }: Tallied,
  countsOf: Shown,
  cellsOf: (gone: Gone) => Counts,
): string {
  const lines = items.flatMap((one) =>
    one.tallies.map((tally) => {
      const { credential, answered } = tally;
      const counts = countsOf(one, tally);
      const cells = tally.counts.map(([cell]) => cell);
      const hidden = cells.filter((cell) => counts[cell] === null);
      const head = {
        item: one.item.id,
        kind: one.item.kind,
        credential,
        answered,
        earlier: one.earlier,
        hidden,
      };
      const chosen = cells.flatMap((cell) => repeated(cell, counts[cell] ?? 0)).join(',');
      return `${JSON.stringify(head).slice(0, -1)},"chosen":[${chosen}]}`;
    }),
  );
  const left = gone.map((one) => {
    const { item, answered } = one;
    const chosen = cellsOf(one).flatMap(([cell, count]) => repeated(cell, count));
    return `${JSON.stringify({ item, gone: true, answered }).slice(0, -1)},"chosen":[${chosen.join(',')}]}`;
  });
  const head = JSON.stringify({ v: 1, consultation: id, draft, ...more, ballots });
  return `${head.slice(0, -1)},"answers":[\n${[...lines, ...left].join(',\n')}\n]}\n`;
}

function repeated(cell: string, count: number): string[] {
  return count === 0 ? [] : [`${JSON.stringify(cell)},`.repeat(count).slice(0, -1)];
}

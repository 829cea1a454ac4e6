import type { Tally } from '../../widget/protocol/consultation';
import type { Item } from '../../widget/protocol/items/items';
import type { Counts, WholeTally } from '../store/tallied';

/** Fewer than this are few enough to be guessed at by name: in a cell, and between two publications. */
export const LEAST = 10;

/** The tally as everybody may see it: small cells hidden, and one more where the others would tell them. */
export function hiding(item: Item, { credential, answered, counts }: WholeTally): Tally {
  const hidden = hiddenCells(item, answered, counts);
  const shown = counts.map(([cell, count]) => [cell, hidden.has(cell) ? null : count]);
  return { credential, answered, counts: Object.fromEntries(shown) };
}

function hiddenCells(item: Item, answered: number, counts: Counts): ReadonlySet<string> {
  const small = counts.filter(([, count]) => count < LEAST).map(([cell]) => cell);
  const others = counts.filter(([, count]) => count >= LEAST);
  const [least, most] = marksOf(item);
  const shown = others.reduce((sum, [, count]) => sum + count, 0);
  if (!areTold(small.length, least * answered - shown, most * answered - shown)) return new Set(small);
  const smallest = others.reduce<readonly [string, number] | undefined>(
    (before, other) => (before && before[1] <= other[1] ? before : other),
    undefined,
  );
  return new Set([...small, ...(smallest ? [smallest[0]] : [])]);
}

/** How many cells an answer adds to, at least and at most. */
export function marksOf(item: Item): readonly [number, number] {
  switch (item.kind) {
    case 'multiple':
      return [item.min, item.max];
    case 'single':
    case 'stance':
    case 'rating':
      return [1, 1];
    case 'text':
      return [0, 0];
  }
}

/** Whether small cells can be worked out of how many marks all of them have together: at least `least`, at most `most`. */
function areTold(cells: number, least: number, most: number): boolean {
  if (cells === 0) return false;
  return most === 0 || least >= cells * (LEAST - 1) || (cells === 1 && least === most);
}

import { describe, expect, test } from 'vitest';
import type { Item } from '#protocol/items/items';
import { hiding } from '../../../../server/consultations/hiding';

const title = { vi: 'x' };
const choices = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: title }));
const STANCE: Item = { id: 'i', kind: 'stance', title };
const SINGLE: Item = { id: 'i', kind: 'single', title, choices };
const RATING: Item = { id: 'i', kind: 'rating', title, levels: [title, title, title, title, title] };
const multiple = (min: number, max: number): Item => ({
  id: 'i',
  kind: 'multiple',
  title,
  choices,
  min,
  max,
});

function countsOf(item: Item, counts: readonly number[], answered = sum(counts)) {
  const cells = counts.map((count, index) => [`c${index}`, count] as const);
  const shown = hiding(item, { credential: 'device', answered, counts: cells });
  expect(shown.answered).toBe(answered);
  return Object.values(shown.counts);
}
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

describe('of a tally in which each answer chose one cell', () => {
  test.each<[Item, number[], (number | null)[]]>([
    [STANCE, [10, 11, 12], [10, 11, 12]],
    [STANCE, [30, 9, 4], [30, null, null]],
    [STANCE, [30, 9, 20], [30, null, null]],
    [STANCE, [0, 50, 20], [null, 50, null]],
    [SINGLE, [12, 12, 12, 3], [null, 12, 12, null]],
    [SINGLE, [40, 10, 50, 60], [40, 10, 50, 60]],
    [RATING, [9, 60, 50, 40, 30], [null, 60, 50, 40, null]],
    [RATING, [1, 2, 50, 40, 30], [null, null, 50, 40, 30]],
  ])('small cells are hidden, and a single one has company: %j', (item, counts, shown) => {
    expect(countsOf(item, counts)).toEqual(shown);
  });

  test.each<[number[], (number | null)[]]>([
    [
      [50, 0, 0],
      [null, null, null],
    ],
    [
      [50, 9, 9],
      [null, null, null],
    ],
    [
      [50, 1, 0],
      [50, null, null],
    ],
    [
      [50, 9, 8],
      [50, null, null],
    ],
    [
      [0, 0, 0],
      [null, null, null],
    ],
  ])('two small cells have company only where their sum tells both: %j', (counts, shown) => {
    expect(countsOf(STANCE, counts)).toEqual(shown);
  });
});

describe('of a choice of several', () => {
  test.each<[Item, number[], number, (number | null)[]]>([
    [multiple(1, 3), [40, 30, 20, 5], 60, [40, 30, 20, null]],
    // Every answer has two: the total is told.
    [multiple(2, 2), [60, 35, 20, 5], 60, [60, 35, null, null]],
    // Every answer has as many as it may: nothing is left for the last.
    [multiple(1, 2), [60, 60, 0, 0], 60, [null, 60, null, null]],
    [multiple(1, 2), [60, 59, 0, 0], 60, [60, 59, null, null]],
  ])('a small cell has company only where the others tell it: %j', (item, counts, answered, shown) => {
    expect(countsOf(item, counts, answered)).toEqual(shown);
  });
});

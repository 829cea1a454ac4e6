import { expect, test } from 'vitest';
import { type Figures, NONE } from '../../../../../server/desk/statistics/figures';
import { FEWEST, pooled } from '../../../../../server/desk/statistics/pooled';
import { below, createRandom } from '../../../../chaos/random';

const received = (count: number): Figures => ({ ...NONE, received: count, open: count });

/** What is told of communes that received so many. */
function told(counts: Readonly<Record<string, number>>, without = 0) {
  const communes = new Map<string | null, Figures>(
    Object.entries(counts).map(([id, count]) => [id, received(count)]),
  );
  if (without > 0) communes.set(null, received(without));
  const { shown, others } = pooled(communes);
  return {
    shown: Object.fromEntries([...shown].map(([id, figures]) => [String(id), figures.received])),
    others: others && [others.communes, others.figures.received],
  };
}

test('communes of ten questions or more are told one by one', () => {
  expect(told({ a: 10, b: 25 })).toEqual({ shown: { a: 10, b: 25 }, others: null });
});

test('those of fewer are told together', () => {
  expect(told({ a: 9, b: 25, c: 3 })).toEqual({ shown: { b: 25 }, others: [2, 12] });
});

test('where they are few even together another goes with them, so that no sum gives them away', () => {
  expect(told({ a: 1, b: 30, c: 12, d: 2 })).toEqual({ shown: { b: 30 }, others: [3, 15] });
});

test('questions without a commune are of none: they stay, and make no few into many', () => {
  expect(told({ a: 9, b: 11 }, 4)).toEqual({ shown: { null: 4 }, others: [2, 20] });
});

test('whatever was received, nothing of fewer than ten in a commune is told, or can be reckoned from the sum', () => {
  const random = createRandom(7, 'communes');
  for (let round = 0; round < 500; round++) {
    const counts = Object.fromEntries(
      Array.from({ length: 1 + below(6, random) }, (_, n) => [n, 1 + below(15, random)]),
    );
    const sum = Object.values(counts).reduce((all, count) => all + count, 0);
    const { shown, others } = told(counts);
    expect(Object.values(shown).every((count) => count >= FEWEST)).toBe(true);
    if (others && Object.keys(shown).length > 0) expect(others[1]).toBeGreaterThanOrEqual(FEWEST);
    expect(Object.values(shown).reduce((all, count) => all + count, others?.[1] ?? 0)).toBe(sum);
  }
});

import { describe, expect, test } from 'vitest';
import { advance, type Move, moved } from '../../../../server/consultations/advance';
import { LEAST } from '../../../../server/consultations/hiding';
import type { Pair, Snapshot } from '../../../../server/store/snapshot';

const snapshot = (arrivals: number): Snapshot => ({
  takenAt: '2026-11-24T02:30:00.000Z',
  arrivals,
  draft: '1',
  tallied: { ballots: [], items: [], gone: [] },
  held: [],
});
const [shown, next, now] = [snapshot(1), snapshot(2), snapshot(3)];

const PAIRS = {
  nothing: { shown: null, next: null },
  'a next one': { shown: null, next },
  'one shown': { shown, next: null },
  'one shown and a next one': { shown, next },
} satisfies Record<string, Pair>;

const ENOUGH = LEAST;
const FEW = LEAST - 1;

test('enough are as many as a cell that is not hidden', () => {
  expect(LEAST).toBe(10);
});

describe.each<[keyof typeof PAIRS, few: Move, enough: Move]>([
  ['nothing', 'stay', 'take'],
  ['a next one', 'stay', 'pass'],
  ['one shown', 'stay', 'take'],
  ['one shown and a next one', 'stay', 'pass'],
])('while results are live and there is %s', (name, few, enough) => {
  test.each([
    [0, few],
    [FEW, few],
    [ENOUGH, enough],
    [1000, enough],
  ])('%d ballots more: %s', (came, move) => {
    expect(advance(PAIRS[name], { phase: 'open', resultsFrom: 'opening', came })).toBe(move);
  });
});

describe.each<[keyof typeof PAIRS, few: Move, enough: Move]>([
  ['nothing', 'show', 'show'],
  ['a next one', 'show', 'show'],
  ['one shown', 'stay', 'show'],
  ['one shown and a next one', 'show', 'show'],
])('when it has closed and there is %s', (name, few, enough) => {
  test.each([
    [0, few],
    [FEW, few],
    [ENOUGH, enough],
    [1000, enough],
  ])('%d ballots more: %s', (came, move) => {
    for (const resultsFrom of ['opening', 'closing', undefined] as const)
      expect(advance(PAIRS[name], { phase: 'closed', resultsFrom, came })).toBe(move);
  });
});

test.each(Object.entries(PAIRS))(
  'nothing moves before the opening, nor while results wait for the closing: %s',
  (_name, pair) => {
    for (const came of [0, FEW, ENOUGH, 1000]) {
      for (const resultsFrom of ['opening', 'closing', undefined] as const)
        expect(advance(pair, { phase: 'upcoming', resultsFrom, came })).toBe('stay');
      for (const resultsFrom of ['closing', undefined] as const)
        expect(advance(pair, { phase: 'open', resultsFrom, came })).toBe('stay');
    }
  },
);

test.each<[Exclude<Move, 'stay'>, Pair]>([
  ['show', { shown: now, next: null }],
  ['take', { shown, next: now }],
  ['pass', { shown: next, next: now }],
])('to %s moves one of the three into each place', (move, after) => {
  expect(moved(move, { shown, next }, now)).toEqual(after);
});

import { expect, test } from 'vitest';
import { backoff, hasCome, isOld, lease, patience, pauseFor } from '#outbox/pace';

const HOUR = 3_600_000;
const ALMOST_ONE = 1 - Number.EPSILON;

test.for([
  [1, 2000],
  [2, 4000],
  [3, 8000],
  [9, 512_000],
  [10, 600_000],
  [1000, 600_000],
] as const)('after %i failed tries the wait lies between half a second and %i ms', ([tries, ceiling]) => {
  expect(backoff(tries, 0, null)).toBe(500);
  expect(backoff(tries, ALMOST_ONE, null)).toBeLessThanOrEqual(ceiling);
  expect(backoff(tries, ALMOST_ONE, null)).toBeCloseTo(ceiling, 0);
});

test('chance spreads the waits evenly, so that a village does not return together', () => {
  expect(backoff(2, 0.5, null)).toBe(500 + 0.5 * 3500);
});

test('what the endpoint asks for wins over tries and chance', () => {
  expect(backoff(1, 0.9, 120)).toBe(120_000);
  expect(backoff(20, 0, 120)).toBe(120_000);
});

test('what the endpoint asks for is at least a second and at most an hour', () => {
  expect(backoff(1, 0, 0.001)).toBe(1000);
  expect(backoff(1, 0, 86_400)).toBe(HOUR);
});

test('an entry is due at its time and after it, not before', () => {
  expect(hasCome(1000, 999)).toBe(false);
  expect(hasCome(1000, 1000)).toBe(true);
  expect(hasCome(1000, 1001)).toBe(true);
});

test('the longest wait that can be asked for is kept', () => {
  expect(hasCome(HOUR, 0)).toBe(false);
});

test('with a clock set back by days an entry is due at once', () => {
  expect(hasCome(3 * 24 * HOUR, 0)).toBe(true);
});

test('all of a kind wait half a minute to five, the longer the more often in a row, unless they are told how long', () => {
  expect([pauseFor(1, 0, null), pauseFor(1, ALMOST_ONE, null)].map(Math.round)).toEqual([15_000, 30_000]);
  expect(Math.round(pauseFor(2, ALMOST_ONE, null))).toBe(60_000);
  expect(Math.round(pauseFor(99, ALMOST_ONE, null))).toBe(300_000);
  expect(pauseFor(99, 0.5, 7)).toBe(7000);
});

test('an answer is waited for as long as its bytes take at 8 kB a second, and a claim a little longer', () => {
  expect(patience(0)).toBe(30_000);
  expect(patience(1_200_000)).toBe(180_000);
  expect(lease(1_200_000)).toBe(190_000);
});

test('seven days make old, a clock that is behind does not', () => {
  const week = 7 * 24 * HOUR;
  expect(isOld(0, week)).toBe(false);
  expect(isOld(0, week + 1)).toBe(true);
  expect(isOld(week * 9, 0)).toBe(false);
});

import { expect, test } from 'vitest';
import { backoff, isDue } from '#outbox/backoff';

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
  expect(isDue(1000, 999)).toBe(false);
  expect(isDue(1000, 1000)).toBe(true);
  expect(isDue(1000, 1001)).toBe(true);
});

test('the longest wait that can be asked for is kept', () => {
  expect(isDue(HOUR, 0)).toBe(false);
});

test('with a clock set back by days an entry is due at once', () => {
  expect(isDue(3 * 24 * HOUR, 0)).toBe(true);
});

import { expect, test } from 'vitest';
import { nextTry } from '../../../../server/telling/nextTry';

test('a wait doubles from 5 seconds to an hour, and chance takes half of it at most', () => {
  expect([1, 2, 3, 10, 11, 500].map((tries) => nextTry(tries, 0) / 1000)).toEqual([
    5, 10, 20, 2560, 3600, 3600,
  ]);
  expect(nextTry(1, 0.999_999)).toBeGreaterThan(2_499);
});

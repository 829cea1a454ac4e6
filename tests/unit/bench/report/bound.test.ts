import { expect, test } from 'vitest';
import { bounds, holds } from '../../../bench/report/bound';

test('a figure at its bound is within it, and what is above or was never measured is not', () => {
  const at = (figure: number) => holds({ what: 'ms', figure, limit: 10 });
  expect([at(10), at(10.1), at(Number.NaN), at(Number.POSITIVE_INFINITY)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('each bound is a line that says what was measured and whether it holds', () => {
  expect(
    bounds([
      { what: 'ms of script', figure: 9.987, limit: 10 },
      { what: 'globals (Sentry)', figure: 1, limit: 0 },
    ]),
  ).toBe('- ms of script: 9.99, bound 10: holds\n- globals (Sentry): 1, bound 0: DOES NOT HOLD');
});

import { expect, test } from 'vitest';
import { openingCost } from '../../../bench/embed/report/openingCost';
import type { Opening } from '../../../bench/embed/visits/opening';

const opened = (ms: number): Opening => ({ kind: 'opened', ms, requests: 2, bytes: 900 });
const shut: Opening = { kind: 'shut' };

test('what stayed shut once in three is told by the presses that opened', () => {
  expect(openingCost([opened(40), shut, opened(60)])).toEqual({ ms: 60, requests: 2, bytes: 900 });
});

test('what stayed shut more often than not never opens, and no bound can be met by it', () => {
  expect(openingCost([shut, opened(40), shut]).ms).toBe(Number.POSITIVE_INFINITY);
});

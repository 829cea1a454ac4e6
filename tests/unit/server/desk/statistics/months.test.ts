import { expect, test } from 'vitest';
import { monthsUntil, periodOf, readMonths } from '../../../../../server/desk/statistics/months';

const TODAY = '2026-11-24';

test.each([
  ['2026-02', '2026-04', '2026-02', '2026-04'],
  ['2025-12', '2025-12', '2025-12', '2025-12'],
  ['', '', '2026-01', '2026-11'],
  ['2026-05', '2026-04', '2026-04', '2026-05'],
  ['2026-13', '2026-04', '2026-01', '2026-11'],
  ['2026-11', '2026-12', '2026-01', '2026-11'],
])('from “%s” to “%s” is read as %s to %s', (from, to, first, last) => {
  expect(readMonths(from, to, TODAY)).toEqual({ from: first, to: last });
});

test('a period is of whole months', () => {
  expect(periodOf({ from: '2024-02', to: '2024-02' })).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(periodOf({ from: '2025-11', to: '2025-12' })).toEqual({ from: '2025-11-01', to: '2025-12-31' });
});

test('sixty months can be chosen, over the end of a year', () => {
  const months = monthsUntil('2026-01-31');
  expect(months.slice(0, 3)).toEqual(['2026-01', '2025-12', '2025-11']);
  expect(months).toHaveLength(60);
  expect(months.at(-1)).toBe('2021-02');
});

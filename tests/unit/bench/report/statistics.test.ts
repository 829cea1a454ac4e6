import { expect, test } from 'vitest';
import { median, percentile } from '../../../bench/report/statistics';

test('the median is the middle one, whatever the order and however wild the others', () => {
  expect(median([900, 1, 3, 2, 4])).toBe(3);
});

test('of nothing there is no median, and no figure that could pass for one', () => {
  expect(median([])).toBeNaN();
});

test('a high percentile of few values is the largest of them', () => {
  expect(percentile([1, 2, 3], 0.95)).toBe(3);
});

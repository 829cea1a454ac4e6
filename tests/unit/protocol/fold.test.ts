import { expect, test } from 'vitest';
import { exactly, fold } from '#protocol/fold';

test.for([
  ['Hộ khẩu', 'ho khau'],
  ['ĐƯỜNG đi', 'duong di'],
  ['Ưỡn ẹo, phở!', 'uon eo pho'],
  ['  hoà   bình ', 'hoa binh'],
  ['Điều 3/12', 'dieu 3 12'],
  ['', ''],
] as const)('%s is looked for as %s', ([text, folded]) => {
  expect(fold(text)).toBe(folded);
  expect(fold(text.normalize('NFD'))).toBe(folded);
});

test('hoà and hòa, thuý and thúy are one word each; hoa and hòa are two', () => {
  expect(exactly('hoà')).toBe(exactly('hòa'));
  expect(exactly('Thuý')).toBe(exactly('thúy'));
  expect(exactly('quỳ')).toBe(exactly('qùy'));
  expect(exactly('hòa')).not.toBe(exactly('hoa'));
  expect(exactly('ăn')).not.toBe(exactly('ân'));
});

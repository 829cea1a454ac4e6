import { expect, test } from 'vitest';
import { shared, sketchOf } from '../../../../server/flags/sketch';

/** Whether two texts are near enough by their sketches. */
function alike(one: string, other: string): boolean {
  const [a, b] = [sketchOf(one), sketchOf(other)];
  const same = a.filter((number) => b.includes(number)).length;
  return same >= shared(Math.max(a.length, b.length));
}

const LONG =
  'Đường Nguyễn Huệ trước số 12 có ổ gà lớn từ tháng trước, mưa xuống ngập không thấy, đã có hai người đi xe máy ngã. ' +
  'Đề nghị xã cho người xuống xem và vá lại trước mùa mưa, hoặc đặt rào để người đi đường tránh.';

test('the same words are the same text, whatever their case, marks and signs', () => {
  expect(alike(LONG, LONG.toUpperCase())).toBe(true);
  expect(alike(LONG, LONG.normalize('NFD').replace(/[.,]/g, ' !'))).toBe(true);
  expect(alike('Đèn hỏng', 'den hong!!!')).toBe(true);
});

test('a number or a name that is changed makes no other text of it', () => {
  expect(alike(LONG, LONG.replace('số 12', 'số 47'))).toBe(true);
  expect(alike(LONG, `${LONG} Lan`)).toBe(true);
  expect(alike(LONG, `Xin chào, ${LONG}`)).toBe(true);
});

test('two texts about the same that two people wrote are two', () => {
  const other =
    'Tôi ở gần số 12 đường Nguyễn Huệ. Ổ gà ở đó đã lâu không ai vá, con tôi vừa ngã xe hôm qua. Bao giờ xã sửa?';
  expect(alike(LONG, other)).toBe(false);
  expect(alike('Đèn hỏng', 'Đèn đường hỏng')).toBe(false);
});

test('a short text is not alike to every long one that has it in it', () => {
  expect(alike('có ổ gà', LONG)).toBe(false);
});

test('a text without a word has no sketch', () => {
  expect(sketchOf('… !!! ?')).toEqual([]);
});

test('two thousand letters are eight numbers of 32 bits', () => {
  const sketch = sketchOf(Array.from({ length: 400 }, (_, n) => `từ${n}`).join(' '));
  expect(sketch).toHaveLength(8);
  for (const number of sketch) expect(number).toBeLessThan(2 ** 32);
});

import { expect, test } from 'vitest';
import { rotated } from '../../../bench/embed/rotation';

test('each round begins with the next one, and after all of them with the first again', () => {
  const orders = [0, 1, 2, 3, 4].map((round) => rotated(['A', 'B', 'C'], round).join(''));
  expect(orders).toEqual(['ABC', 'BCA', 'CAB', 'ABC', 'BCA']);
});

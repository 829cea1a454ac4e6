import { expect, test } from 'vitest';
import { en } from '../../../demo/builder/words/en';
import { vi } from '../../../demo/builder/words/vi';

/** Every text, those that take values with a value in each place. */
function textsIn(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [String(words('⟨1⟩', '⟨2⟩'))];
  return Object.values(words as object).flatMap(textsIn);
}

test('both languages say as much, with the same values', () => {
  const valuesOf = (words: unknown) =>
    textsIn(words).map((text) => [...new Set(text.match(/⟨\d⟩/g))].sort().join());
  expect(valuesOf(en)).toEqual(valuesOf(vi));
});

test('no text asks twice or scolds', () => {
  expect(textsIn(vi).filter((text) => /vui lòng|xin lỗi|không hợp lệ|!/i.test(text))).toEqual([]);
  expect(textsIn(en).filter((text) => /please|sorry|invalid|!/i.test(text))).toEqual([]);
});

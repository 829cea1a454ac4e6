import { expect, test } from 'vitest';
import { lengthOf, normalise } from '#protocol/text';

test.for([
  ['a letter in one piece', 'ữ', 1],
  ['the same letter in three', 'ữ'.normalize('NFD'), 1],
  ['a sign beyond the first 65,536', '🙂', 1],
  ['a line end of two signs', 'a\r\nb', 3],
  ['blank edges', ' \n a \t', 1],
  ['nothing', '', 0],
] as const)('%s counts as people count it', ([, text, length]) => {
  expect(lengthOf(text)).toBe(length);
});

test('a text is the same however its letters were typed and its lines end', () => {
  expect(normalise(' Đường\r\nsá\r'.normalize('NFD'))).toBe('Đường\nsá'.normalize('NFC'));
});

test.for([
  ['a\ud800b', 'a\ufffdb'],
  ['\udc00', '\ufffd'],
  ['a\0b', 'a\ufffdb'],
  ['🌧', '🌧'],
] as const)('%j is sent as %j: no half of a character, and none that no database keeps', ([typed, sent]) => {
  expect(normalise(typed)).toBe(sent);
});

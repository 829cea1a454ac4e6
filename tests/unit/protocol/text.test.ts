import { expect, test } from 'vitest';
import { normalise } from '#protocol/text';

test.each([
  ['a\ud800b', 'a\ufffdb'],
  ['\udc00', '\ufffd'],
  ['🌧', '🌧'],
  ['Hoa\u0300 giải\r\n', 'Hoà giải'],
])('%j is sent as %j: no half of a character, one way to write each', (typed, sent) => {
  expect(normalise(typed)).toBe(sent);
});

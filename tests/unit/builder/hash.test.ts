import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULTS } from '../../../demo/builder/state/choices';
import { readHash } from '../../../demo/builder/state/readHash';
import { writeHash } from '../../../demo/builder/state/writeHash';
import { GOOD, someChoices } from './someChoices';

test('what was written is read back, whatever was chosen', () => {
  fc.assert(
    fc.property(someChoices, fc.constantFrom('vi' as const, 'en' as const), (choices, tongue) => {
      const state = { tongue, choices };
      expect(readHash(`#${writeHash(state)}`)).toEqual(state);
      // As a browser has it, which escapes some signs of its own accord.
      const shared = new URL(`https://a.example/snippet/#${writeHash(state)}`);
      expect(readHash(shared.hash)).toEqual(state);
    }),
  );
});

test('the beginning needs no hash, and an address can be read in one', () => {
  expect(writeHash({ tongue: 'vi', choices: DEFAULTS })).toBe('');
  expect(writeHash({ tongue: 'en', choices: { ...GOOD, views: ['ask', 'follow'], theme: 'dark' } })).toBe(
    'ui=en&endpoint=https://gopy.tinh.example/v1/ha-may&theme=dark&views=ask,follow',
  );
});

test('a key that is unknown is passed over, and a value that is none of a list becomes the default', () => {
  const { tongue, choices } = readHash(
    '#ui=fr&hosting=evil&launcher=top&theme=&views=ask,rob&__proto__=1&x=2',
  );
  expect(tongue).toBe('vi');
  expect(choices).toEqual({ ...DEFAULTS, views: ['ask'] });
});

test('a text is one line of bounded length, without signs that are not seen', () => {
  const { choices } = readHash(
    `#topic=${encodeURIComponent('a\nb\u202ec\u200bd\0')}&commune=${'x'.repeat(9999)}`,
  );
  expect(choices.topic).toBe('abcd');
  expect(choices.commune).toHaveLength(500);
});

test('no hash at all throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readHash(text)));
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CODE_ALPHABET, checkSymbol, groupCode, isCode, readCode } from '#protocol/code';

const symbols = fc
  .array(fc.constantFrom(...CODE_ALPHABET), { minLength: 15, maxLength: 15 })
  .map((all) => all.join(''));
const codes = symbols.map((all) => all + checkSymbol(all));

test('a code is read however it is typed: in small letters, in groups, with dashes of any length', () => {
  fc.assert(
    fc.property(codes, (code) => {
      const grouped = groupCode(code);
      for (const typed of [
        grouped,
        grouped.toLowerCase(),
        grouped.replace(/-/g, ' '),
        ` ${grouped.replace(/-/g, ' – ')}\n`,
      ])
        expect(readCode(typed)).toBe(code);
    }),
  );
});

test('marks that a Vietnamese keyboard put on a letter are taken off again', () => {
  expect(readCode('ḱḿ2ň')).toBe('KM2N');
});

test('every single wrong symbol is found', () => {
  fc.assert(
    fc.property(codes, fc.nat(15), fc.constantFrom(...CODE_ALPHABET), (code, at, other) => {
      fc.pre(code.charAt(at) !== other);
      expect(isCode(code)).toBe(true);
      expect(isCode(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
    }),
  );
});

test('what is shorter, longer or of other letters is no code', () => {
  expect(isCode('')).toBe(false);
  expect(isCode('7K3M')).toBe(false);
  expect(isCode('AAAAAAAAAAAAAAAA')).toBe(false);
});

test('a code is found in the message that somebody shared', () => {
  fc.assert(
    fc.property(codes, (code) => {
      for (const message of [
        `Mã tiếp nhận ${groupCode(code)}. Sở Xây dựng trả lời.`,
        `Receipt code: ${groupCode(code).toLowerCase()}`,
        `MÃ:${groupCode(code)}`,
      ])
        expect(readCode(message)).toBe(code);
    }),
  );
});

import { expect, test } from 'vitest';
import { fromBase32, isBase32, toBase32 } from '../../../../../server/desk/totp/base32';
import { endOf, PERIOD, stepOf, totpCode } from '../../../../../server/desk/totp/totp';

const SECRET = new TextEncoder().encode('12345678901234567890');

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('the code at second %i is the one that RFC 6238 gives, cut to six digits', async (second, code) => {
  expect(await totpCode(SECRET, Math.floor(second / PERIOD))).toBe(code);
});

test('a code is known while it stands, and by clocks that are one code off; by no others', async () => {
  const step = 41_152_263;
  const code = await totpCode(SECRET, step);
  const at = (steps: number) => stepOf(SECRET, code, (step + steps) * PERIOD * 1000);
  expect(await Promise.all([-1, 0, 1].map(at))).toEqual([step, step, step]);
  expect(await Promise.all([-2, 2].map(at))).toEqual([undefined, undefined]);
});

test('its end is when the slowest clock has gone past it', async () => {
  const step = 41_152_263;
  const code = await totpCode(SECRET, step);
  expect(await stepOf(SECRET, code, endOf(step) - 1)).toBe(step);
  expect(await stepOf(SECRET, code, endOf(step))).toBeUndefined();
});

test.each(['', '28708', '2870820', '１２３４５６'])('%j is nobody’s code', async (code) => {
  expect(await stepOf(SECRET, code, 59_000)).toBeUndefined();
});

test('a secret in base 32 is the one of RFC 4648, there and back', () => {
  expect(toBase32(SECRET)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  expect(toBase32(new TextEncoder().encode('foob'))).toBe('MZXW6YQ');
  for (let length = 0; length < 12; length++) {
    const bytes = Uint8Array.from({ length }, (_, n) => 255 - n * 7);
    expect(fromBase32(toBase32(bytes))).toEqual(bytes);
  }
  expect(['GEZD', 'GEZ1', 'gezd', 'GE ZD', ''].map(isBase32)).toEqual([true, false, false, false, false]);
});

import { expect, test } from 'vitest';
import { CODE_ALPHABET, CODE_LENGTH, checkSymbol } from '#protocol/code';
import { codeFor, hashOfCode } from '../../../server/codes';
import { createMac } from '../../../server/digest';

const mac = createMac(new Uint8Array(32).fill(7));

async function manyCodes() {
  const codes: string[] = [];
  for (let n = 0; n < 500; n++) {
    const code = await codeFor(mac, 'mau', `id-${n}`, 0);
    if (code) codes.push(code);
  }
  return codes;
}

test('nearly every counter gives a code, and no two of 500 are the same', async () => {
  const codes = await manyCodes();
  expect(codes.length).toBeGreaterThan(400);
  expect(new Set(codes).size).toBe(codes.length);
});

test('every code has 16 symbols of the alphabet and ends with its check symbol', async () => {
  for (const code of await manyCodes()) {
    expect(code).toHaveLength(CODE_LENGTH);
    expect([...code].every((symbol) => CODE_ALPHABET.includes(symbol))).toBe(true);
    expect(code.at(-1)).toBe(checkSymbol(code.slice(0, -1)));
  }
});

test('no code has a doubled symbol, a vowel, a D or a W: a Telex or VNI keyboard leaves it as it is', async () => {
  for (const code of await manyCodes()) expect(code).not.toMatch(/(.)\1|[AEIOUYDW]/);
});

test('every symbol of the alphabet comes up, none far more often than its share', async () => {
  const all = (await manyCodes()).map((code) => code.slice(0, -1)).join('');
  for (const symbol of CODE_ALPHABET) {
    const share = (all.split(symbol).length - 1) / all.length;
    expect(share).toBeGreaterThan(0.7 / CODE_ALPHABET.length);
    expect(share).toBeLessThan(1.3 / CODE_ALPHABET.length);
  }
});

test('a check symbol that would double its neighbour gives no code', async () => {
  let none = 0;
  for (let n = 0; n < 500; n++) if (!(await codeFor(mac, 'mau', `id-${n}`, 0))) none++;
  expect(none).toBeGreaterThan(0);
});

test('the code is the same for the same key, portal, id and counter, and another when one of them differs', async () => {
  const code = await codeFor(mac, 'mau', 'id-1', 1);
  const other = createMac(new Uint8Array(32).fill(8));
  expect(await codeFor(mac, 'mau', 'id-1', 1)).toBe(code);
  expect(await codeFor(mac, 'khac', 'id-1', 1)).not.toBe(code);
  expect(await codeFor(mac, 'mau', 'id-2', 1)).not.toBe(code);
  expect(await codeFor(mac, 'mau', 'id-1', 2)).not.toBe(code);
  expect(await codeFor(other, 'mau', 'id-1', 1)).not.toBe(code);
});

test('the hash of a code depends on the key, so that a stolen database cannot be searched', async () => {
  const other = createMac(new Uint8Array(32).fill(8));
  expect(await hashOfCode(mac, 'mau', 'X')).not.toBe(await hashOfCode(other, 'mau', 'X'));
  expect(await hashOfCode(mac, 'mau', 'X')).toMatch(/^[0-9a-f]{64}$/);
});

test('parts of a message cannot be shifted into one another', async () => {
  expect(await mac('a', 'bc')).not.toEqual(await mac('ab', 'c'));
});

test('bytes that would make one symbol likelier than another are passed over', async () => {
  const bytes = Uint8Array.from([242, 255, ...Array.from({ length: 15 }, (_, n) => n)]);
  const code = await codeFor(async () => bytes, 'mau', 'id', 0);
  expect(code?.slice(0, 15)).toBe(CODE_ALPHABET.slice(0, 15));
});

test('too few usable bytes give no code', async () => {
  expect(await codeFor(async () => new Uint8Array(32).fill(255), 'mau', 'id', 0)).toBeUndefined();
});

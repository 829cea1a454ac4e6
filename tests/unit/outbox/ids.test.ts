import { expect, test } from 'vitest';
import { randomHex, randomUuid } from '#outbox/ids';
import { isSubmissionId } from '#protocol/ids';

type Bytes = Parameters<typeof randomUuid>[0];

const filledWith = (byte: number) =>
  ({ getRandomValues: (bytes: Uint8Array) => bytes.fill(byte) }) as unknown as Bytes;

test('every byte gives a UUID of version 4 that the protocol accepts', () => {
  for (let byte = 0; byte < 256; byte++) {
    const id = randomUuid(filledWith(byte));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(isSubmissionId(id)).toBe(true);
  }
});

test('a thousand ids of the real source are all different', () => {
  expect(new Set(Array.from({ length: 1000 }, () => randomUuid(crypto))).size).toBe(1000);
});

test('random bytes become two lower-case hexadecimal digits each', () => {
  expect(randomHex(16, filledWith(10))).toBe('0a'.repeat(16));
  expect(randomHex(2, filledWith(255))).toBe('ffff');
});

import { afterEach, expect, test } from 'vitest';
import { toJson } from '#protocol/json';

const prototypes: { toJSON?: unknown }[] = [Array.prototype, Object.prototype, String.prototype] as never;
afterEach(() => {
  for (const prototype of prototypes) delete prototype.toJSON;
});

test('arrays stay arrays where the page taught arrays, objects and texts a toJSON of their own', () => {
  const submission = {
    v: 1,
    photos: [{ bytes: 3 }],
    consent: { purposes: ['answer', 'publish'] },
    name: 'Lan',
  };
  const wanted = JSON.stringify(submission);
  for (const prototype of prototypes) prototype.toJSON = () => 'spoilt';
  expect(JSON.stringify(submission)).toBe('"spoilt"');
  expect(toJson(submission)).toBe(wanted);
  expect(toJson([])).toBe('[]');
});

test('what JSON leaves out is left out', () => {
  expect(toJson({ kept: null, topic: undefined, list: [undefined, 1] })).toBe(
    '{"kept":null,"list":[null,1]}',
  );
});

import { expect, test } from 'vitest';
import { type Bucket, type Take, takenFrom } from '../../../../server/limits/bucket';

const BUCKET: Bucket = { name: 'a', holds: 60, gainsIn: 1000 };

/** Buckets that are taken from one time after the other. */
function buckets() {
  const levels = new Map<string, number>();
  return (changes: Partial<Take> = {}) => {
    const taken = takenFrom(levels, { buckets: [BUCKET], tokens: 1, at: 5_000_000, ...changes });
    for (const [name, fullAt] of taken.levels) levels.set(name, fullAt);
    return taken.wait;
  };
}

test('sixty are taken at once, and then one for every second', () => {
  const take = buckets();
  for (let n = 0; n < 60; n++) expect(take()).toBe(0);
  expect(take()).toBe(1000);
  expect(take({ at: 5_000_400 })).toBe(600);
  expect(take({ at: 5_001_000 })).toBe(0);
  expect(take({ at: 5_001_000 })).toBe(1000);
});

test('who waits a minute has sixty again, and never more', () => {
  const take = buckets();
  for (let n = 0; n < 60; n++) take();
  for (let n = 0; n < 60; n++) expect(take({ at: 9_000_000 })).toBe(0);
  expect(take({ at: 9_000_000 })).toBe(1000);
});

test('being refused makes nobody wait longer', () => {
  const take = buckets();
  for (let n = 0; n < 60; n++) take();
  for (let n = 0; n < 500; n++) expect(take()).toBe(1000);
});

test('of several buckets all are taken from or none, and the one that is emptiest says how long to wait', () => {
  const take = buckets();
  const small: Bucket = { name: 'small', holds: 2, gainsIn: 7000 };
  const both = { buckets: [BUCKET, small] };
  expect([take(both), take(both), take(both)]).toEqual([0, 0, 7000]);
  for (let n = 0; n < 58; n++) expect(take()).toBe(0);
  expect(take()).toBe(1000);
});

test('whoever takes more than there is owes the rest', () => {
  const take = buckets();
  expect(take({ tokens: 59 })).toBe(0);
  expect(take({ tokens: 50 })).toBe(0);
  expect(take()).toBe(50_000);
});

test('what is given back can be taken again, and no bucket holds more than it does', () => {
  const take = buckets();
  for (let n = 0; n < 60; n++) take();
  expect(take({ tokens: -2 })).toBe(0);
  expect([take(), take(), take()]).toEqual([0, 0, 1000]);
  take({ tokens: -500 });
  for (let n = 0; n < 60; n++) expect(take()).toBe(0);
  expect(take()).toBe(1000);
});

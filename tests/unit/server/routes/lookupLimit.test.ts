import { expect, test } from 'vitest';
import { createLookupLimit } from '../../../../server/routes/lookupLimit';

const MINUTE = 60_000;

function limited() {
  let time = 1_000_000;
  const limit = createLookupLimit(() => time);
  return { ...limit, pass: (ms: number) => (time += ms) };
}

test('an address that never failed waits for nothing', () => {
  expect(limited().wait('1.2.3.4')).toBe(0);
});

test('the sixtieth failure in ten minutes is the last, for that address alone', () => {
  const { failed, wait } = limited();
  failed('1.2.3.4', 59);
  expect(wait('1.2.3.4')).toBe(0);
  failed('1.2.3.4', 1);
  expect(wait('1.2.3.4')).toBe(600);
  expect(wait('1.2.3.5')).toBe(0);
});

test('the window slides: one may ask again when the oldest of the sixty is ten minutes ago', () => {
  const { failed, wait, pass } = limited();
  failed('1.2.3.4', 1);
  pass(4 * MINUTE);
  failed('1.2.3.4', 59);
  expect(wait('1.2.3.4')).toBe(360);
  pass(6 * MINUTE - 1);
  expect(wait('1.2.3.4')).toBe(1);
  pass(1);
  expect(wait('1.2.3.4')).toBe(0);
  failed('1.2.3.4', 1);
  expect(wait('1.2.3.4')).toBe(240);
});

test('more failures at once than there may be make nobody wait longer than ten minutes', () => {
  const { failed, wait } = limited();
  failed('1.2.3.4', 500);
  expect(wait('1.2.3.4')).toBe(600);
});

test('of ten thousand addresses and one, the one that failed longest ago is forgotten', () => {
  const { failed, wait } = limited();
  failed('first', 60);
  failed('second', 60);
  for (let n = 0; n < 9_998; n++) failed(`${n}`, 1);
  failed('first', 1);
  failed('one more', 1);
  expect(wait('first')).toBe(600);
  expect(wait('second')).toBe(0);
});

test('whoever found everything is not remembered, and pushes nobody out', () => {
  const { failed, wait } = limited();
  failed('1.2.3.4', 60);
  for (let n = 0; n < 10_001; n++) failed(`${n}`, 0);
  expect(wait('1.2.3.4')).toBe(600);
});

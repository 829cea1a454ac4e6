import { expect, test } from 'vitest';
import type { Arrival } from '../../../demo/backstage/arrival';
import { byId, runsOf } from '../../../demo/backstage/received';

const arrival = (n: number, id: string, status: number): Arrival => ({
  n,
  at: n,
  addressed: 'submissions',
  id,
  bytes: 9,
  status,
  answer: 'reached',
});

test('what came three times and was new once is one line that counts once', () => {
  const [only, ...others] = byId([arrival(1, 'a', 201), arrival(2, 'a', 200), arrival(3, 'a', 200)]);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ id: 'a', counted: 1 });
  expect(only?.arrivals.map(({ n }) => n)).toEqual([1, 2, 3]);
});

test('an endpoint that takes one as new twice is shown to count twice', () => {
  expect(byId([arrival(1, 'a', 201), arrival(2, 'a', 201)])[0]?.counted).toBe(2);
});

test('what was turned away is not counted, and what is known from before is', () => {
  expect(byId([arrival(1, 'a', 503)])[0]?.counted).toBe(0);
  expect(byId([arrival(1, 'a', 503), arrival(2, 'a', 200)])[0]?.counted).toBe(1);
});

test('the latest comes first, and a look-up is no submission', () => {
  const list = byId([arrival(1, 'a', 201), arrival(2, 'b', 201), arrival(3, '', 200), arrival(4, 'a', 200)]);
  expect(list.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('what fared alike one after the other is one line, from the first to the last', () => {
  const lost = { ...arrival(2, 'a', 200), answer: 'lost' } as const;
  const runs = runsOf([arrival(1, 'a', 201), lost, { ...lost, n: 3, at: 3 }, arrival(4, 'a', 200)]);
  expect(runs).toEqual([
    { from: 1, to: 1, status: 201, answer: 'reached', times: 1 },
    { from: 2, to: 3, status: 200, answer: 'lost', times: 2 },
    { from: 4, to: 4, status: 200, answer: 'reached', times: 1 },
  ]);
});

import { expect, test } from 'vitest';
import { isSteady, unusual } from '../../../../server/retention/judge';

const TERMS = { personal: 365, question: null };
const last = { at: '2026-11-30T02:00:00.000Z', terms: TERMS };
const sweep = (at: string, terms = TERMS) => ({ at, terms });

test.each([
  ['an hour later', sweep('2026-11-30T03:00:00.000Z'), true],
  ['an hour back', sweep('2026-11-30T01:00:00.000Z'), true],
  ['a day later', sweep('2026-12-01T02:00:00.000Z'), true],
  ['two days later', sweep('2026-12-02T02:00:00.000Z'), false],
  ['ten years later', sweep('2036-11-30T02:00:00.000Z'), false],
  ['ten years back', sweep('2016-11-30T02:00:00.000Z'), false],
  ['with other days', sweep('2026-11-30T03:00:00.000Z', { personal: 36, question: null }), false],
] as const)('a sweep %s is steady: %#', (_, next, steady) => {
  expect(isSteady(last, next)).toBe(steady);
});

test('the first sweep of all vouches for nothing', () => {
  expect(isSteady(undefined, last)).toBe(false);
});

test('one in ten of what is closed is usual, more of any part is not, over all notices together', () => {
  expect(unusual([])).toBeUndefined();
  expect(unusual([{ part: 'personal', due: 10, closed: 100 }])).toBeUndefined();
  const much = { part: 'personal', due: 11, closed: 100 } as const;
  expect(unusual([much])).toEqual(much);
  expect(unusual([much, { part: 'personal', due: 0, closed: 900 }])).toBeUndefined();
  expect(
    unusual([
      { part: 'personal', due: 0, closed: 1 },
      { part: 'all', due: 1, closed: 1 },
    ]),
  ).toEqual({ part: 'all', due: 1, closed: 1 });
});

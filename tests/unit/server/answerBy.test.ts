import { expect, test } from 'vitest';
import { answerBy } from '../../../server/answerBy';

const at = (time: string, within: number, holidays: readonly string[] = []) =>
  answerBy(Date.parse(time), within, holidays);

test.each([
  ['the next working day for one', '2026-11-24T09:30:00+07:00', 1, '2026-11-25'],
  ['over a weekend', '2026-11-27T09:30:00+07:00', 1, '2026-11-30'],
  ['two weeks for ten', '2026-11-24T09:30:00+07:00', 10, '2026-12-08'],
  ['from Monday on for what came on Saturday', '2026-11-28T12:00:00+07:00', 1, '2026-11-30'],
  [
    'by Vietnam’s day, which is already the next one in the UTC evening',
    '2026-11-24T17:00:00Z',
    1,
    '2026-11-26',
  ],
  ['by Vietnam’s day just before midnight', '2026-11-24T16:59:59Z', 1, '2026-11-25'],
])('counts %s', (_what, received, within, day) => {
  expect(at(received, within)).toBe(day);
});

test('passes over holidays, also when one is a Sunday', () => {
  expect(at('2026-12-31T08:00:00+07:00', 1, ['2027-01-01'])).toBe('2027-01-04');
  expect(at('2026-11-27T08:00:00+07:00', 1, ['2026-11-29'])).toBe('2026-11-30');
});

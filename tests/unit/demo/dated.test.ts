import { describe, expect, test } from 'vitest';
import { phaseOf } from '#protocol/consultation';
import { datedPortal } from '../../../demo/seed/dated/datedPortal';
import { checkConsultation } from '../../../server/portals/checkConsultation';
import { inFiles } from './seeded';

const DAY = 86_400_000;
const hosted = await inFiles();

const consultationAt = (id: string, now: number) => {
  const found = datedPortal(hosted, now).consultations.find((one) => one.id === id);
  if (!found) throw new Error(`no consultation ${id}`);
  return found;
};

const today = Date.parse('2026-11-26T22:00:00+07:00');
const days = [0, 1, 2, 3, 4, 5, 6, 7, 400, 731].map((day) => ({ day, now: today + day * DAY }));

describe.each(days)('started $day days later', ({ now }) => {
  test('the demo has every state', () => {
    const phases = datedPortal(hosted, now).consultations.map((one) => [one.id, phaseOf(one, now)]);
    expect(Object.fromEntries(phases)).toEqual({
      'bai-do-xe-ben-cu': 'open',
      'bo-phan-mot-cua': 'open',
      'cho-dem-ben-song': 'open',
      'he-pho-cho-va-rac': 'open',
      'ten-cau-moi': 'closed',
      'xe-buyt-len-nui': 'upcoming',
    });
  });

  test('the night market’s consultation closes within two weeks, on a Friday at five', () => {
    const { closesAt } = consultationAt('cho-dem-ben-song', now);
    expect(Date.parse(closesAt) - now).toBeLessThan(14 * DAY);
    expect(new Date(closesAt.slice(0, 10)).getUTCDay()).toBe(5);
    expect(closesAt.slice(10)).toBe('T17:00:00+07:00');
  });

  test('all of it is still as the collector wants a file to be', () => {
    for (const one of datedPortal(hosted, now).consultations) expect(checkConsultation(one)).toBe(one);
  });
});

test('it begins with the Monday of Vietnam, whatever day it is elsewhere', () => {
  const before = consultationAt('cho-dem-ben-song', Date.parse('2026-11-29T16:59:00Z'));
  const after = consultationAt('cho-dem-ben-song', Date.parse('2026-11-29T17:00:00Z'));
  expect(before.opensAt).toBe('2026-11-05T08:00:00+07:00');
  expect(after.opensAt).toBe('2026-11-12T08:00:00+07:00');
});

test('the first version of a draft is of the opening, and keeps its name', () => {
  const { draft, opensAt, text } = consultationAt('he-pho-cho-va-rac', today);
  expect(text?.versions.map(({ draft, at }) => ({ draft, at }))).toEqual([{ draft, at: opensAt }]);
  expect(draft).toBe('2026-10-01');
});

test('results are promised as long after the closing as in the file', () => {
  expect(consultationAt('bo-phan-mot-cua', today)).toMatchObject({
    closesAt: '2026-12-25T17:00:00+07:00',
    resultsBy: '2027-01-25',
  });
});

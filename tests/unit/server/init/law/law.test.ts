import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerBy } from '../../../../../server/answerBy';
import { factsOf, oldFacts } from '../../../../../server/init/law/factsOf';
import { loadLaw } from '../../../../../server/init/law/loadLaw';
import { workingDays } from '../../../../../server/init/law/workingDays';

const DAY = 86_400_000;

test('the law that comes along says of every entry where and when it was read, in both languages', async () => {
  const facts = factsOf(await loadLaw(null));
  expect(facts.length).toBeGreaterThan(12);
  for (const { place, checkedOn, source, sure, note } of facts) {
    expect([place, checkedOn, typeof note.en]).toEqual([place, '2026-11-23', 'string']);
    // What nobody read anywhere cannot be sure.
    if (source === null) expect([place, sure]).toEqual([place, false]);
  }
});

test('it promises no day where none was found, and asks a lawyer instead', async () => {
  const { topics, questions, holidays } = await loadLaw(null);
  expect(topics.find(({ id }) => id === 'yeu-cau-thong-tin')).toMatchObject({ deadline: null });
  expect(holidays.days).toEqual([]);
  expect(questions.length).toBeGreaterThan(3);
  for (const question of questions) expect(question.en).toMatch(/\?/);
});

async function withLaw(change: (law: Record<string, never>) => void, seen: (file: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'gop-y-law-'));
  try {
    const law = structuredClone(await loadLaw(null)) as unknown as Record<string, never>;
    change(law);
    const file = join(folder, 'law.json');
    await writeFile(file, JSON.stringify(law));
    await seen(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('another file takes its place', () =>
  withLaw(
    (law) => Object.assign(law, { checkedOn: '2027-03-01' }),
    async (file) => expect((await loadLaw(file)).checkedOn).toBe('2027-03-01'),
  ));

test.each([
  ['checkedOn', { checkedOn: 'hôm qua' }, 'checkedOn must be a day'],
  [
    'a deadline',
    { deadlines: { question: { days: 0 } } },
    'deadlines.question.days must be a number of days',
  ],
  ['no topics', { topics: [] }, 'topics must be a list of 1 or more'],
  [
    'a topic of no deadline',
    { topics: [{ id: 'a', label: { vi: 'A' }, deadline: 'soon' }] },
    'topics[0].deadline must be one of deadlines, or null',
  ],
  ['a topic without a name', { topics: [{ id: 'a', deadline: null }] }, 'topics[0].label is missing'],
  ['a slip', { holiday: [] }, 'holiday is unknown'],
])('another file is refused by its field: %s', (_, changes, message) =>
  withLaw(
    (law) => Object.assign(law, changes),
    async (file) => {
      await expect(loadLaw(file)).rejects.toThrow(`law.json: ${message}`);
    },
  ),
);

test('a file that is not there is named', async () => {
  await expect(loadLaw('nowhere.json')).rejects.toThrow('nowhere.json cannot be read');
});

test('what nobody checked for more than a year is told, what was checked a year ago is not', async () => {
  const law = await loadLaw(null);
  const checked = Date.parse('2026-11-23');
  expect(oldFacts(law, checked + 365 * DAY)).toEqual([]);
  expect(oldFacts(law, checked + 366 * DAY)).toHaveLength(factsOf(law).length);
});

test('a promise in working days is kept within the calendar days of the law, whatever the weekday', () => {
  for (const days of [1, 2, 5, 7, 10, 14, 15, 30]) {
    const within = workingDays({ days, count: 'calendar' });
    const latest = [0, 1, 2, 3, 4, 5, 6].map((weekday) => {
      const received = Date.parse('2026-11-23T03:00:00Z') + weekday * DAY;
      return (Date.parse(answerBy(received, within, [])) - received) / DAY;
    });
    // One working day is the least there is: over a weekend it takes three.
    expect(Math.max(...latest)).toBeLessThanOrEqual(Math.max(days, 3));
  }
  expect(workingDays({ days: 15, count: 'working' })).toBe(15);
});

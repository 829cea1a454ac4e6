import { expect, test } from 'vitest';
import { BALLOT_SEEDS } from '../../../demo/seed/ballots/ballotSeeds';
import { OFFICER } from '../../../demo/seed/seeding';
import { createApp } from '../../../server/app';
import { BARE } from '../../../server/bare';
import { createLivePortals } from '../../../server/portals/livePortals';
import { shelved } from '../server/store/listed';
import { KEY, seeded } from './seeded';

const DAY = 86_400_000;
const TODAY = Date.parse('2026-11-26T15:00:00+07:00');
const LATER = TODAY + 731 * DAY;

/** What a citizen reads of the seeded demo at the moment of seeding. */
async function reading(at: number) {
  const { store, portals } = await seeded(at);
  const clock = { now: () => at, log: console.error };
  const live = createLivePortals({ files: portals, store, ...clock });
  const app = createApp({
    ...BARE,
    ...{ ...clock, store, live, key: KEY, randomId: () => crypto.randomUUID() },
  });
  const read = async (path: string) => (await app.request(`/v1/ha-may/${path}`)).json();
  return { store, read };
}

const now = await reading(TODAY);

test('sixty answers are published, the newest first', async () => {
  const { answers } = await now.read('answers.json');
  expect(answers).toHaveLength(60);
  const days = answers.map(({ answeredOn }: { answeredOn: string }) => answeredOn);
  expect(days).toEqual([...days].sort().reverse());
});

test('most of them came in time, and not all, as the portal says of itself', async () => {
  const { answered, promised, onTime } = await now.store.counts('ha-may');
  expect({ answered, promised }).toEqual({ answered: 60, promised: 59 });
  expect(onTime).toBeLessThan(promised);
  expect(onTime).toBeGreaterThan(promised * 0.9);
});

test('some questions wait at the desk, one of them overdue', async () => {
  const waiting = (await now.store.search('ha-may', 'all', shelved('open'), 20, null)).items;
  expect(waiting).toHaveLength(5);
  expect(waiting.filter(({ answerBy }) => answerBy !== null && answerBy < '2026-11-26')).toHaveLength(1);
});

test.each([
  ['today', TODAY],
  ['in two years', LATER],
])('nothing of the past is in the future, %s', async (_, at) => {
  const { store } = await seeded(at);
  for (const shelf of ['open', 'done'] as const) {
    const { items } = await store.search('ha-may', 'all', shelved(shelf), 100, null);
    expect(items).not.toEqual([]);
    for (const { id } of items) {
      const times =
        (await store.question('ha-may', id, 'all'))?.history.map((step) => Date.parse(step.at)) ?? [];
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.at(-1)).toBeLessThan(at);
    }
  }
});

test.each([
  ['today', TODAY],
  ['in two years', LATER],
])(
  'the bridge’s name was chosen with a margin that can be seen, and every choice by enough to be told, %s',
  async (_, at) => {
    const { read } = await reading(at);
    const { results, outcomes } = await read('consultations/ten-cau-moi.json');
    const [name] = results.items;
    const { 'ben-gio': won, 'may-trang': lost, 'khong-y-kien': none } = name.tallies[0].counts;
    expect(won).toBeGreaterThan(lost + 50);
    expect(won + lost + none).toBe(348);
    expect(none).toBeGreaterThanOrEqual(10);
    expect(outcomes.map(({ kind }: { kind: string }) => kind)).toEqual(['accepted', 'partly', 'explained']);
  },
);

test('what a voter wrote is read where it was let through, and what was held back is not', async () => {
  const { results } = await now.read('consultations/ten-cau-moi.json');
  const words = results.items.flatMap((item: { words: readonly string[] }) => item.words);
  expect(words).toHaveLength(7);
  expect(words.join()).toContain('bến đò xưa');
  expect(words.join()).not.toContain('0900 000 000');
  expect(await now.store.wordsOf('ha-may', 'ten-cau-moi', 'held', 9)).toMatchObject([
    { words: 'Gọi cho tôi theo số 0900 000 000 để bàn thêm.' },
  ]);
});

test('the car park’s consultation was called off, and nothing of it is counted', async () => {
  const { annulled, interventions, results } = await now.read('consultations/bai-do-xe-ben-cu.json');
  expect(annulled).toBe(true);
  expect(interventions).toMatchObject([{ kind: 'annulled', reason: expect.stringMatching(/^Bản vẽ/) }]);
  expect(results).toBeUndefined();
});

test.each(BALLOT_SEEDS)('$consultation has a ballot of each of its $voters voters', async (seed) => {
  expect(await now.store.arrivals('ha-may', seed.consultation)).toBe(seed.voters);
});

test('open consultations tell no numbers, and leave the moderator something to read', async () => {
  const open = await now.read('consultations/bo-phan-mot-cua.json');
  expect(open.results).toBeUndefined();
  expect(await now.store.wordsOf('ha-may', 'bo-phan-mot-cua', 'new', 9)).toHaveLength(3);
});

test('answers have the same address at every seeding, so that a link to one goes on to hold', async () => {
  const { store } = await seeded(TODAY + 9 * DAY);
  const slugs = async (of: typeof store) =>
    (await of.published('ha-may', 100)).map(({ slug }) => slug).sort();
  expect(await slugs(store)).toEqual(await slugs(now.store));
});

test('the citizens’ own words are published nowhere, and the officer’s name is told to nobody', async () => {
  const { answers } = await now.read('answers.json');
  const all = JSON.stringify(
    await Promise.all(answers.map((one: { id: string }) => now.read(`answers/${one.id}.json`))),
  );
  expect(all).toContain('Đội duy tu đã vá tạm');
  expect(all).not.toContain('hôm qua có chị đi xe máy ngã ở đó');
  expect(all).not.toContain(OFFICER);
});

import { expect, test } from 'vitest';
import { createDrafts, forgetStale } from '#device/drafts';
import { createMemoryDatabase } from '#device/memory';
import { wordsOfQuestion } from '#device/questionWords';
import { createShelf } from '#device/shelf';

const ENDPOINT = 'https://gopy.example.vn/v1/mau';
const HOURS = 3_600_000;
const NOW = 1_800_000_000_000;
const DRAFT = { intent: 'report', text: 'Nắp cống vỡ', topic: 'duong-sa' } as const;

/** One visit to a page of the portal. */
function page({ database = createMemoryDatabase(), endpoint = ENDPOINT, now = NOW } = {}) {
  const world = { now, shared: false };
  const drafts = createDrafts(
    database,
    endpoint,
    wordsOfQuestion,
    () => world.shared,
    () => world.now,
  );
  return { database, world, drafts };
}

test('a draft is found by the next visit for 24 hours, and then is gone from the device', async () => {
  const { database, drafts } = page();
  expect(await drafts.keep(DRAFT)).toBe(NOW);
  expect(await page({ database, now: NOW + 24 * HOURS - 1 }).drafts.find()).toMatchObject(DRAFT);
  expect(await page({ database, now: NOW + 24 * HOURS }).drafts.find()).toBeUndefined();
  expect(await database.list('d:')).toEqual([]);
});

test('a clock that was set back keeps no draft for ever', async () => {
  const { database, drafts } = page();
  await drafts.keep(DRAFT);
  expect(await page({ database, now: NOW - HOURS }).drafts.find()).toBeUndefined();
  expect(await database.list('d:')).toEqual([]);
});

test('a page is not offered its own draft', async () => {
  const { drafts } = page();
  await drafts.keep(DRAFT);
  expect(await drafts.find()).toBeUndefined();
});

test('what an earlier visit left is not written over, nor removed, until the citizen has said what becomes of it', async () => {
  const { database, drafts } = page();
  await drafts.keep(DRAFT);
  const later = page({ database }).drafts;
  expect(await later.keep({ ...DRAFT, text: 'A' })).toBeUndefined();
  await later.forgetOwn();
  expect(await page({ database }).drafts.find()).toMatchObject(DRAFT);

  later.takeOver();
  expect(await later.keep({ ...DRAFT, text: 'Nắp cống vỡ, ở ngõ 7' })).toBe(NOW);
  expect(await page({ database }).drafts.find()).toMatchObject({ text: 'Nắp cống vỡ, ở ngõ 7' });

  const another = page({ database }).drafts;
  await another.forget();
  expect(await another.keep({ ...DRAFT, text: 'Câu mới' })).toBe(NOW);
});

test('one that is older than 24 hours is in nobody’s way', async () => {
  const { database, drafts } = page();
  await drafts.keep(DRAFT);
  const later = page({ database, now: NOW + 25 * HOURS }).drafts;
  expect(await later.keep({ ...DRAFT, text: 'Câu mới' })).toBe(NOW + 25 * HOURS);
});

test('contact details and photos are never in it, whatever it is made from', async () => {
  const { database, drafts } = page();
  await drafts.keep({ ...DRAFT, contact: { phone: '0912345678' }, photos: [1] } as typeof DRAFT);
  const [[, kept] = []] = await database.list('d:');
  expect(Object.keys(kept as object).sort()).toEqual(['at', 'intent', 'text', 'topic', 'v']);
});

test('on a shared device none is kept, and an earlier one is not shown', async () => {
  const { database, drafts: earlier } = page();
  await earlier.keep(DRAFT);
  const { world, drafts } = page({ database });
  world.shared = true;
  expect(await drafts.find()).toBeUndefined();
  expect(await drafts.keep({ ...DRAFT, text: 'Của người khác' })).toBeUndefined();
  expect(JSON.stringify(await database.list('d:'))).not.toContain('Của người khác');
});

test('on a shared device that has none from before none is kept either', async () => {
  const { database, world, drafts } = page();
  world.shared = true;
  expect(await drafts.keep(DRAFT)).toBeUndefined();
  expect(await database.list('d:')).toEqual([]);
});

test('who says only now that the device is shared leaves no draft of their own; what an earlier visit left stays', async () => {
  const { database, drafts } = page();
  await drafts.keep(DRAFT);
  await page({ database }).drafts.forgetOwn();
  expect(await database.list('d:')).toHaveLength(1);
  await drafts.forgetOwn();
  expect(await database.list('d:')).toEqual([]);
});

test('a draft belongs to its endpoint', async () => {
  const { database, drafts } = page();
  await drafts.keep(DRAFT);
  const other = page({ database, endpoint: 'https://gopy.example.vn/v1/khac' });
  expect(await other.drafts.find()).toBeUndefined();
});

test('a device that has a draft keeps something, until everything is removed', async () => {
  const { database, drafts } = page();
  const shelf = createShelf(database, () => 'x');
  expect(await shelf.keeps()).toBe(false);
  await drafts.keep(DRAFT);
  expect(await shelf.keeps()).toBe(true);
  await shelf.wipe();
  expect(await drafts.find()).toBeUndefined();
});

test('one that has had its time goes from a shared device too, and is shown to nobody', async () => {
  const { database, drafts } = page();
  await drafts.keep(DRAFT);
  const kiosk = page({ database, now: NOW + 24 * HOURS });
  kiosk.world.shared = true;
  expect(await kiosk.drafts.find()).toBeUndefined();
  expect(await database.list('d:')).toEqual([]);
});

test.for(['before', 'after'] as const)(
  'what is being kept when the device is called shared is not left on it, though the store is slow %s it writes',
  async (when) => {
    const store = createMemoryDatabase();
    let goOn = () => {};
    const turn = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const change: typeof store.change = async (...given) => {
      if (when === 'before') await turn;
      const result = await store.change(...given);
      if (when === 'after') await turn;
      return result;
    };
    const { drafts, world } = page({ database: { ...store, change } });
    const kept = drafts.keep(DRAFT);
    await new Promise((resolve) => setTimeout(resolve));
    world.shared = true;
    const forgotten = drafts.forgetOwn();
    goOn();
    await forgotten;
    // What has not been written yet is not even for a moment.
    expect(await kept).toBe(when === 'before' ? undefined : NOW);
    expect(await store.list('d:')).toEqual([]);
  },
);

test('what is written after the one before was sent is kept, however slow the store is', async () => {
  const store = createMemoryDatabase();
  const change: typeof store.change = async (...given) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return store.change(...given);
  };
  const { drafts } = page({ database: { ...store, change } });
  const first = drafts.keep(DRAFT);
  const sent = drafts.forgetOwn();
  const second = drafts.keep({ ...DRAFT, text: 'Câu sau' });
  await Promise.all([first, sent]);
  expect(await second).toBe(NOW);
  expect(await page({ database: store }).drafts.find()).toMatchObject({ text: 'Câu sau' });
});

test('drafts that have had their time go from the device, whoever comes; others stay', async () => {
  const { database, drafts } = page();
  await drafts.keep(DRAFT);
  const later = page({ database, endpoint: 'https://gopy.example.vn/v1/khac', now: NOW + HOURS });
  await later.drafts.keep(DRAFT);
  await forgetStale(database, NOW + 24 * HOURS);
  expect((await database.list('d:')).map(([key]) => key)).toEqual(['d:https://gopy.example.vn/v1/khac']);
});

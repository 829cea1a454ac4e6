import { expect, test } from 'vitest';
import { createDrafts } from '#device/drafts';
import { createMemoryDatabase } from '#device/memory';
import { createShelf } from '#device/shelf';

const ENDPOINT = 'https://gopy.example.vn/v1/mau';
const HOURS = 3_600_000;
const DRAFT = { intent: 'report', text: 'Nắp cống vỡ', topic: 'duong-sa' } as const;

function page({ database = createMemoryDatabase(), endpoint = ENDPOINT } = {}) {
  const world = { now: 1_800_000_000_000, shared: false };
  const drafts = createDrafts(
    database,
    endpoint,
    () => world.shared,
    () => world.now,
  );
  return { database, world, drafts };
}

test('a draft is found again for 24 hours, and then is gone from the device', async () => {
  const { database, world, drafts } = page();
  expect(await drafts.keep(DRAFT)).toBe(world.now);
  world.now += 24 * HOURS - 1;
  expect(await drafts.find()).toMatchObject(DRAFT);
  world.now += 1;
  expect(await drafts.find()).toBeUndefined();
  expect(await database.list('d:')).toEqual([]);
});

test('a clock that was set back keeps no draft for ever', async () => {
  const { database, world, drafts } = page();
  await drafts.keep(DRAFT);
  world.now -= HOURS;
  expect(await drafts.find()).toBeUndefined();
  expect(await database.list('d:')).toEqual([]);
});

test('contact details and photos are never in it, whatever it is made from', async () => {
  const { database, drafts } = page();
  await drafts.keep({ ...DRAFT, contact: { phone: '0912345678' }, photos: [1] } as typeof DRAFT);
  const [[, kept] = []] = await database.list('d:');
  expect(Object.keys(kept as object).sort()).toEqual(['at', 'intent', 'text', 'topic', 'v']);
});

test('on a shared device none is kept, and an earlier one is not shown', async () => {
  const { database, world, drafts } = page();
  await drafts.keep(DRAFT);
  world.shared = true;
  expect(await drafts.find()).toBeUndefined();
  expect(await drafts.keep({ ...DRAFT, text: 'Của người khác' })).toBeUndefined();
  expect(JSON.stringify(await database.list('d:'))).not.toContain('Của người khác');
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

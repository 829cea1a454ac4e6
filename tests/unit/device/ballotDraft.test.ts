import { expect, test } from 'vitest';
import { createBallotDrafts } from '#device/ballotDraft';
import { createMemoryDatabase } from '#device/memory';

const ENDPOINT = 'https://gopy.example.vn/v1/mau';
const HALF = {
  answers: { gio: { draft: '1', given: { item: 'gio', kind: 'single', choice: '22-gio' } } },
} as const;

function visit(database = createMemoryDatabase(), shared = { is: false }) {
  const drafts = createBallotDrafts(
    database,
    ENDPOINT,
    () => shared.is,
    () => 1_800_000_000_000,
  );
  return { database, shared, drafts };
}

test('each consultation has a draft of its own', async () => {
  const { database, drafts } = visit();
  await drafts.of('cho-dem').keep(HALF);
  const later = visit(database).drafts;
  expect(await later.of('cho-dem').find()).toMatchObject(HALF);
  expect(await later.of('cho').find()).toBeUndefined();
});

test('two forms of one consultation on a page are one writer', async () => {
  const { drafts } = visit();
  await drafts.of('cho-dem').keep(HALF);
  expect(await drafts.of('cho-dem').find()).toBeUndefined();
});

test('what was answered goes from the device when it is called shared', async () => {
  const { database, shared, drafts } = visit();
  await drafts.of('cho-dem').keep(HALF);
  await drafts.of('cau-moi').keep(HALF);
  shared.is = true;
  await drafts.forgetOwn();
  expect(await database.list('d:')).toEqual([]);
});

test('nothing but the answers is kept', async () => {
  const { database, drafts } = visit();
  await drafts.of('cho-dem').keep({ ...HALF, name: 'Lan' } as typeof HALF);
  expect(await database.list('d:')).toEqual([
    [`d:${ENDPOINT} cho-dem`, { ...HALF, v: 1, at: 1_800_000_000_000 }],
  ]);
});

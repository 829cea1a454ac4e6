import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '#device/database';
import { createEntries } from '#device/entries';
import { openIndexedDb } from '#device/indexedDb';
import { createMemoryDatabase } from '#device/memory';
import { BALLOT, ENDPOINT } from '../outbox/world';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const TOKEN = 'ab'.repeat(16);
const newId = () => crypto.randomUUID();
const entriesIn = (database: Database = openIndexedDb()) => createEntries(database, () => TOKEN);

test('a question that was added is there with its bytes, untried and due', async () => {
  const entries = entriesIn();
  const id = newId();
  const added = await entries.addQuestion(ENDPOINT, id, '{"text":"Đèn"}');
  expect(await entriesIn().all()).toEqual([added]);
  expect(added).toMatchObject({ v: 1, id, endpoint: ENDPOINT, kind: 'question', body: '{"text":"Đèn"}' });
  expect(added).toMatchObject({ tries: 0, next: 0, state: { kind: 'stored' } });
});

test('entries come oldest first, also after the eleventh', async () => {
  const entries = entriesIn();
  const ids = Array.from({ length: 12 }, newId);
  for (const id of ids) await entries.addQuestion(ENDPOINT, id, '{}');
  expect((await entries.all()).map(({ id }) => id)).toEqual(ids);
});

test('a store that takes a question and loses it rejects', async () => {
  const memory = createMemoryDatabase();
  const forgetful: Database = {
    ...memory,
    change: async (keys, decide) => decide(keys.map(() => undefined)).result,
  };
  await expect(entriesIn(forgetful).addQuestion(ENDPOINT, newId(), '{}')).rejects.toThrow('read back');
  await expect(entriesIn(forgetful).addBallot(ENDPOINT, newId(), BALLOT)).rejects.toThrow('read back');
});

test('a store that gives back other bytes rejects', async () => {
  const memory = createMemoryDatabase();
  const garbling: Database = {
    ...memory,
    change: (keys, decide, durability) =>
      memory.change(
        keys,
        (values) => decide(values.map((value) => value && { ...(value as object), body: '{}}' })),
        durability,
      ),
  };
  await expect(entriesIn(garbling).addQuestion(ENDPOINT, newId(), '{}')).rejects.toThrow('read back');
});

test('a record of newer code is counted, left out of the list and left as it is', async () => {
  const database = openIndexedDb();
  const newer = { v: 2, something: 'else' };
  await database.change([], () => ({ put: [['e:0000000000:x', newer]], result: undefined }), 'strict');
  const entries = entriesIn(database);
  const { id } = await entries.addQuestion(ENDPOINT, newId(), '{}');
  expect((await entries.all()).map((entry) => entry.id)).toEqual([id]);
  expect(await entries.count()).toBe(2);
  expect(await database.list('e:0000000000')).toEqual([['e:0000000000:x', newer]]);
});

test('an entry that is gone is not brought back by a late note', async () => {
  const entries = entriesIn();
  const { key } = await entries.addQuestion(ENDPOINT, newId(), '{}');
  await entries.discard(key);
  await entries.update(key, { tries: 3 });
  expect(await entries.count()).toBe(0);
});

test('a note changes what it names and nothing else', async () => {
  const entries = entriesIn();
  const added = await entries.addQuestion(ENDPOINT, newId(), '{}');
  await entries.update(added.key, { tries: 1, next: 5 });
  expect(await entries.all()).toEqual([{ ...added, tries: 1, next: 5 }]);
});

test('ballots added at the same time get revisions 1, 2, 3 and one token', async () => {
  const entries = entriesIn();
  const added = await Promise.all([1, 2, 3].map(() => entries.addBallot(ENDPOINT, newId(), BALLOT)));
  const bodies = added.map(({ body }) => JSON.parse(body));
  expect(bodies.map(({ revision }) => revision).sort()).toEqual([1, 2, 3]);
  expect(bodies.map(({ credential }) => credential.token)).toEqual([TOKEN, TOKEN, TOKEN]);
  expect(await entries.memoryOf(ENDPOINT, BALLOT.consultation)).toMatchObject({
    revision: 3,
    receipt: null,
  });
});

test('settling a question swaps the words for the receipt', async () => {
  const database = openIndexedDb();
  const entries = entriesIn(database);
  const entry = await entries.addQuestion(ENDPOINT, newId(), '{"text":"bí mật"}');
  const receivedAt = '2026-11-24T09:30:00+07:00';
  const receipt = { v: 1, kind: 'question', id: entry.id, code: 'X', receivedAt, agency: 'A' } as const;
  await entries.settle(entry, { ...receipt, answerBy: null });
  expect(await entries.count()).toBe(0);
  expect(await entries.receipts(ENDPOINT)).toEqual([{ ...receipt, answerBy: null }]);
  expect(await entries.receipts(`${ENDPOINT}-khac`)).toEqual([]);
  expect(JSON.stringify(await database.list(''))).not.toContain('bí mật');
});

import type { BallotReceipt } from '#protocol/receipt';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '#device/database';
import { openIndexedDb } from '#device/indexedDb';
import { createMemoryDatabase } from '#device/memory';
import type { NewPhoto } from '#device/photo';
import { createShelf, PHOTO_LIMIT } from '#device/shelf';
import { BALLOT, ENDPOINT, entriesOf, receiptFor } from '../outbox/world';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const TOKEN = 'ab'.repeat(16);
const newId = () => crypto.randomUUID();
const asked = (body: string, id: string = newId()) => ({ endpoint: ENDPOINT, id, body, at: 1 });
const voted = () => ({ endpoint: ENDPOINT, id: newId(), at: 1 });
const entriesIn = (database: Database = openIndexedDb()) => createShelf(database, () => TOKEN);

test('a question that was added is there with its bytes, untried and due', async () => {
  const entries = entriesIn();
  const id = newId();
  const added = await entries.addQuestion(asked('{"text":"Đèn"}', id));
  expect(await entriesOf(entriesIn())).toEqual([added]);
  expect(added).toMatchObject({ v: 1, id, endpoint: ENDPOINT, kind: 'question', body: '{"text":"Đèn"}' });
  expect(added).toMatchObject({ tries: 0, next: 0, state: { kind: 'stored' } });
});

test('entries come oldest first, also after the eleventh', async () => {
  const entries = entriesIn();
  const ids = Array.from({ length: 12 }, newId);
  for (const id of ids) await entries.addQuestion(asked('{}', id));
  expect((await entriesOf(entries)).map(({ id }) => id)).toEqual(ids);
});

test('a store that takes a question and loses it rejects', async () => {
  const memory = createMemoryDatabase();
  const forgetful: Database = {
    ...memory,
    change: async (reads, decide) => decide(reads.map(() => [])).result,
  };
  await expect(entriesIn(forgetful).addQuestion(asked('{}', newId()))).rejects.toThrow('read back');
  await expect(entriesIn(forgetful).addBallot(voted(), BALLOT, undefined)).rejects.toThrow('read back');
});

test('a store that gives back other bytes rejects', async () => {
  const memory = createMemoryDatabase();
  const garbling: Database = { ...memory, find: async () => ({ body: '{}}' }) };
  await expect(entriesIn(garbling).addQuestion(asked('{}', newId()))).rejects.toThrow('read back');
});

test('a record of newer code is counted, left out of the list and left as it is', async () => {
  const database = openIndexedDb();
  const newer = { v: 2, something: 'else' };
  await database.change([], () => ({ put: [['e:0000000000:x', newer]], result: undefined }), 'strict');
  const entries = entriesIn(database);
  const { id } = await entries.addQuestion(asked('{}', newId()));
  expect((await entriesOf(entries)).map((entry) => entry.id)).toEqual([id]);
  expect(await entries.count()).toBe(2);
  expect(await database.list('e:0000000000')).toEqual([['e:0000000000:x', newer]]);
});

test('an entry that is gone is not brought back by a late note', async () => {
  const entries = entriesIn();
  const added = await entries.addQuestion(asked('{}'));
  await entries.discard(added);
  expect(await entries.edit(added, () => ({ tries: 3 }))).toBeUndefined();
  expect(await entries.count()).toBe(0);
});

test('a note changes what it names and nothing else', async () => {
  const entries = entriesIn();
  const added = await entries.addQuestion(asked('{}', newId()));
  await entries.edit(added, () => ({ tries: 1, next: 5 }));
  expect(await entriesOf(entries)).toEqual([{ ...added, tries: 1, next: 5 }]);
});

test('ballots added at the same time get revisions 1, 2, 3 and one token, and the last one waits', async () => {
  const entries = entriesIn();
  const added = await Promise.all([1, 2, 3].map(() => entries.addBallot(voted(), BALLOT, undefined)));
  const bodies = added.map(({ entry }) => JSON.parse(entry.body));
  expect((await entriesOf(entries)).map(({ id }) => id)).toEqual([added[2]?.entry.id]);
  expect(bodies.map(({ revision }) => revision).sort()).toEqual([1, 2, 3]);
  expect(bodies.map(({ credential }) => credential.token)).toEqual([TOKEN, TOKEN, TOKEN]);
  expect(await entries.memoryOf(ENDPOINT, BALLOT.consultation)).toMatchObject({
    revision: 3,
    receipt: null,
  });
});

test('a ballot that waits takes nothing from what is known of the one before', async () => {
  const entries = entriesIn();
  const { entry } = await entries.addBallot(voted(), BALLOT, undefined);
  const receipt = { v: 1, kind: 'ballot', id: entry.id, revision: 1 } as BallotReceipt;
  await entries.settle(entry, receipt);
  await entries.addBallot(voted(), { ...BALLOT, draft: 'sau' }, undefined);
  expect(await entries.memoryOf(ENDPOINT, BALLOT.consultation)).toMatchObject({
    ...{ revision: 2, receipt, answered: BALLOT.draft },
  });
});

test('settling a question swaps the words for the receipt', async () => {
  const database = openIndexedDb();
  const entries = entriesIn(database);
  const entry = await entries.addQuestion(asked('{"text":"bí mật"}', newId()));
  const receivedAt = '2026-11-24T09:30:00+07:00';
  const receipt = { v: 1, kind: 'question', id: entry.id, code: 'X', receivedAt, agency: 'A' } as const;
  await entries.settle(entry, { ...receipt, answerBy: null });
  expect(await entries.count()).toBe(0);
  expect(await entries.receipts(ENDPOINT)).toEqual([{ ...receipt, answerBy: null }]);
  expect(await entries.receipts(`${ENDPOINT}-khac`)).toEqual([]);
  expect(JSON.stringify(await database.list(''))).not.toContain('bí mật');
});

test('a ballot that was tried stays beside the one that follows it', async () => {
  const entries = entriesIn();
  const first = await entries.addBallot(voted(), BALLOT, undefined);
  await entries.edit(first.entry, () => ({ tries: 1 }));
  const second = await entries.addBallot(voted(), BALLOT, undefined);
  expect(second.replaced).toEqual([]);
  const third = await entries.addBallot(voted(), BALLOT, undefined);
  expect(third.replaced).toEqual([second.entry.id]);
  expect((await entriesOf(entries)).map(({ id }) => id)).toEqual([first.entry.id, third.entry.id]);
});

test('an untried ballot makes way in its own consultation and endpoint alone', async () => {
  const entries = entriesIn();
  await entries.addBallot(voted(), { ...BALLOT, consultation: 'dang-mo-2' }, undefined);
  await entries.addBallot({ ...voted(), endpoint: `${ENDPOINT}-khac` }, BALLOT, undefined);
  await entries.addBallot(voted(), BALLOT, undefined);
  expect(await entries.count()).toBe(3);
});

test('above the limit what is new is refused, and nothing makes room for it', async () => {
  const entries = createShelf(openIndexedDb(), () => TOKEN, 2);
  await entries.addQuestion(asked('1'));
  await entries.addBallot(voted(), BALLOT, undefined);
  await expect(entries.addQuestion(asked('3'))).rejects.toThrow('2 submissions wait');
  await expect(entries.addBallot(voted(), { ...BALLOT, consultation: 'khac' }, undefined)).rejects.toThrow();
  // One that takes another's place takes no room.
  await entries.addBallot(voted(), BALLOT, undefined);
  expect(await entries.count()).toBe(2);
});

test('a device is cleared without a look at what it holds: neither megabytes nor what cannot be read stand in the way', async () => {
  const database = openIndexedDb();
  await entriesIn(database).addQuestion(asked('{}'));
  const unread = () => Promise.reject(new Error('unreadable'));
  await entriesIn({ ...database, find: unread, list: unread }).wipe();
  expect(await database.list('')).toEqual([]);
});

test('a receipt that comes when the entry is gone leaves no trace', async () => {
  const database = openIndexedDb();
  const entries = entriesIn(database);
  const question = await entries.addQuestion(asked('{}'));
  const { entry: ballot } = await entries.addBallot(voted(), BALLOT, undefined);
  await entries.wipe();
  await entries.settle(question, receiptFor(question.id, 'question'));
  await entries.settle(ballot, receiptFor(ballot.id, 'ballot'));
  expect(await database.list('')).toEqual([]);
});

test('after a device was cleared a late word on an old ballot does not touch the new one of the same number', async () => {
  const entries = entriesIn();
  const { entry: old } = await entries.addBallot(voted(), BALLOT, undefined);
  await entries.wipe();
  const { entry: newer } = await entries.addBallot(voted(), BALLOT, undefined);
  expect(newer.key).toBe(old.key);
  await entries.discard(old);
  await entries.edit(old, () => ({ tries: 9 }));
  await entries.settle(old, receiptFor(old.id, 'ballot'));
  expect(await entriesOf(entries)).toEqual([newer]);
});

test.for(['edit', 'discard', 'settle'] as const)(
  '%s leaves a record alone that newer code has rewritten',
  async (verb) => {
    const database = openIndexedDb();
    const entries = entriesIn(database);
    const entry = await entries.addQuestion(asked('{}'));
    const newer = { ...entry, v: 2 };
    await database.change([], () => ({ put: [[entry.key, newer]], result: undefined }), 'strict');
    if (verb === 'settle') await entries.settle(entry, receiptFor(entry.id, 'question'));
    else if (verb === 'edit') await entries.edit(entry, () => ({ tries: 1 }));
    else await entries.discard(entry);
    expect(await database.find(entry.key)).toEqual(newer);
  },
);

test('a pause is kept by endpoint and kind until it is ended', async () => {
  const entries = entriesIn();
  const pause = { v: 1, until: 5, asked: 0, times: 1 } as const;
  await entries.pause(ENDPOINT, 'question', () => pause);
  expect((await entries.pausesOf(ENDPOINT)).get('question')).toEqual(pause);
  expect((await entries.pausesOf(ENDPOINT)).get('ballot')).toBeUndefined();
  expect((await entries.pausesOf(`${ENDPOINT}-khac`)).get('question')).toBeUndefined();
  await entries.pause(ENDPOINT, 'question', () => undefined);
  expect((await entries.pausesOf(ENDPOINT)).get('question')).toBeUndefined();
});

test.for(['question', 'ballot'] as const)(
  'a %s is there once, though the connection was lost after it was kept',
  async (kind) => {
    const real = openIndexedDb();
    let lost = false;
    const losing: Database = {
      ...real,
      async change(reads, decide, durability) {
        const result = await real.change(reads, decide, durability);
        if (lost) return result;
        lost = true;
        return real.change(reads, decide, durability);
      },
    };
    const entries = entriesIn(losing);
    if (kind === 'question') await entries.addQuestion(asked('{}'));
    else expect((await entries.addBallot(voted(), BALLOT, undefined)).replaced).toEqual([]);
    expect(await entriesOf(entries)).toHaveLength(1);
  },
);

const PHOTO: NewPhoto = {
  type: 'image/jpeg',
  bytes: 3,
  sha256: 'ab',
  content: new Uint8Array([1, 2, 3]).buffer,
};
const withPhoto = (id = newId()) => asked(JSON.stringify({ id, photos: [PHOTO] }), id);

test('a question and its photos are there together, the bytes apart from the record', async () => {
  const entries = entriesIn();
  const { id } = await entries.addQuestion(withPhoto(), [PHOTO]);
  expect((await entriesOf(entriesIn())).map((entry) => [entry.kind, entry.id])).toEqual([
    ['question', id],
    ['photo', `${id}.1`],
  ]);
  expect(await entriesIn().contentOf(`${id}.1`)).toEqual(PHOTO.content);
  expect(await entriesIn().contentOf(`${id}.2`)).toBeUndefined();
});

test('a store that takes a question and loses bytes of its photo rejects', async () => {
  const memory = createMemoryDatabase();
  const forgetful: Database = {
    ...memory,
    change: (reads, decide, durability) =>
      memory.change(
        reads,
        (values) => {
          const change = decide(values);
          const put = change.put?.map(([key, value]) =>
            key.startsWith('b:') ? ([key, new ArrayBuffer(2)] as const) : ([key, value] as const),
          );
          return { ...change, ...(put && { put }) };
        },
        durability,
      ),
  };
  await expect(entriesIn(forgetful).addQuestion(withPhoto(), [PHOTO])).rejects.toThrow('read back');
});

test('a photo that another tab has sent before it is read back is no mistake', async () => {
  const memory = createMemoryDatabase();
  const id = newId();
  let sent = false;
  const busy: Database = {
    ...memory,
    async find(key) {
      if (!sent) {
        sent = true;
        const entries = createShelf(memory, () => TOKEN);
        const [question, photo] = await entriesOf(entries);
        if (question) await entries.settle(question, receiptFor(id, 'question'));
        if (photo) await entries.settle(photo, receiptFor(`${id}.1`, 'question'));
      }
      return memory.find(key);
    },
  };
  await expect(entriesIn(busy).addQuestion(withPhoto(id), [PHOTO])).resolves.toMatchObject({ id });
});

test('above 30 MB photos are refused, and with them nothing is kept', async () => {
  const entries = entriesIn();
  await entries.addQuestion(withPhoto(), [{ ...PHOTO, bytes: PHOTO_LIMIT - 2 }]);
  await expect(entries.addQuestion(withPhoto(), [PHOTO])).rejects.toThrow('photos');
  expect(await entriesOf(entries)).toHaveLength(2);
  await expect(entries.addQuestion(asked('{}'))).resolves.toBeTruthy();
});

test('photos are no items of the 50', async () => {
  const entries = createShelf(openIndexedDb(), () => TOKEN, 2);
  await entries.addQuestion(withPhoto(), [PHOTO]);
  await expect(entries.addQuestion(asked('{}'))).resolves.toBeTruthy();
  await expect(entries.addQuestion(asked('{}'))).rejects.toThrow('2 submissions');
});

test('a photo of which newer code keeps the record is left to it when its question is removed', async () => {
  const database = openIndexedDb();
  const entries = entriesIn(database);
  const question = await entries.addQuestion(withPhoto(), [PHOTO]);
  const key = `p:${question.id}.1`;
  const newer = { ...((await database.find(key)) as object), v: 2 };
  await database.change([], () => ({ put: [[key, newer]], result: undefined }), 'strict');
  await entries.discard(question);
  expect(await database.find(key)).toEqual(newer);
  expect(await entries.contentOf(`${question.id}.1`)).toEqual(PHOTO.content);
});

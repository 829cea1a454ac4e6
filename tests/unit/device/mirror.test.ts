import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '#device/database';
import { type Entry, untried } from '#device/entry';
import { openIndexedDb } from '#device/indexedDb';
import { mirrored } from '#device/mirror';
import { createShelf } from '#device/shelf';
import type { Spare } from '#device/spare';
import { photoName } from '#protocol/photo';

/** What a browser does that calls its own database corrupt. */
const loseDatabase = () => {
  globalThis.indexedDB = new IDBFactory();
};
beforeEach(loseDatabase);
afterEach(() => {
  vi.useRealTimers();
});

function createPlace(): Spare & { readonly records: Map<string, unknown> } {
  const records = new Map<string, unknown>();
  return {
    records,
    put: async (key, value) => void records.set(key, structuredClone(value)),
    remove: async (key) => void records.delete(key),
    clear: async () => records.clear(),
    keys: async () => Array.from(records.keys()),
    find: async (key) => records.get(key),
  };
}

let place: ReturnType<typeof createPlace>;
beforeEach(() => {
  place = createPlace();
});
const open = (spare: Spare = place) => mirrored(openIndexedDb, spare);
const put = (database: Database, key: string, value: unknown, durability: 'strict' | 'relaxed' = 'strict') =>
  database.change([], () => ({ put: [[key, value]], result: undefined }), durability);
const remove = (database: Database, keys: readonly string[] | 'everything') =>
  database.change([], () => ({ remove: keys, result: undefined }), 'strict');
const citizens = async (database: Database) =>
  (await database.list('')).filter(([key]) => !key.startsWith('m:'));

const endpoint = 'https://a.vn/v1/x';
const ID = '6f1d1c5e-0000-4000-8000-000000000001';
const question = { endpoint, id: ID, body: '{"text":"Đường ngập"}', at: 5 };
const shelfOf = (database: Database, token = 'a') => createShelf(database, () => token);

test('what was kept is there again after the browser threw its database away', async () => {
  await put(open(), 'r:1', { code: 'K7' });
  loseDatabase();
  expect(await citizens(open())).toEqual([['r:1', { code: 'K7' }]]);
});

test('what was removed stays removed', async () => {
  const database = open();
  await put(database, 'r:1', {});
  await put(database, 'r:2', {});
  await remove(database, ['r:1']);
  expect(Array.from(place.records.keys())).toEqual(['r:2']);
  loseDatabase();
  expect(await citizens(open())).toEqual([['r:2', {}]]);
});

test('after the citizen removed everything there is no copy either', async () => {
  const database = open();
  await put(database, 'r:1', {});
  await remove(database, 'everything');
  expect(place.records.size).toBe(0);
});

test('what is put in the change that removes everything stands in both places', async () => {
  const database = open();
  await put(database, 'r:1', {});
  await database.change(
    [],
    () => ({ remove: 'everything', put: [['r:2', {}]], result: undefined }),
    'strict',
  );
  expect(await citizens(database)).toEqual([['r:2', {}]]);
  expect(Array.from(place.records.keys())).toEqual(['r:2']);
});

test('where the copies cannot be removed nobody is told that everything is; they are not put back, and go at the next opening', async () => {
  const database = open({ ...place, clear: () => Promise.reject(new Error('no')) });
  await put(database, 'r:1', {});
  await expect(remove(database, 'everything')).rejects.toThrow('no');
  expect(place.records.size).toBe(1);
  expect(await citizens(open())).toEqual([]);
  await expect.poll(() => place.records.size).toBe(0);
});

test('a copy of what the database does not have any more is taken away at the next opening, and no other', async () => {
  await put(open(), 'r:1', {});
  await place.put('e:1', {});
  await open().find('r:1');
  await expect.poll(() => Array.from(place.records.keys())).toEqual(['r:1']);
});

test('what has no copy gets one at the next opening', async () => {
  await put(openIndexedDb(), 'm:born', 1);
  await put(openIndexedDb(), 'e:1', { text: 'a' });
  await open().find('e:1');
  await expect.poll(() => place.records.get('e:1')).toEqual({ text: 'a' });
});

test('the database of a device that was never written to is not taken for a lost one twice', async () => {
  await open().find('r:1');
  await place.put('r:1', {});
  expect(await open().find('r:1')).toBeUndefined();
});

test('of a question the text is copied, and of its photos that they are there; their bytes are not', async () => {
  const photo = { type: 'image/jpeg', bytes: 3, sha256: 'x', content: new ArrayBuffer(3) } as const;
  await shelfOf(open()).addQuestion({ ...question, body: '{"photos":[{}]}' }, [photo]);
  expect(Array.from(place.records.keys(), (key) => key.charAt(0)).sort()).toEqual(['e', 'p']);
  loseDatabase();
  const shelf = shelfOf(open());
  expect((await shelf.held()).map(([key]) => key.charAt(0))).toEqual(['e', 'p']);
  // Then the citizen is told that it is lost.
  expect(await shelf.contentOf(photoName({ id: ID, n: 1 }))).toBeUndefined();
});

test('what need not outlive a power cut is not copied: attempts, and what the portal published', async () => {
  const database = open();
  await put(database, 'e:1', { tries: 0 });
  await put(database, 'e:1', { tries: 1 }, 'relaxed');
  await put(database, 'c:portal.json', {}, 'relaxed');
  expect(Array.from(place.records)).toEqual([['e:1', { tries: 0 }]]);
});

test('what comes back counts as tried: nobody knows whether the endpoint has it', async () => {
  await shelfOf(open()).addQuestion(question);
  loseDatabase();
  const [[, record] = []] = await shelfOf(open()).held();
  expect(record).toMatchObject({ ...question, tries: 1, claim: null, state: { kind: 'stored' } });
});

test('a voter remains the same one, and the next ballot follows the last', async () => {
  const draft = { consultation: 'loa', draft: 'a', answers: [] };
  await shelfOf(open(), 'first').addBallot({ endpoint, id: ID, at: 5 }, draft, undefined);
  loseDatabase();
  const other = ID.replace(/1$/, '2');
  const added = await shelfOf(open(), 'second').addBallot({ endpoint, id: other, at: 6 }, draft, undefined);
  expect(JSON.parse(added.entry.body)).toMatchObject({
    revision: 2,
    credential: { kind: 'device', token: 'first' },
  });
  expect(added.replaced).toEqual([]);
});

test('what only newer code can read comes back as it was', async () => {
  const newer = { ...untried('e:1', 'question', question), v: 2, tries: 7 };
  await put(open(), 'e:1', newer);
  loseDatabase();
  expect(await open().find('e:1')).toEqual(newer);
});

test('a database that is emptied under an open page is filled at its next connection', async () => {
  const database = open();
  await put(database, 'r:1', {});
  loseDatabase();
  database.rest();
  expect(await database.find('r:1')).toEqual({});
});

test('copies that cannot be read now are put back at the next opening, and what is newer stays', async () => {
  await put(open(), 'r:1', { from: 'before' });
  await put(open(), 'r:2', { from: 'before' });
  loseDatabase();
  const database = open({ ...place, keys: () => Promise.reject(new Error('no')), put: async () => {} });
  expect(await database.find('r:1')).toBeUndefined();
  await put(database, 'r:2', { from: 'after' });
  expect(await citizens(open())).toEqual([
    ['r:1', { from: 'before' }],
    ['r:2', { from: 'after' }],
  ]);
});

test('a copy that cannot be read does not hold up the others', async () => {
  await put(open(), 'r:1', {});
  await put(open(), 'r:2', {});
  loseDatabase();
  const find = async (key: string) => (key === 'r:1' ? undefined : place.records.get(key));
  expect(await citizens(open({ ...place, find }))).toEqual([['r:2', {}]]);
});

test('a second place that fails keeps nothing from the first', async () => {
  const fails = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  const database = open({ put: fails, remove: fails, clear: fails, keys: fails, find: fails });
  await put(database, 'r:1', {});
  await remove(database, ['r:2']);
  expect(await database.find('r:1')).toEqual({});
  await remove(database, 'everything');
  expect(await citizens(database)).toEqual([]);
});

test('a second place that never answers is waited for one second', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const database = open();
  await database.find('r:1');
  const silent = vi.spyOn(place, 'put').mockReturnValue(new Promise(() => {}));
  const kept = put(database, 'r:1', {});
  while (silent.mock.calls.length === 0) await new Promise((turn) => setImmediate(turn));
  let over = false;
  void kept.then(() => {
    over = true;
  });
  await vi.advanceTimersByTimeAsync(999);
  expect(over).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(over).toBe(true);
});

test('where nothing was lost nobody waits for the second place to be looked at', async () => {
  await put(open(), 'r:1', {});
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const silent = open({ ...place, keys: () => new Promise(() => {}) });
  expect(await silent.find('r:1')).toEqual({});
});

test('a second place that did not answer in time is waited for again only once it has', async () => {
  const database = open();
  await database.find('r:1');
  let answer = () => {};
  const slow = new Promise<void>((done) => {
    answer = done;
  });
  const asked = vi.spyOn(place, 'put').mockReturnValueOnce(slow);
  const since = performance.now();
  for (const key of ['r:1', 'r:2', 'r:3']) await put(database, key, {});
  expect(performance.now() - since).toBeLessThan(1500);
  expect(asked).toHaveBeenCalledOnce();
  answer();
  await expect.poll(() => Array.from(place.records.keys())).toEqual(['r:2', 'r:3']);
  asked.mockImplementation(async (key, value) => {
    await new Promise((done) => setTimeout(done, 50));
    place.records.set(key, value);
  });
  await put(database, 'r:4', {});
  expect(place.records.has('r:4')).toBe(true);
});

test('what is removed while its copy is still on the way stays removed, however long that takes', async () => {
  const database = open({
    ...place,
    async put(key, value) {
      await new Promise((done) => setTimeout(done, 1200));
      await place.put(key, value);
    },
  });
  await put(database, 'r:1', {});
  await remove(database, ['r:1']);
  await new Promise((done) => setTimeout(done, 500));
  expect(place.records.size).toBe(0);
});

test('a lost database gets its records before anybody asks it, though it takes a slow device seconds', async () => {
  await put(open(), 'r:1', {});
  loseDatabase();
  const keys = async () => {
    await new Promise((done) => setTimeout(done, 1500));
    return place.keys();
  };
  expect(await open({ ...place, keys }).find('r:1')).toEqual({});
});

test('the copy of what is new stands before that of what it takes the place of goes', async () => {
  const database = open();
  await put(database, 'e:1', {});
  const steps: string[] = [];
  vi.spyOn(place, 'put').mockImplementation(async (key) => void steps.push(`put ${key}`));
  vi.spyOn(place, 'remove').mockImplementation(async (key) => void steps.push(`remove ${key}`));
  await database.change(
    [],
    () => ({
      put: [
        ['t:1', {}],
        ['v:1', {}],
      ],
      remove: ['e:1', 't:1'],
      result: undefined,
    }),
    'strict',
  );
  expect(steps).toEqual(['put t:1', 'put v:1', 'remove e:1']);
});

test('of two changes of one record the copy of the later one stays, however slow the first is', async () => {
  const slowly: Spare['put'] = async (key, value) => {
    await new Promise((done) => setTimeout(done, (value as Entry).at));
    await place.put(key, value);
  };
  const database = open({ ...place, put: slowly });
  await Promise.all([put(database, 'r:1', { at: 30 }), put(database, 'r:1', { at: 0 })]);
  expect(place.records.get('r:1')).toEqual({ at: 0 });
});

test('a change that fails is not copied', async () => {
  const database = open();
  const failing = database.change(
    [],
    () => {
      throw new Error('no');
    },
    'strict',
  );
  await expect(failing).rejects.toThrow('no');
  await expect(put(database, 'e:1', { act: () => {} })).rejects.toThrow();
  expect(place.records.size).toBe(0);
});

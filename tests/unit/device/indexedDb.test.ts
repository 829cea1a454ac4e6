import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '#device/database';
import { openIndexedDb } from '#device/indexedDb';
import { createMemoryDatabase } from '#device/memory';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const KINDS = [
  ['device', openIndexedDb],
  ['memory', createMemoryDatabase],
] as const satisfies readonly (readonly [string, () => Database])[];

const put = (database: Database, ...records: (readonly [string, unknown])[]) =>
  database.change([], () => ({ put: records, result: undefined }), 'strict');
const keysOf = async (database: Database, prefix = '') => (await database.list(prefix)).map(([key]) => key);

test.for(KINDS)('%s: says what kind it is', ([kind, open]) => {
  expect(open().kind).toBe(kind);
});

test.for(KINDS)('%s: lists what begins with a prefix, in the order of the keys', async ([, open]) => {
  const database = open();
  await put(database, ['e:2', 'b'], ['e:10', 'a'], ['r:1', 'c'], ['e', 'd']);
  expect(await database.list('e:')).toEqual([
    ['e:10', 'a'],
    ['e:2', 'b'],
  ]);
});

test.for(KINDS)('%s: a change sees what is there, then puts and removes', async ([, open]) => {
  const database = open();
  await put(database, ['a', 1], ['b', 2]);
  const seen = await database.change(
    ['a', 'b', 'c'],
    (values) => ({ put: [['c', 3]], remove: ['a'], result: values }),
    'strict',
  );
  expect(seen).toEqual([1, 2, undefined]);
  expect(await keysOf(database)).toEqual(['b', 'c']);
});

test.for(KINDS)('%s: a change whose decision fails changes nothing', async ([, open]) => {
  const database = open();
  await put(database, ['a', 1]);
  const failing = database.change(
    ['a'],
    () => {
      throw new Error('no');
    },
    'strict',
  );
  await expect(failing).rejects.toThrow('no');
  expect(await database.list('')).toEqual([['a', 1]]);
});

test.for(KINDS)('%s: changes at the same time do not lose one another’s count', async ([, open]) => {
  const database = open();
  const add = () =>
    database.change(['n'], ([n]) => ({ put: [['n', Number(n ?? 0) + 1]], result: undefined }), 'strict');
  await Promise.all(Array.from({ length: 20 }, add));
  expect(await database.list('')).toEqual([['n', 20]]);
});

test('what one connection wrote another one reads', async () => {
  await put(openIndexedDb(), ['a', 1]);
  expect(await openIndexedDb().list('')).toEqual([['a', 1]]);
});

test('a value that cannot be stored rejects', async () => {
  await expect(put(openIndexedDb(), ['a', () => {}])).rejects.toThrow();
});

test('the connection gives way when the data is cleared, and opens anew', async () => {
  const database = openIndexedDb();
  await put(database, ['a', 1]);
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('gop-y');
    request.onsuccess = () => resolve();
    request.onblocked = () => reject(new Error('blocked'));
  });
  await put(database, ['b', 2]);
  expect(await database.list('')).toEqual([['b', 2]]);
});

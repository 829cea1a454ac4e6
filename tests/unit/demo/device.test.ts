import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { keptIn } from '../../../demo/backstage/device/kept';
import { readDatabase } from '../../../demo/backstage/device/readDatabase';
import { type Entry, untried } from '../../../widget/device/entry';

const NOW = 1_800_000_000_000;
const ENDPOINT = 'https://gop-y.test/v1/mau';
const entry = (kind: Entry['kind'], id: string) =>
  untried(`e:${id}`, kind, { endpoint: ENDPOINT, id, body: '{}', at: NOW });

function made(factory: IDBFactory, records: Readonly<Record<string, unknown>>): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = factory.open('gop-y');
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore('q');
      for (const [key, value] of Object.entries(records)) store.put(value, key);
    };
    request.onsuccess = () => resolve(request.result);
  });
}

test('looking where there is nothing makes no database', async () => {
  const factory = new IDBFactory();
  expect(await readDatabase(factory)).toEqual({ kind: 'none' });
  expect(await factory.databases()).toEqual([]);
});

test('a database that is deleted between two looks is not made anew', async () => {
  const factory = new IDBFactory();
  factory.databases = async () => [{ name: 'gop-y', version: 1 }];
  expect(await readDatabase(factory)).toEqual({ kind: 'none' });
  expect(await IDBFactory.prototype.databases.call(factory)).toEqual([]);
});

test('all that stands there is read, and whoever clears the device after that waits for nobody', async () => {
  const factory = new IDBFactory();
  (await made(factory, { 'e:1': { a: 1 }, 'm:seq': 1 })).close();
  expect(await readDatabase(factory)).toEqual({
    kind: 'records',
    records: [
      ['e:1', { a: 1 }],
      ['m:seq', 1],
    ],
  });
  await new Promise<void>((resolve, reject) => {
    const request = factory.deleteDatabase('gop-y');
    request.onsuccess = () => resolve();
    request.onblocked = () => reject(new Error('blocked'));
  });
});

test('photos’ bytes are named and not read', async () => {
  const factory = new IDBFactory();
  (await made(factory, { 'b:1/1': new ArrayBuffer(9), 'e:1': 1 })).close();
  const found = await readDatabase(factory);
  expect(Object.fromEntries(found.kind === 'records' ? found.records : [])).toEqual({
    'b:1/1': '(bytes)',
    'e:1': 1,
  });
});

test('a browser that does not tell its databases is not asked to open one', async () => {
  const factory = { open: () => expect.fail('opened') } as unknown as globalThis.IDBFactory;
  expect(await readDatabase(factory)).toEqual({ kind: 'unknown' });
});

test('each record is told by what it means', () => {
  const claim = { by: 'tab', until: NOW + 1000, n: 1, seen: false };
  const kept = keptIn(
    [
      ['c:x portal.json', {}],
      ['d:x', {}],
      ['e:1', { ...entry('question', 'q1'), tries: 2, next: NOW + 5000 }],
      ['e:2', { ...entry('question', 'q2'), tries: 1, claim }],
      ['e:3', { ...entry('question', 'q3'), claim: { ...claim, until: NOW - 1 } }],
      ['m:seq', 3],
      ['p:q1/1', { ...entry('photo', 'q1/1'), state: { kind: 'parked', reason: { kind: 'lost' } } }],
      ['r:x q0', { v: 1, endpoint: ENDPOINT, receipt: { code: 'BCDF' } }],
      ['rn:x b0', { v: 1, endpoint: ENDPOINT, receipt: {} }],
      ['t:x cho-dem', {}],
    ],
    NOW,
  );
  expect(kept).toEqual({
    waiting: [
      { id: 'q1', kind: 'question', state: 'waits', tries: 2, next: NOW + 5000 },
      { id: 'q2', kind: 'question', state: 'sending', tries: 1, next: 0 },
      { id: 'q3', kind: 'question', state: 'waits', tries: 0, next: 0 },
      { id: 'q1/1', kind: 'photo', state: 'asks', tries: 0, next: 0 },
    ],
    codes: ['BCDF'],
    drafts: 1,
    voters: 1,
    files: 1,
  });
});

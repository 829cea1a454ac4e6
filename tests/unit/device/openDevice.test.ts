import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCopies } from '#device/copies';
import type { Database } from '#device/database';
import { openIndexedDb } from '#device/indexedDb';
import { createMemoryDatabase } from '#device/memory';
import { openDevice } from '#device/openDevice';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const failing = (name: string) => () => Promise.reject(new DOMException('failed', name));

test('a device that keeps what it is given is used, and the probe is taken away', async () => {
  const database = await openDevice(openIndexedDb, createMemoryDatabase);
  expect(database.kind).toBe('device');
  expect(await database.list('')).toEqual([]);
});

test('without IndexedDB the page’s memory is used', async () => {
  const memory = createMemoryDatabase();
  const database = await openDevice(
    () => {
      throw new ReferenceError('indexedDB is not defined');
    },
    () => memory,
  );
  expect(database).toBe(memory);
});

test('where opening is refused the page’s memory is used', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  expect((await openDevice(openIndexedDb, createMemoryDatabase)).kind).toBe('memory');
});

test.for(['SecurityError', 'InvalidStateError'])(
  'where every use is refused as %s the page’s memory is used',
  async (name) => {
    const database = { ...createMemoryDatabase(), kind: 'device', change: failing(name) } as const;
    expect((await openDevice(() => database, createMemoryDatabase)).kind).toBe('memory');
  },
);

test.for(['TimeoutError', 'UnknownError', 'AbortError', 'QuotaExceededError'])(
  'a device that fails as %s, which may pass, stays the device: what waits on it is still there',
  async (name) => {
    const database = { ...createMemoryDatabase(), kind: 'device', change: failing(name) } as const;
    expect(await openDevice(() => database, createMemoryDatabase)).toBe(database);
  },
);

test('a device whose failure has no reason yet stays the device', async () => {
  const database = { ...createMemoryDatabase(), kind: 'device', change: () => Promise.reject(null) } as const;
  expect(await openDevice(() => database, createMemoryDatabase)).toBe(database);
});

test('a device that never opens is known after three seconds, and stays the device', async () => {
  vi.useFakeTimers();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest);
  const opening = openDevice(openIndexedDb, createMemoryDatabase);
  await vi.advanceTimersByTimeAsync(3000);
  expect((await opening).kind).toBe('device');
});

test('a store that takes and forgets is not trusted', async () => {
  const forgetful: Database = {
    ...createMemoryDatabase(),
    kind: 'device',
    change: async (reads, decide) => decide(reads.map(() => undefined)).result,
  };
  expect((await openDevice(() => forgetful, createMemoryDatabase)).kind).toBe('memory');
});

test('copies are kept apart by endpoint and file', async () => {
  const copies = createCopies(openIndexedDb(), () => false);
  await copies.keep('https://a.vn', 'portal.json', { v: 1, id: 'a' });
  expect(await copies.find('https://a.vn', 'portal.json')).toEqual({ v: 1, id: 'a' });
  expect(await copies.find('https://b.vn', 'portal.json')).toBeUndefined();
  expect(await copies.find('https://a.vn', 'consultations.json')).toBeUndefined();
});

test('on a shared device no copy is kept', async () => {
  const database = openIndexedDb();
  await createCopies(database, () => true).keep('https://a.vn', 'portal.json', { v: 1 });
  expect(await database.list('')).toEqual([]);
});

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
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

/** Rejects where a connection stands in the way. */
const deleted = () =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('gop-y');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });

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
  await deleted();
  await put(database, ['b', 2]);
  expect(await database.list('')).toEqual([['b', 2]]);
});

test.for(KINDS)('%s: a change can look at all that begins with a prefix, or count it', async ([, open]) => {
  const database = open();
  await put(database, ['e:1', 'a'], ['e:2', 'b'], ['v:1', 'c']);
  const looked = await database.change(
    [{ all: 'e:' }, { count: 'e:' }, { count: 'x:' }],
    (values) => ({ result: values }),
    'relaxed',
  );
  expect(looked).toEqual([
    [
      ['e:1', 'a'],
      ['e:2', 'b'],
    ],
    2,
    0,
  ]);
});

test.for(KINDS)('%s: one record is found by its key', async ([, open]) => {
  const database = open();
  await put(database, ['a', 1]);
  expect([await database.find('a'), await database.find('b')]).toEqual([1, undefined]);
});

test.for(KINDS)('%s: what is removed and put in one change is there', async ([, open]) => {
  const database = open();
  await put(database, ['a', 1]);
  await database.change([], () => ({ remove: ['a'], put: [['a', 2]], result: undefined }), 'strict');
  expect(await database.find('a')).toBe(2);
});

test.for(KINDS)(
  '%s: everything is removed in one change, but for what that change puts',
  async ([, open]) => {
    const database = open();
    await put(database, ['a', 1], ['b', 2]);
    await database.change([], () => ({ remove: 'everything', put: [['c', 3]], result: undefined }), 'strict');
    expect(await database.list('')).toEqual([['c', 3]]);
  },
);

test('after a rest the connection is opened anew, and the rest lets others clear the data', async () => {
  const database = openIndexedDb();
  await put(database, ['a', 1]);
  database.rest();
  expect(await database.find('a')).toBe(1);
});

test.for(['InvalidStateError', 'UnknownError', 'AbortError'])(
  'a connection lost as %s is opened anew, once, and the change is made',
  async (name) => {
    const database = openIndexedDb();
    await put(database, ['a', 1]);
    const lost = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('lost', name);
    });
    expect(await database.find('a')).toBe(1);
    lost.mockImplementation(() => {
      throw new DOMException('lost', name);
    });
    await expect(database.find('a')).rejects.toThrow('lost');
    lost.mockRestore();
  },
);

test('a change that never ends is taken back after five seconds, and rejects', async () => {
  const database = openIndexedDb();
  await put(database, ['a', 1]);
  const hanging = {} as IDBRequest;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockReturnValueOnce(hanging);
  const abort = vi.spyOn(IDBTransaction.prototype, 'abort').mockImplementation(() => {});
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const changing = database.change(['a'], () => ({ put: [['b', 2]], result: undefined }), 'strict');
  const told = expect(changing).rejects.toThrow('5000 ms');
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
  await told;
  expect(abort).toHaveBeenCalled();
  vi.restoreAllMocks();
});

test('one record that cannot be read does not hide the others', async () => {
  const database = openIndexedDb();
  await put(database, ['e:1', 'a'], ['e:2', 'b']);
  const fail = (): never => {
    throw new DOMException('its file is gone', 'NotReadableError');
  };
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(fail);
  const { get } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    return key === 'e:1' ? fail() : get.call(this, key);
  });
  expect(await database.list('e:')).toEqual([
    ['e:1', undefined],
    ['e:2', 'b'],
  ]);
  vi.restoreAllMocks();
});

/** The connection that was used last. */
function lastConnection(): () => IDBDatabase | undefined {
  let last: IDBDatabase | undefined;
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...of) {
    last = this;
    return transaction.apply(this, of);
  });
  return () => last;
}

test('an abort that has no reason is a lost connection', async () => {
  const database = openIndexedDb();
  await put(database, ['a', 1]);
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw null;
  });
  expect(await database.find('a')).toBe(1);
  vi.restoreAllMocks();
});

test('a connection that the browser closed is not used again', async () => {
  const database = openIndexedDb();
  const last = lastConnection();
  const listening = vi.spyOn(IDBDatabase.prototype, 'addEventListener');
  await put(database, ['a', 1]);
  const closed = last();
  const [, tell] = listening.mock.calls.find(([event]) => event === 'close') ?? [];
  (tell as () => void)();
  await database.find('a');
  expect(last()).not.toBe(closed);
  vi.restoreAllMocks();
});

test('a connection on which nothing ends is not used again', async () => {
  const database = openIndexedDb();
  const last = lastConnection();
  await put(database, ['a', 1]);
  const stuck = last();
  vi.spyOn(IDBObjectStore.prototype, 'get').mockReturnValueOnce({} as IDBRequest);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const told = expect(database.find('a')).rejects.toThrow('5000 ms');
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
  await told;
  expect(await database.find('a')).toBe(1);
  expect(last()).not.toBe(stuck);
  vi.restoreAllMocks();
});

/** Requests to open that are answered when the test says so. */
function slowOpening() {
  const waiting: (() => void)[] = [];
  const { open } = IDBFactory.prototype;
  const asked = vi.spyOn(indexedDB, 'open').mockImplementation((name) => {
    const request = {} as IDBOpenDBRequest;
    waiting.push(() => {
      const real = open.call(indexedDB, name);
      real.onupgradeneeded = () => real.result.createObjectStore('q');
      real.onsuccess = () => {
        Object.assign(request, { result: real.result });
        request.onsuccess?.(new Event('success'));
      };
    });
    return request;
  });
  return { asked, answer: () => waiting.shift()?.() };
}

test('who asks while the device is being opened shares the one attempt', async () => {
  const asked = vi.spyOn(indexedDB, 'open');
  const database = openIndexedDb();
  await Promise.all([put(database, ['a', 1]), database.find('a'), database.list('')]);
  expect(asked).toHaveBeenCalledTimes(1);
  vi.restoreAllMocks();
});

test('a device that does not open is waited for three seconds, for two more by nobody, then asked anew', async () => {
  const { asked } = slowOpening();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const database = openIndexedDb();
  const rejected = async (ms: number) => {
    const told = expect(database.find('a')).rejects.toThrow('3000 ms');
    await vi.advanceTimersByTimeAsync(ms);
    await told;
  };
  await rejected(3000);
  await rejected(0);
  await vi.advanceTimersByTimeAsync(1999);
  await rejected(0);
  expect(asked).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  await rejected(3000);
  expect(asked).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a device that opens when nobody waits for it any more is used at once, and a second connection closed', async () => {
  const { answer } = slowOpening();
  const database = openIndexedDb();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (let attempt = 0; attempt < 2; attempt++) {
    const told = expect(database.find('a')).rejects.toThrow('3000 ms');
    await vi.advanceTimersByTimeAsync(3000);
    await told;
    if (attempt === 0) await vi.advanceTimersByTimeAsync(2000);
  }
  vi.useRealTimers();
  const closed = vi.spyOn(IDBDatabase.prototype, 'close');
  answer();
  await vi.waitFor(() => database.find('a'));
  expect(closed).not.toHaveBeenCalled();
  answer();
  await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
  await put(database, ['a', 1]);
  expect(await database.find('a')).toBe(1);
  vi.restoreAllMocks();
});

test('a device that fails to open is asked once more at once', async () => {
  const asked = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    const error = new DOMException('Internal error opening backing store', 'UnknownError');
    const request = { error } as IDBOpenDBRequest;
    setTimeout(() => request.onerror?.(new Event('error')));
    return request;
  });
  const database = openIndexedDb();
  await put(database, ['a', 1]);
  expect(asked).toHaveBeenCalledTimes(2);
  vi.restoreAllMocks();
});

test('a connection that is not begun yet gives way too when the data is cleared', async () => {
  let go: (() => void) | undefined;
  const database = openIndexedDb(async () => {
    if (!go)
      await new Promise<void>((done) => {
        go = done;
      });
  });
  const found = database.find('a');
  await vi.waitUntil(() => go);
  await deleted();
  go?.();
  expect(await found).toBeUndefined();
});

test('where its beginning fails a connection is closed, and the next call begins anew', async () => {
  let fails = true;
  const database = openIndexedDb(async () => {
    if (fails) throw new DOMException('no', 'QuotaExceededError');
  });
  await expect(database.find('a')).rejects.toThrow('no');
  const closed = vi.spyOn(IDBDatabase.prototype, 'close');
  await expect(database.find('a')).rejects.toThrow('no');
  expect(closed).toHaveBeenCalledOnce();
  fails = false;
  expect(await database.find('a')).toBeUndefined();
});

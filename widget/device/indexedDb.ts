import { createStore, promisifyRequest } from 'idb-keyval';
import type { Change, Connection, Database, Read } from './database';
import { nameOf } from './failure';
import { within } from './within';

const NAME = 'gop-y';
const STORE = 'q';
/** iOS 14.6 may never answer the first open, and a browser that just cleared its data may block it. */
const OPEN_TIMEOUT = 3000;
/** After that nobody waits again for so long: what is in memory must not pay for every look at the device. */
const OPEN_PAUSE = 2000;
/** A transaction of ours takes milliseconds; one that hangs must not hold back the words: memory takes them. */
const TIMEOUT = 5000;
/** What a connection is known by that the browser dropped: Safari does so in the background. */
const LOST = ['InvalidStateError', 'UnknownError', 'AbortError'];

/**
 * The device's database, through idb-keyval. No version is ever asked for: an upgrade would be blocked by an old tab,
 * and records carry their own `v`.
 * @param begin called with every connection before anything else is asked of it; where it rejects there is none
 */
export function openIndexedDb(begin = async (_: Connection): Promise<void> => {}): Database {
  let open: IDBDatabase | undefined;
  /** Shared by all who ask meanwhile. */
  let opening: Promise<IDBDatabase> | undefined;

  const rest = () => {
    open?.close();
    open = undefined;
  };

  /** Also one that comes after nobody waits for it any more: a browser that was just started may take its time. */
  function adopt(db: IDBDatabase): IDBDatabase {
    if (open) {
      db.close();
      return open;
    }
    open = db;
    // A tab that holds on to its connection would block another that clears its data.
    db.onversionchange = rest;
    // idb-keyval forgets a connection that the browser closed, and so do we.
    db.addEventListener('close', rest);
    return db;
  }

  async function connection(): Promise<IDBDatabase> {
    if (open) return open;
    if (opening) return opening;
    const use = createStore(NAME, STORE);
    opening = within(
      OPEN_TIMEOUT,
      use('readonly', (store) => store.transaction.db).then(async (db) => {
        // From now on, and not from when it is adopted: what is missed then blocks others for as long as the page is open.
        db.onversionchange = () => db.close();
        await begin(on(db)).catch((error) => {
          db.close();
          throw error;
        });
        return adopt(db);
      }),
    );
    const over = () => {
      opening = undefined;
    };
    opening.then(over, (error) => (nameOf(error) === 'TimeoutError' ? setTimeout(over, OPEN_PAUSE) : over()));
    return opening;
  }

  /** idb-keyval keeps a connection that we or the browser closed: a lost one is opened anew, once. */
  async function retried<T>(work: (db: IDBDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await connection());
    } catch (error) {
      const name = nameOf(error);
      const lost = LOST.includes(name);
      if (lost || name === 'TimeoutError') rest();
      if (!lost) throw error;
      return work(await connection());
    }
  }

  return {
    kind: 'device',
    find: (key) => retried((db) => on(db).find(key)),
    list: (prefix) => retried((db) => on(db).list(prefix)),
    change: (reads, decide, durability) => retried((db) => on(db).change(reads, decide, durability)),
    rest,
  };
}

const on = (db: IDBDatabase): Connection => ({
  find: (key) => within(TIMEOUT, promisifyRequest(reading(db).get(key))),
  list: (prefix) =>
    within(
      TIMEOUT,
      listIn(() => reading(db), startingWith(prefix)),
    ),
  async change(reads, decide, durability) {
    const transaction = db.transaction(STORE, 'readwrite', { durability });
    return within(TIMEOUT, changeIn(transaction, reads, decide), () => transaction.abort());
  },
});

const reading = (db: IDBDatabase) => db.transaction(STORE, 'readonly').objectStore(STORE);

const startingWith = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

function pairsIn(
  store: IDBObjectStore,
  range: IDBKeyRange,
): Promise<readonly (readonly [string, unknown])[]> {
  const both = [
    promisifyRequest(store.getAllKeys(range)),
    promisifyRequest<unknown[]>(store.getAll(range)),
  ] as const;
  return Promise.all(both).then(([keys, values]) =>
    keys.map((key, index) => [String(key), values[index]] as const),
  );
}

async function listIn(
  store: () => IDBObjectStore,
  range: IDBKeyRange,
): Promise<readonly (readonly [string, unknown])[]> {
  try {
    return await pairsIn(store(), range);
  } catch {
    // One record whose file a disk cleaner deleted fails them all: each is read for itself.
    const keys = await promisifyRequest(store().getAllKeys(range));
    const alone = async (key: IDBValidKey) => {
      // A connection that is gone fails them all, and is opened anew.
      const one = store();
      try {
        return [String(key), await promisifyRequest<unknown>(one.get(key))] as const;
      } catch {
        return [String(key), undefined] as const;
      }
    };
    return Promise.all(keys.map(alone));
  }
}

function read(store: IDBObjectStore, wanted: Read): Promise<unknown> {
  if (typeof wanted === 'string') return promisifyRequest(store.get(wanted));
  if ('count' in wanted) return promisifyRequest(store.count(startingWith(wanted.count)));
  return pairsIn(store, startingWith(wanted.all));
}

function changeIn<T>(
  transaction: IDBTransaction,
  reads: readonly Read[],
  decide: (values: readonly unknown[]) => Change<T>,
): Promise<T> {
  const store = transaction.objectStore(STORE);
  // Only requests of this transaction are waited for: any other wait would let it commit half-way.
  return Promise.all(reads.map((wanted) => read(store, wanted))).then(async (values) => {
    const done = promisifyRequest(transaction);
    try {
      const { put = [], remove = [], result } = decide(values);
      if (remove === 'everything') store.clear();
      else for (const key of remove) store.delete(key);
      for (const [key, value] of put) store.put(value, key);
      await done;
      return result;
    } catch (error) {
      done.catch(() => {});
      // A value that cannot be stored throws here and not in the transaction, which would commit the rest.
      if (transaction.error === null) abort(transaction);
      throw error;
    }
  });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

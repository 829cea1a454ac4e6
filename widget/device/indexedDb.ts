import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { Change, Database } from './database';

const NAME = 'gop-y';
const STORE = 'q';
/** iOS 14.6 may never answer the first open, and a browser that just cleared its data may block it. */
const OPEN_TIMEOUT = 3000;

/**
 * The device's database, through idb-keyval. No version is ever asked for: an upgrade would be blocked by an old tab,
 * and records carry their own `v`.
 */
export function openIndexedDb(): Database {
  let use: UseStore | undefined;

  async function connection(): Promise<IDBDatabase> {
    use = use ?? createStore(NAME, STORE);
    const opened = use('readonly', (store) => store.transaction.db);
    const db = await Promise.race([opened, after(OPEN_TIMEOUT)]);
    // A tab that holds on to its connection would block another that clears its data.
    db.onversionchange = () => {
      db.close();
      use = undefined;
    };
    return db;
  }

  /** idb-keyval keeps a connection that we or the browser closed; Safari closes them in the background. */
  async function retried<T>(work: (db: IDBDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await connection());
    } catch (error) {
      if ((error as DOMException | null)?.name !== 'InvalidStateError') throw error;
      use = undefined;
      return work(await connection());
    }
  }

  return {
    kind: 'device',
    list: (prefix) =>
      retried(async (db) => {
        const store = db.transaction(STORE, 'readonly').objectStore(STORE);
        const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
        const [keys, values] = await Promise.all([
          promisifyRequest(store.getAllKeys(range)),
          promisifyRequest(store.getAll(range)),
        ]);
        return keys.map((key, index) => [String(key), values[index]] as const);
      }),
    change: (keys, decide, durability) =>
      retried((db) => {
        const transaction = db.transaction(STORE, 'readwrite', { durability });
        return changeIn(transaction, keys, decide);
      }),
  };
}

function changeIn<T>(
  transaction: IDBTransaction,
  keys: readonly string[],
  decide: (values: readonly unknown[]) => Change<T>,
): Promise<T> {
  const store = transaction.objectStore(STORE);
  // Only requests of this transaction are waited for: any other wait would let it commit half-way.
  return Promise.all(keys.map((key) => promisifyRequest<unknown>(store.get(key)))).then(async (values) => {
    const done = promisifyRequest(transaction);
    try {
      const { put = [], remove = [], result } = decide(values);
      for (const [key, value] of put) store.put(value, key);
      for (const key of remove) store.delete(key);
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

function after(ms: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`gop-y: the database did not open in ${ms} ms`)), ms);
  });
}

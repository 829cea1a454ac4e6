const NAME = 'gop-y';
const STORE = 'q';
/** How the keys of photos' bytes begin: megabytes, which a look every second leaves alone. */
const BYTES = 'b:';
const NOT_READ = '(bytes)';

/** Key and value as they stand in the widget's database. */
export type DeviceRecord = readonly [key: string, value: unknown];

/** `unknown`: this browser does not tell which databases there are, and one must not be made by looking. */
export type DeviceDatabase =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'records'; readonly records: readonly DeviceRecord[] };

/**
 * All that the widget keeps, read without disturbing it: no version is asked for, the connection is closed at once, and
 * where there is no database none is made.
 */
export async function readDatabase(factory: IDBFactory): Promise<DeviceDatabase> {
  if (!('databases' in factory)) return { kind: 'unknown' };
  const there = (await factory.databases()).some(({ name }) => name === NAME);
  if (!there) return { kind: 'none' };
  const database = await opened(factory);
  if (!database) return { kind: 'none' };
  try {
    return { kind: 'records', records: await recordsOf(database) };
  } finally {
    database.close();
  }
}

/** `undefined`: it was deleted since. */
function opened(factory: IDBFactory): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => (isNew ? resolve(undefined) : reject(request.error));
  });
}

function recordsOf(database: IDBDatabase): Promise<readonly DeviceRecord[]> {
  // The widget makes its store a moment after its database.
  if (!database.objectStoreNames.contains(STORE)) return Promise.resolve([]);
  // Whoever clears the device need not wait for a look.
  database.onversionchange = () => database.close();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, 'readonly');
    const store = transaction.objectStore(STORE);
    const records: DeviceRecord[] = [];
    const keys = store.getAllKeys();
    keys.onsuccess = () => {
      for (const key of keys.result.map(String)) {
        if (key.startsWith(BYTES)) records.push([key, NOT_READ]);
        else readInto(records, store, key);
      }
    };
    transaction.oncomplete = () => resolve(records);
    transaction.onabort = () => reject(transaction.error);
  });
}

function readInto(records: DeviceRecord[], store: IDBObjectStore, key: string): void {
  const request = store.get(key);
  request.onsuccess = () => records.push([key, request.result]);
}

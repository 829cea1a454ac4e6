import type { Page } from 'playwright';

/** All that a page can find of its origin on the device, as text. */
export const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const recordsOf = async (name: string) => {
      const database = await settled(indexedDB.open(name));
      const stores = Array.from(database.objectStoreNames);
      const all = stores.map(async (of) => {
        const store = database.transaction(of).objectStore(of);
        return [of, ...(await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]))];
      });
      const records = await Promise.all(all);
      database.close();
      return [name, records];
    };
    const copiesIn = async (name: string) => {
      const cache = await caches.open(name);
      const responses = await cache.matchAll();
      const addresses = (await cache.keys()).map(({ url }) => url);
      return [name, addresses, await Promise.all(responses.map((response) => response.text()))];
    };
    const databases = await indexedDB.databases();
    const kept = [
      await Promise.all(databases.map(({ name }) => recordsOf(name ?? ''))),
      await Promise.all((await caches.keys()).map(copiesIn)),
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
    ];
    const decoder = new TextDecoder();
    return JSON.stringify(kept, (_, value) => (value instanceof ArrayBuffer ? decoder.decode(value) : value));
  });

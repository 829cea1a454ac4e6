import { toJson } from '#protocol/json';

const NAME = 'gop-y';
/** Nobody's address: what a portal's own service worker looks for is not found here. */
const ADDRESS = 'https://gop-y.invalid/';

/** Small records by key, in a second place on the device. Every call rejects where that cannot be used. */
export interface Spare {
  put(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  clear(): Promise<void>;
  keys(): Promise<readonly string[]>;
  /** `undefined` if there is none, or none that can be read. */
  find(key: string): Promise<unknown>;
}

/**
 * Cache Storage. Browsers keep it in files of its own, each written when the promise says so; localStorage is kept for
 * seconds in memory alone, and a killed browser loses it.
 * @param caches as the page has it: `undefined` on an http page, and it throws where storage is denied
 */
export function createSpare(caches: () => CacheStorage): Spare {
  // Anew each time: a portal's service worker may have deleted it as a cache that it does not know.
  const open = async () => caches().open(NAME);
  const at = (key: string) => ADDRESS + encodeURIComponent(key);
  return {
    put: async (key, value) => (await open()).put(at(key), new Response(toJson(value))),
    remove: async (key) => void (await (await open()).delete(at(key))),
    clear: async () => void (await caches().delete(NAME)),
    keys: async () => {
      const requests = await (await open()).keys();
      return requests.map(({ url }) => decodeURIComponent(url.slice(ADDRESS.length)));
    },
    find: async (key) => {
      const response = await (await open()).match(at(key));
      return response?.json().catch(() => undefined);
    },
  };
}

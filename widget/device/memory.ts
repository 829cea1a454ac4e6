import type { Database } from './database';

/** A database that ends with the page: for a browser that lets nothing be stored, and for shared devices. */
export function createMemoryDatabase(): Database {
  const records = new Map<string, unknown>();
  return {
    kind: 'memory',
    list: async (prefix) =>
      Array.from(records)
        .filter(([key]) => key.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    async change(keys, decide) {
      const { put = [], remove = [], result } = decide(keys.map((key) => records.get(key)));
      for (const [key, value] of put) records.set(key, value);
      for (const key of remove) records.delete(key);
      return result;
    },
  };
}

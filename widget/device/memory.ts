import type { Database, Read } from './database';

/** A database that ends with the page: for a browser that lets nothing be stored, and for shared devices. */
export function createMemoryDatabase(): Database {
  const records = new Map<string, unknown>();
  const from = (prefix: string) =>
    [...records].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
  const read = (wanted: Read) => {
    if (typeof wanted === 'string') return records.get(wanted);
    return 'all' in wanted ? from(wanted.all) : from(wanted.count).length;
  };
  return {
    kind: 'memory',
    find: async (key) => records.get(key),
    list: async (prefix) => from(prefix),
    async change(reads, decide) {
      const { put = [], remove = [], result } = decide(reads.map(read));
      if (remove === 'everything') records.clear();
      else for (const key of remove) records.delete(key);
      for (const [key, value] of put) records.set(key, value);
      return result;
    },
    rest() {},
  };
}

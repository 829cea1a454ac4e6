import type { Database } from './database';

/** The last good copy of each file an endpoint published, so that forms open without a network. */
export function createCopies(database: Database) {
  const key = (endpoint: string, file: string) => `c:${endpoint} ${file}`;
  return {
    keep: (endpoint: string, file: string, value: unknown) =>
      database.change([], () => ({ put: [[key(endpoint, file), value]], result: undefined }), 'relaxed'),
    find: (endpoint: string, file: string) =>
      database.change([key(endpoint, file)], ([value]) => ({ result: value }), 'relaxed'),
  };
}

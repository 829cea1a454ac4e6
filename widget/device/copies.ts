import type { Change, Database } from './database';

/**
 * The last good copy of each file an endpoint published, so that forms open without a network.
 * @param database also one that is still opening: what is read meanwhile does not wait for it
 * @param isShared what nobody is to leave traces on gets none
 */
export function createCopies(database: Database | Promise<Database>, isShared: () => boolean) {
  const key = (endpoint: string, file: string) => `c:${endpoint} ${file}`;
  const change = async (made: Change<void>): Promise<void> =>
    (await database).change([], () => made, 'relaxed');
  return {
    keep: async (endpoint: string, file: string, value: unknown): Promise<void> => {
      if (!isShared()) await change({ put: [[key(endpoint, file), value]], result: undefined });
    },
    /** It is no longer published, so it is not to be read here either. */
    forget: (endpoint: string, file: string): Promise<void> =>
      change({ remove: [key(endpoint, file)], result: undefined }),
    find: async (endpoint: string, file: string) => (await database).find(key(endpoint, file)),
  };
}

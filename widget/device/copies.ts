import type { Database } from './database';

/**
 * The last good copy of each file an endpoint published, so that forms open without a network.
 * @param isShared what nobody is to leave traces on gets none
 */
export function createCopies(database: Database, isShared: () => boolean) {
  const key = (endpoint: string, file: string) => `c:${endpoint} ${file}`;
  return {
    keep: async (endpoint: string, file: string, value: unknown): Promise<void> => {
      if (isShared()) return;
      const put = [[key(endpoint, file), value]] as const;
      await database.change([], () => ({ put, result: undefined }), 'relaxed');
    },
    /** It is no longer published, so it is not to be read here either. */
    forget: async (endpoint: string, file: string): Promise<void> => {
      const remove = [key(endpoint, file)];
      await database.change([], () => ({ remove, result: undefined }), 'relaxed');
    },
    find: (endpoint: string, file: string) => database.find(key(endpoint, file)),
  };
}

import { createBallots } from './ballots';
import type { Database } from './database';
import { createEntries } from './entries';
import { createPauses } from './pauses';
import { createReceipts } from './receipts';

/** How many submissions may wait on one device. Who has more is told that the device keeps no further one. */
export const LIMIT = 50;

/** One place where submissions are kept, with all that belongs to them: the device, or the page's memory. */
export function createShelf(database: Database, randomToken: () => string, limit = LIMIT) {
  return {
    kind: database.kind,
    ...createEntries(database, limit),
    ...createBallots(database, randomToken, limit),
    ...createReceipts(database),
    ...createPauses(database),

    /** Whether it holds anything of a citizen's: what waits, a receipt, or that there was a vote. */
    keeps: async (): Promise<boolean> => (await database.list('')).some(([key]) => /^[ervt]:/.test(key)),

    /** Everything of this widget, also what it cannot read and what belongs to other endpoints: the citizen asked for it. */
    async wipe(): Promise<void> {
      const records = await database.list('');
      await database.change([], () => ({ remove: records.map(([key]) => key), result: undefined }), 'strict');
    },
  };
}

export type Shelf = ReturnType<typeof createShelf>;

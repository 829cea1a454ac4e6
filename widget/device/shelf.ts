import { memoryKey } from './ballotMemory';
import { createBallots } from './ballots';
import type { Database } from './database';
import { DRAFT } from './drafts';
import { createEntries } from './entries';
import { BALLOT, PHOTO, QUESTION } from './entry';
import { createPauses } from './pauses';
import { createPhotos } from './photos';
import { createReceipts, receiptKey } from './receipts';

/** How many submissions may wait on one device. Who has more is told that the device keeps no further one. */
export const LIMIT = 50;
/** Bytes of photos. Who has more is told that the device does not keep them; their text it keeps. */
export const PHOTO_LIMIT = 30_000_000;

/**
 * How keys begin of what tells of a citizen: what waits, receipts of any kind, that there was a vote. Their records are JSON,
 * since they are copied.
 */
export const KEEPSAKES = [QUESTION, BALLOT, PHOTO, receiptKey('', '').charAt(0), memoryKey('', '').charAt(0)];

/** One place where submissions are kept, with all that belongs to them: the device, or the page's memory. */
export function createShelf(database: Database, randomToken: () => string, limit = LIMIT) {
  return {
    kind: database.kind,
    ...createEntries(database, limit, PHOTO_LIMIT),
    ...createBallots(database, randomToken, limit),
    ...createPhotos(database, PHOTO_LIMIT),
    ...createReceipts(database),
    ...createPauses(database),

    /** Whether it holds anything of a citizen's: what waits, a receipt, that there was a vote, or a draft. */
    keeps: (): Promise<boolean> =>
      database.change(
        [...KEEPSAKES, DRAFT].map((count) => ({ count })),
        (counts) => ({ result: counts.some((count) => Number(count) > 0) }),
        'relaxed',
      ),

    /** Everything of this widget, also what it cannot read and what belongs to other endpoints: the citizen asked for it. */
    wipe: (): Promise<void> =>
      database.change([], () => ({ remove: 'everything', result: undefined }), 'strict'),
  };
}

export type Shelf = ReturnType<typeof createShelf>;

import type { SubmissionId } from '#protocol/ids';
import { isPhotoName, type PhotoReceipt } from '#protocol/photo';
import type { QuestionReceipt, Receipt } from '#protocol/receipt';
import { type BallotMemory, keyFor, memoryKey, withReceipt } from './ballotMemory';
import type { Database } from './database';
import { type Entry, isSame } from './entry';
import { contentKey } from './photos';

/** What stays after delivery: the endpoint's word, not the citizen's. */
export interface KeptReceipt {
  readonly v: 1;
  readonly endpoint: string;
  readonly receipt: QuestionReceipt | PhotoReceipt;
}

/** Where the receipt of a question is kept, … */
export const receiptKey = (endpoint: string, id: SubmissionId) => `r:${endpoint} ${id}`;
/** … and of a photo: whichever shelf its question was received on. @param name the photo's, or a key that ends with it */
export const photoReceiptKey = (endpoint: string, name: string) => `rp:${endpoint} ${name.replace('b:', '')}`;

/** The endpoint's word, as verbs. */
export function createReceipts(database: Database) {
  return {
    /**
     * The endpoint has it: the citizen's words leave the device in the transaction that writes the receipt. Whose
     * answer it was does not matter. Where the entry is gone nothing is written: the citizen may have cleared the device.
     */
    settle(entry: Entry, receipt: Receipt): Promise<void> {
      const { key, endpoint, id } = entry;
      const about = keysOfWords[receipt.kind](entry);
      return database.change(
        [key, about],
        ([found, known]) => {
          if (!isSame(found, entry)) return { result: undefined };
          const kept =
            receipt.kind === 'ballot'
              ? withReceipt(known, entry, receipt)
              : ({ v: 1, endpoint, receipt } satisfies KeptReceipt);
          return { put: [[about, kept]], remove: [key, contentKey(id)], result: undefined };
        },
        'strict',
      );
    },

    async receipts(endpoint: string): Promise<readonly QuestionReceipt[]> {
      const records = await database.list(receiptKey(endpoint, ''));
      return records.map(([, value]) => (value as KeptReceipt).receipt as QuestionReceipt);
    },

    /** The endpoint's word on one submission or photo, if it is still known. */
    async receiptOf(endpoint: string, id: string): Promise<Receipt | undefined> {
      const key = isPhotoName(id) ? photoReceiptKey : receiptKey;
      const kept = (await database.find(key(endpoint, id))) as KeptReceipt | undefined;
      if (kept || isPhotoName(id)) return kept?.receipt;
      const ballots = await database.list(memoryKey(endpoint, ''));
      return ballots
        .map(([, value]) => (value as BallotMemory).receipt)
        .find((receipt) => receipt?.id === id) as Receipt | undefined;
    },
  };
}

/** Where the endpoint's word on an entry is kept. */
const keysOfWords = {
  question: ({ endpoint, id }: Entry) => receiptKey(endpoint, id),
  photo: ({ endpoint, id }: Entry) => photoReceiptKey(endpoint, id),
  ballot: keyFor,
} as const;

import type { SubmissionId } from '#protocol/ids';
import type { QuestionReceipt, Receipt } from '#protocol/receipt';
import { keyFor, withReceipt } from './ballotMemory';
import type { Database } from './database';
import { type Entry, isSame } from './entry';
import { contentKey } from './photos';

/** What stays after delivery: the endpoint's word, not the citizen's. */
export interface KeptReceipt {
  readonly v: 1;
  readonly endpoint: string;
  readonly receipt: Receipt;
}

/** Where the receipt of a question is kept, … */
export const receiptKey = (endpoint: string, id: SubmissionId) => `r:${endpoint} ${id}`;
/** … and of a photo or a ballot, which are not listed. @param name a ballot's id, or a photo's name */
export const unlistedKey = (endpoint: string, name: string) => `rn:${endpoint} ${name}`;

/** The endpoint's word, as verbs. */
export function createReceipts(database: Database) {
  return {
    /**
     * The endpoint has it: the citizen's words leave the device in the transaction that writes the receipt. Whose
     * answer it was does not matter. Where the entry is gone nothing is written: the citizen may have cleared the device.
     */
    settle(entry: Entry, receipt: Receipt): Promise<void> {
      const { key, endpoint, id } = entry;
      const about = (receipt.kind === 'question' ? receiptKey : unlistedKey)(endpoint, id);
      const voter = receipt.kind === 'ballot' ? keyFor(entry) : key;
      return database.change(
        [key, voter],
        ([found, known]) => {
          if (!isSame(found, entry)) return { result: undefined };
          const put: [string, unknown][] = [[about, { v: 1, endpoint, receipt } satisfies KeptReceipt]];
          if (receipt.kind === 'ballot') put.push([voter, withReceipt(known, entry, receipt)]);
          return { put, remove: [key, contentKey(id)], result: undefined };
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
      const kept = [receiptKey, unlistedKey].map((key) => database.find(key(endpoint, id)));
      return ((await Promise.all(kept)).find(Boolean) as KeptReceipt | undefined)?.receipt;
    },
  };
}

import type { SubmissionId } from '#protocol/ids';
import type { QuestionReceipt, Receipt } from '#protocol/receipt';
import { type BallotMemory, keyFor, memoryKey, withReceipt } from './ballotMemory';
import type { Database } from './database';
import { type Entry, isSame, receiptKey } from './entry';

/** What stays after delivery: the endpoint's word, not the citizen's. */
interface KeptReceipt {
  readonly v: 1;
  readonly endpoint: string;
  readonly receipt: QuestionReceipt;
}

/** The endpoint's word, as verbs. */
export function createReceipts(database: Database) {
  return {
    /**
     * The endpoint has it: the citizen's words leave the device in the transaction that writes the receipt. Whose
     * answer it was does not matter. Where the entry is gone nothing is written: the citizen may have cleared the device.
     */
    settle(entry: Entry, receipt: Receipt): Promise<void> {
      const { key, endpoint, id } = entry;
      const about = receipt.kind === 'question' ? receiptKey(endpoint, id) : keyFor(entry);
      return database.change(
        [key, about],
        ([found, known]) => {
          if (!isSame(found, entry)) return { result: undefined };
          const kept =
            receipt.kind === 'question'
              ? ({ v: 1, endpoint, receipt } satisfies KeptReceipt)
              : withReceipt(known, entry, receipt);
          return { put: [[about, kept]], remove: [key], result: undefined };
        },
        'strict',
      );
    },

    async receipts(endpoint: string): Promise<readonly QuestionReceipt[]> {
      const records = await database.list(receiptKey(endpoint, ''));
      return records.map(([, value]) => (value as KeptReceipt).receipt);
    },

    /** The endpoint's word on one submission, if it is still known. */
    async receiptOf(endpoint: string, id: SubmissionId): Promise<Receipt | undefined> {
      const question = (await database.find(receiptKey(endpoint, id))) as KeptReceipt | undefined;
      if (question) return question.receipt;
      const ballots = await database.list(memoryKey(endpoint, ''));
      return ballots
        .map(([, value]) => (value as BallotMemory).receipt)
        .find((receipt) => receipt?.id === id) as Receipt | undefined;
    },
  };
}

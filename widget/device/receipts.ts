import type { SubmissionId } from '#protocol/ids';
import { isPhotoName, type PhotoReceipt, photoName } from '#protocol/photo';
import type { QuestionReceipt, Receipt } from '#protocol/receipt';
import { type BallotMemory, keyFor, memoryKey, withReceipt } from './ballotMemory';
import type { Database } from './database';
import { type Entry, isSame } from './entry';
import { contentKey } from './photos';

/** What stays after delivery: the endpoint's word, not the citizen's. */
export interface KeptReceipt {
  readonly v: 1;
  readonly endpoint: string;
  readonly receipt: QuestionReceipt;
  /** Of the photos that have arrived since. */
  readonly photos?: readonly PhotoReceipt[];
}

/** Where the receipt of a question is kept, and its photos' with it. */
export const receiptKey = (endpoint: string, id: SubmissionId) => `r:${endpoint} ${id}`;

/** The endpoint's word, as verbs. */
export function createReceipts(database: Database) {
  return {
    /**
     * The endpoint has it: the citizen's words leave the device in the transaction that writes the receipt. Whose
     * answer it was does not matter. Where the entry is gone nothing is written: the citizen may have cleared the device.
     */
    settle(entry: Entry, receipt: Receipt): Promise<void> {
      const { key, endpoint, id } = entry;
      const about = receipt.kind === 'ballot' ? keyFor(entry) : receiptKey(endpoint, receipt.id);
      return database.change(
        [key, about],
        ([found, known]) => {
          if (!isSame(found, entry)) return { result: undefined };
          const kept = withWord(known, entry, receipt);
          return { put: kept ? [[about, kept]] : [], remove: [key, contentKey(id)], result: undefined };
        },
        'strict',
      );
    },

    async receipts(endpoint: string): Promise<readonly QuestionReceipt[]> {
      const records = await database.list(receiptKey(endpoint, ''));
      return records.map(([, value]) => (value as KeptReceipt).receipt);
    },

    /** The endpoint's word on one submission or photo, if it is still known. */
    async receiptOf(endpoint: string, id: string): Promise<Receipt | undefined> {
      const [question = ''] = id.split('.');
      const kept = (await database.find(receiptKey(endpoint, question))) as KeptReceipt | undefined;
      if (isPhotoName(id)) return kept?.photos?.find((receipt) => photoName(receipt) === id);
      if (kept) return kept.receipt;
      const ballots = await database.list(memoryKey(endpoint, ''));
      return ballots
        .map(([, value]) => (value as BallotMemory).receipt)
        .find((receipt) => receipt?.id === id) as Receipt | undefined;
    },
  };
}

/** What stays of an entry; `undefined`: nothing, as of a photo whose question was received elsewhere. */
function withWord(known: unknown, entry: Entry, receipt: Receipt): KeptReceipt | BallotMemory | undefined {
  if (receipt.kind === 'ballot') return withReceipt(known, entry, receipt);
  if (receipt.kind === 'question') return { v: 1, endpoint: entry.endpoint, receipt };
  const kept = known as KeptReceipt | undefined;
  return kept && { ...kept, photos: [...(kept.photos ?? []), receipt] };
}

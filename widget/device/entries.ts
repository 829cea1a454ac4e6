import { photoName } from '#protocol/photo';
import type { Database, Read } from './database';
import { BALLOT, type Entry, isSame, type Named, type Patch, PHOTO, pad, QUESTION, untried } from './entry';
import { type NewPhoto, photosOf } from './photo';
import { contentKey, photoRecords, refusePhotosAbove } from './photos';
import { type KeptReceipt, receiptKey } from './receipts';

const SEQUENCE = 'm:seq';

/** What to count before one more is taken. */
export const HELD: readonly Read[] = [{ count: QUESTION }, { count: BALLOT }];

/** Nothing is pushed out to make room: what is new is refused, and stays with the citizen. */
export function refuseAbove(limit: number, held: readonly unknown[]): void {
  if (held.reduce<number>((sum, count) => sum + Number(count), 0) >= limit)
    throw new Error(`gop-y: ${limit} submissions wait already`);
}

/**
 * Writes are read back: only then may anybody say "saved".
 * @param isBehind whether an entry that is not there has gone its way already, by another tab
 */
export async function readBack(
  database: Database,
  entry: Entry,
  isBehind: () => Promise<boolean>,
): Promise<Entry> {
  const kept = (await database.find(entry.key)) as Entry | undefined;
  const behind = !kept && (await isBehind());
  if (!behind && kept?.body !== entry.body) throw new Error('gop-y: an entry could not be read back');
  return entry;
}

/** What waits to be sent, as verbs. Each is one transaction. */
export function createEntries(database: Database, limit: number, photoLimit: number) {
  return {
    /** Keeps a question, and its photos with it or nothing of it. */
    async addQuestion(
      question: Pick<Entry, 'endpoint' | 'id' | 'body' | 'at'>,
      photos: readonly NewPhoto[] = [],
    ): Promise<Entry> {
      let earlier: string | undefined;
      const records = photoRecords(question, photos);
      const entry = await database.change(
        [SEQUENCE, ...HELD, ...(photos.length > 0 ? [{ all: PHOTO }] : [])],
        ([last, questions, ballots, held]) => {
          refuseAbove(limit, [questions, ballots]);
          if (held) refusePhotosAbove(photoLimit, held as typeof records, photos);
          const sequence = Number(last ?? 0) + 1;
          const added = untried(`${QUESTION}${pad(sequence)}:${question.id}`, 'question', question);
          // Asked again after a lost connection: the first answer may have been kept all the same.
          const remove = earlier ? [earlier] : [];
          earlier = added.key;
          const put = [[SEQUENCE, sequence] as const, [added.key, added] as const, ...records];
          return { put, remove, result: added };
        },
        'strict',
      );
      const received = async () =>
        (await database.find(receiptKey(entry.endpoint, entry.id))) as KeptReceipt | undefined;
      await readBack(database, entry, async () => (await received()) !== undefined);
      for (const { id } of photosOf(entry)) {
        const kept = records.find(([key]) => key === contentKey(id))?.[1] as ArrayBuffer | undefined;
        if (!kept) continue;
        const found = (await database.find(contentKey(id))) as ArrayBuffer | undefined;
        if (found?.byteLength === kept.byteLength) continue;
        // It may have gone its way already, by another tab.
        if (!(await received())?.photos?.some((receipt) => photoName(receipt) === id))
          throw new Error('gop-y: a photo could not be read back');
      }
      return entry;
    },

    /**
     * Every record that waits, oldest first within each kind; `undefined` for what cannot be read, `unknown` for what
     * only newer code can.
     */
    async held(): Promise<readonly (readonly [key: string, record: unknown])[]> {
      const lists = [QUESTION, BALLOT, PHOTO].map((prefix) => database.list(prefix));
      return (await Promise.all(lists)).flat();
    },

    count: (): Promise<number> =>
      database.change(
        [...HELD, { count: PHOTO }],
        (held) => ({ result: held.reduce<number>((sum, count) => sum + Number(count), 0) }),
        'relaxed',
      ),

    /**
     * Changes an entry as it stands now, if `decide` finds that it should.
     * Resolves to what it became; `undefined`: it is gone, only newer code can read it, or `decide` let it be.
     */
    edit: (entry: Named, decide: (now: Entry) => Patch | undefined): Promise<Entry | undefined> =>
      database.change(
        [entry.key],
        ([found]) => {
          const patch = isSame(found, entry) ? decide(found) : undefined;
          if (!patch) return { result: undefined };
          const edited = { ...(found as Entry), ...patch };
          return { put: [[entry.key, edited] as const], result: edited };
        },
        'relaxed',
      ),

    /** The citizen removed it, and with a question its photos. */
    discard(entry: Pick<Entry, 'key' | 'id' | 'kind' | 'body'>): Promise<void> {
      const all: readonly Named[] = [entry, ...photosOf(entry)];
      return database.change(
        all.map(({ key }) => key),
        (found) => {
          const gone = all.filter((named, index) => isSame(found[index], named));
          return { remove: gone.flatMap(({ key, id }) => [key, contentKey(id)]), result: undefined };
        },
        'strict',
      );
    },
  };
}

import { photoName } from '#protocol/photo';
import type { Database, Read } from './database';
import { BALLOT, type Entry, isSame, type Named, type Patch, PHOTO, pad, QUESTION, untried } from './entry';
import { type NewPhoto, photosOf } from './photo';
import { contentKey, photoRecords, refusePhotosAbove } from './photos';
import { receiptKey, unlistedKey } from './receipts';

const SEQUENCE = 'm:seq';

/** What to count before one more is taken. */
export const HELD: readonly Read[] = [{ count: QUESTION }, { count: BALLOT }];

/** Nothing is pushed out to make room: what is new is refused, and stays with the citizen. */
export function refuseAbove(limit: number, held: readonly unknown[]): void {
  if (sumOf(held) >= limit) throw new Error(`gop-y: ${limit} submissions wait already`);
}

function sumOf(counts: readonly unknown[]): number {
  let sum = 0;
  for (const count of counts) sum += Number(count);
  return sum;
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

/** As `readBack`, for the bytes of a question's photos. */
async function readBackPhotos(
  database: Database,
  { endpoint, id }: Pick<Entry, 'endpoint' | 'id'>,
  photos: readonly NewPhoto[],
): Promise<void> {
  let n = 0;
  for (const { content } of photos) {
    n += 1;
    const name = photoName({ id, n });
    const found = (await database.find(contentKey(name))) as ArrayBuffer | undefined;
    if (found?.byteLength === content.byteLength) continue;
    // It may have gone its way already, by another tab.
    if (!(await isThere(database, unlistedKey(endpoint, name))))
      throw new Error('gop-y: a photo could not be read back');
  }
}

const isThere = async (database: Database, key: string) => (await database.find(key)) !== undefined;

/** Removes those that are still themselves, with their bytes. */
const remove = (database: Database, all: readonly Named[]): Promise<void> =>
  database.change(
    all.map(({ key }) => key),
    (found) => {
      const same = all.filter((named, index) => isSame(found[index], named));
      return { remove: same.flatMap(({ key, id }) => [key, contentKey(id)]), result: undefined };
    },
    'strict',
  );

/**
 * What a store has taken and was not called saved is taken back: it is kept elsewhere now, and what the citizen removes
 * there must not go from here. Not waited for, since the store is in trouble; what it cannot do is only undone.
 */
export function takeBack(database: Database, all: readonly Named[]): void {
  remove(database, all).catch(() => {});
}

/** What waits to be sent, as verbs. Each is one transaction. */
export function createEntries(database: Database, limit: number, photoLimit: number) {
  return {
    /** Keeps a question, and its photos with it or nothing of it. */
    async addQuestion(
      question: Pick<Entry, 'endpoint' | 'id' | 'body' | 'at'>,
      photos: readonly NewPhoto[] = [],
    ): Promise<Entry> {
      let added: Entry | undefined;
      const records = photoRecords(question, photos);
      try {
        const entry = await database.change(
          [SEQUENCE, ...HELD, ...(photos.length > 0 ? [{ all: PHOTO }] : [])],
          ([last, questions, ballots, held]) => {
            refuseAbove(limit, [questions, ballots]);
            if (held) refusePhotosAbove(photoLimit, held as typeof records, photos);
            const sequence = Number(last ?? 0) + 1;
            // Asked again after a lost connection: the first answer may have been kept all the same.
            const remove = added ? [added.key] : [];
            added = untried(`${QUESTION}${pad(sequence)}:${question.id}`, 'question', question);
            const put = [[SEQUENCE, sequence] as const, [added.key, added] as const, ...records];
            return { put, remove, result: added };
          },
          'strict',
        );
        await readBack(database, entry, () => isThere(database, receiptKey(entry.endpoint, entry.id)));
        await readBackPhotos(database, question, photos);
        return entry;
      } catch (error) {
        if (added) takeBack(database, [added, ...photosOf(added)]);
        throw error;
      }
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
      database.change([...HELD, { count: PHOTO }], (held) => ({ result: sumOf(held) }), 'relaxed'),

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
    discard: (entry: Pick<Entry, 'key' | 'id' | 'kind' | 'body'>): Promise<void> =>
      remove(database, [entry, ...photosOf(entry)]),
  };
}

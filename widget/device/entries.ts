import type { Database, Read } from './database';
import {
  BALLOT,
  type Entry,
  isSame,
  type Named,
  type Patch,
  pad,
  QUESTION,
  receiptKey,
  untried,
} from './entry';

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
export function createEntries(database: Database, limit: number) {
  return {
    async addQuestion(question: Pick<Entry, 'endpoint' | 'id' | 'body' | 'at'>): Promise<Entry> {
      let earlier: string | undefined;
      const entry = await database.change(
        [SEQUENCE, ...HELD],
        ([last, ...held]) => {
          refuseAbove(limit, held);
          const sequence = Number(last ?? 0) + 1;
          const added = untried(`${QUESTION}${pad(sequence)}:${question.id}`, 'question', question);
          // Asked again after a lost connection: the first answer may have been kept all the same.
          const remove = earlier ? [earlier] : [];
          earlier = added.key;
          return { put: [[SEQUENCE, sequence] as const, [added.key, added] as const], remove, result: added };
        },
        'strict',
      );
      return readBack(
        database,
        entry,
        async () => (await database.find(receiptKey(entry.endpoint, entry.id))) !== undefined,
      );
    },

    /**
     * Every record that waits, oldest first within each kind; `undefined` for what cannot be read, `unknown` for what
     * only newer code can.
     */
    async held(): Promise<readonly (readonly [key: string, record: unknown])[]> {
      return [...(await database.list(QUESTION)), ...(await database.list(BALLOT))];
    },

    count: (): Promise<number> =>
      database.change(HELD, (held) => ({ result: Number(held[0]) + Number(held[1]) }), 'relaxed'),

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

    /** The citizen removed it. */
    discard: (entry: Named): Promise<void> =>
      database.change(
        [entry.key],
        ([found]) => ({ remove: isSame(found, entry) ? [entry.key] : [], result: undefined }),
        'strict',
      ),
  };
}

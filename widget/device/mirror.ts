import type { Change, Connection, Database } from './database';
import { isEntry } from './entry';
import { KEEPSAKES } from './shelf';
import type { Spare } from './spare';
import { within } from './within';

/** Stands in every database that is not new, also in one from which everything was removed. */
const BORN = 'm:born';
/** The second place makes nobody wait longer, ms. */
const PATIENCE = 1000;

/**
 * A database of which a second place has copies of all that tells of a citizen, but for photos' bytes. Chromium
 * may throw away its own database after a kill (https://github.com/google/leveldb/issues/1287); what waited, and who
 * votes, would be gone with it. The copies are read only where the database is found new. One that is put back and had
 * been delivered is known to the endpoint by its id. What the second place does not take is in the first all the same.
 * @param open calls `begin` with every connection before anything else is asked of it
 */
export function mirrored(
  open: (begin: (connection: Connection) => Promise<void>) => Database,
  spare: Spare,
): Database {
  let last = Promise.resolve();
  /** One after the other: of two copies of one record the later one stays. What fails is only not copied. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    last = last.then(() => within(PATIENCE, work())).catch(() => {});
    return last;
  };

  async function copy({ put = [], remove = [] }: Change<unknown>): Promise<void> {
    await (remove === 'everything' ? spare.clear() : Promise.all(remove.filter(isCopied).map(spare.remove)));
    await Promise.all(put.filter(([key]) => isCopied(key)).map(([key, value]) => spare.put(key, value)));
  }

  /** The database is new: it gets what there are copies of. */
  async function revive(connection: Connection): Promise<void> {
    const keys = await spare.keys();
    const copies = await Promise.all(keys.map(spare.find));
    await connection.change(
      [BORN, ...keys],
      ([born, ...found]) => {
        const isLost = (index: number) => !born && found[index] === undefined && copies[index] !== undefined;
        const put = keys.flatMap((key, index) =>
          isLost(index) ? [[key, asTried(copies[index])] as const] : [],
        );
        return { put: [...put, [BORN, 1]], result: undefined };
      },
      'strict',
    );
  }

  /**
   * A page may have died before it copied what it kept, or took away the copy of what the citizen removed, and a portal's
   * service worker may have deleted them all.
   */
  async function tidy(connection: Connection): Promise<void> {
    const keys = await spare.keys();
    // After the keys: what is copied by then is there by then.
    const kept = new Map((await Promise.all(KEEPSAKES.map(connection.list))).flat());
    await Promise.all(keys.filter((key) => !kept.has(key)).map(spare.remove));
    for (const key of keys) kept.delete(key);
    await Promise.all(Array.from(kept, ([key, value]) => spare.put(key, value)));
  }

  const database = open(async (connection) => {
    const isNew = !(await connection.find(BORN));
    const done = inTurn(() => (isNew ? revive : tidy)(connection));
    if (isNew) await done;
  });
  return {
    ...database,
    async change(reads, decide, durability) {
      if (durability === 'relaxed') return database.change(reads, decide, durability);
      let made: Change<unknown> | undefined;
      const result = await database.change(
        reads,
        (values) => {
          const change = decide(values);
          made = change;
          // Else what is copied next would be put back, and nothing told from what was lost.
          return change.remove === 'everything'
            ? { ...change, put: [...(change.put ?? []), [BORN, 1]] }
            : change;
        },
        durability,
      );
      const change = made as Change<unknown>;
      await inTurn(() => copy(change));
      return result;
    },
  };
}

/** Photos' bytes are too large to be kept twice. */
const isCopied = (key: string) => KEEPSAKES.some((prefix) => key.startsWith(prefix));

/** Whether it was tried since, the copy does not say: then the endpoint may have it, and a later ballot has to follow it. */
const asTried = (copy: unknown) => (isEntry(copy) ? { ...copy, tries: 1 } : copy);

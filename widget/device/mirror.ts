import type { Change, Connection, Database } from './database';
import { isEntry } from './entry';
import { nameOf } from './failure';
import { KEEPSAKES } from './shelf';
import type { Spare } from './spare';
import { createTurns } from './turns';

/**
 * Stands in every database that is not new, also in one from which everything was removed. Code from before there were
 * copies does not know it: what that removes may come back.
 */
const BORN = 'm:born';
/** So long a change waits for its copies, … */
const PATIENCE = 1000;
/** … and a new database for what it gets, ms: less than an opening may take. Without it a second voter may be made. */
const REVIVAL = 2500;
/** What calls are answered with where there is no second place, or none that may be used. */
const NO_PLACE = ['TypeError', 'SecurityError'];

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
  const inTurn = createTurns();

  async function copy({ put = [], remove = [] }: Change<unknown>): Promise<void> {
    if (remove === 'everything') await spare.clear();
    // Before the removals, which are of what they take the place of; in order, since a ballot comes after its voter.
    for (const [key, value] of put) if (isCopied(key)) await spare.put(key, value);
    const isGone = (key: string) => isCopied(key) && !put.some(([other]) => other === key);
    const gone = remove === 'everything' ? [] : remove.filter(isGone);
    await Promise.all(gone.map(spare.remove));
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
    await Promise.all([...kept].map(([key, value]) => spare.put(key, value)));
  }

  const database = open(async (connection) => {
    const isNew = !(await connection.find(BORN));
    const done = inTurn(() => (isNew ? revive : tidy)(connection), REVIVAL).catch(() => {});
    if (isNew) await done;
  });
  return {
    ...database,
    async change(reads, decide, durability) {
      if (durability === 'relaxed') return database.change(reads, decide, durability);
      let made: Change<unknown> = { result: undefined };
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
      await inTurn(() => copy(made), PATIENCE).catch((error) => {
        // Nobody may be told that everything is removed while copies stand.
        if (made.remove === 'everything' && !NO_PLACE.includes(nameOf(error))) throw error;
      });
      return result;
    },
  };
}

/** Photos' bytes are too large to be kept twice. */
const isCopied = (key: string) => KEEPSAKES.some((prefix) => key.startsWith(prefix));

/** Whether it was tried since, the copy does not say: then the endpoint may have it, and a later ballot has to follow it. */
const asTried = (copy: unknown) => (isEntry(copy) ? { ...copy, tries: 1 } : copy);

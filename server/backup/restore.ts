import { chmod, copyFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import Database from 'libsql';
import { checkKey } from '../collectorKey';
import { StartError } from '../startError';
import { openLibsql } from '../store/openLibsql';
import type { NotedErasure } from '../store/replaying';
import type { Channel } from '../store/telling';
import { checkDatabase } from './checkDatabase';
import { isThere } from './isThere';
import { replayAll } from './replayAll';
import { secondName } from './secondName';
import { sync } from './sync';

interface Restore {
  /** A copy that `backUp` wrote. */
  readonly backup: string;
  /** The collector's database, whose place the copy takes. */
  readonly file: string;
  readonly key: Uint8Array<ArrayBuffer>;
  /** `notedErasures`. */
  readonly erasures: AsyncIterable<readonly NotedErasure[]>;
  /** Whom the collector will tell of what is erased again. */
  readonly channels: readonly Channel[];
}

/** What is in the place of the database now. `replaced`: where the one of before is; `null`: there was none. */
export interface Restored {
  /** How many erasures since the backup were done again. */
  readonly erased: number;
  readonly replaced: string | null;
}

/**
 * Puts a backup into the database's place once all that was erased since is erased in it too. Wherever it is broken off, there
 * is the database of before or all of the new one, and nothing in between.
 * @throws StartError when a collector runs over the database, or the backup is damaged or belongs to another key
 */
export async function restore(what: Restore): Promise<Restored> {
  const copy = `${what.file}.restoring`;
  const clear = async () => {
    for (const one of [copy, `${copy}-wal`, `${copy}-shm`]) await rm(one, { force: true });
  };
  // One that was killed may have left it.
  await clear();
  try {
    return await restoreBy(copy, what);
  } catch (error) {
    await clear();
    throw error;
  }
}

async function restoreBy(
  copy: string,
  { backup, file, key, erasures, channels }: Restore,
): Promise<Restored> {
  await copyFile(backup, copy).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`${backup} cannot be read (${error.code})`);
  });
  await chmod(copy, 0o600);
  const database = new Database(copy);
  try {
    checkDatabase(database, backup);
  } finally {
    database.close();
  }
  const store = await openLibsql(copy, channels);
  const erased = await checkKey(store, key)
    .then(() => replayAll(store, erasures))
    .finally(() => store.close());
  await settle(copy);
  await sync(copy);
  const replaced = (await isThere(file)) ? await setAside(file) : null;
  await rename(copy, file);
  await sync(dirname(file));
  return { erased, replaced };
}

/** Writes a database's log into it: the driver leaves one behind, and only the file itself is moved. */
async function settle(file: string): Promise<void> {
  const database = new Database(file);
  const [said] = database.pragma('wal_checkpoint(truncate)') as { readonly busy: number }[];
  database.close();
  if (said?.busy !== 0) throw new Error('the log of the restored database could not be written into it');
  for (const one of [`${file}-wal`, `${file}-shm`]) await rm(one, { force: true });
}

/** Gives the database a second name that nothing has yet, under which it stays. Its log is written into it first. */
async function setAside(file: string): Promise<string> {
  endLog(file);
  // Of a damaged one it may be there still, and nothing of it may get into the restored one.
  for (const end of ['-wal', '-shm']) await rm(`${file}${end}`, { force: true });
  return secondName(file, `${file}.replaced`);
}

/** A database that is too damaged to have one is left as it is. @throws StartError when somebody else has it open */
function endLog(file: string): void {
  const database = new Database(file);
  try {
    // Nobody but the last who has it open may end its log.
    database.pragma('journal_mode = delete');
  } catch (error) {
    if (String((error as { readonly code?: unknown }).code).startsWith('SQLITE_BUSY'))
      throw new StartError(`a collector runs over ${file}: stop it first`);
  } finally {
    database.close();
  }
}

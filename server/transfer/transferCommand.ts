import { access } from 'node:fs/promises';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import Database from 'libsql';
import type { Settings } from '../settings';
import { messageOf, StartError } from '../startError';
import { bringUpToDate } from '../store/bringUpToDate';
import { columnTypes } from '../store/columnTypes';
import { createPool } from '../store/createPool';
import { databaseFileIn } from '../store/databasePlace';
import { migrateFile } from '../store/migrateFile';
import type { Tables } from '../store/tables';
import { transfer } from './transfer';

/**
 * Carries the database file of GOPY_DATA over into the database of DATABASE_URL. It can be ended at any moment and run again.
 * @returns what to say in the end
 * @throws StartError that says what is in the way
 */
export async function transferCommand(
  { data, database }: Pick<Settings, 'data' | 'database'>,
  log: (line: string) => void,
): Promise<string> {
  if (database.kind === 'file')
    throw new StartError(
      'there is nothing to carry the file over to: set DATABASE_URL to an empty PostgreSQL database',
    );
  const file = databaseFileIn(data);
  const from = await openAlone(file);
  try {
    const to = await openTarget(database.url);
    try {
      const rows = await transfer(from, to, log);
      return `All ${rows} rows are there, counted and compared. Start the collector with DATABASE_URL, and keep ${file} as a backup: what comes from now on is not in it.`;
    } finally {
      await to.destroy();
    }
  } finally {
    await from.destroy();
  }
}

/**
 * Opens the file so that nobody else can until this process ends: what a collector took meanwhile would stay behind.
 * Only the version of its tables is changed.
 */
async function openAlone(file: string): Promise<Kysely<unknown>> {
  await access(file).catch(() => {
    throw new StartError(`there is no ${file}: set GOPY_DATA to the folder that has it`);
  });
  const database = new Database(file);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  try {
    database.pragma('busy_timeout = 1000');
    database.pragma('locking_mode = EXCLUSIVE');
    await migrateFile(db);
  } catch (error) {
    await db.destroy();
    if ((error as { readonly code?: unknown }).code === 'SQLITE_BUSY')
      throw new StartError(`${file} is in use: stop the collector, and run this again`);
    throw new StartError(`${file} cannot be opened: ${messageOf(error)}`);
  }
  return db as Kysely<unknown>;
}

async function openTarget(url: string): Promise<Kysely<unknown>> {
  await bringUpToDate(url).catch((error: unknown) => {
    throw new StartError(`the database of DATABASE_URL cannot be opened: ${messageOf(error)}`);
  });
  const pool = createPool({ connectionString: url, max: 1, types: columnTypes }, () => undefined);
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}

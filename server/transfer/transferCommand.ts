import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';
import { isThere } from '../backup/isThere';
import type { Settings } from '../settings';
import { messageOf, StartError } from '../startError';
import { bringUpToDate } from '../store/bringUpToDate';
import { columnTypes } from '../store/columnTypes';
import { createPool } from '../store/createPool';
import { databaseFileIn, transferredName } from '../store/databasePlace';
import { migrateFile } from '../store/migrateFile';
import { openingAdvice } from '../store/openingAdvice';
import { refuseUnsynced } from '../store/refuseUnsynced';
import type { Tables } from '../store/tables';
import { setAside } from './setAside';
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
      await endLog(from);
      const kept = await setAside(file);
      return `All ${rows} rows are there, counted and compared. Start the collector with DATABASE_URL, and keep ${kept} as a backup: the file is called so now, and what comes from now on is not in it.`;
    } finally {
      await to.destroy();
    }
  } finally {
    await from.destroy();
  }
}

/** Writes the file's log into it: only the file itself gets another name. */
async function endLog(from: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{
    journal_mode: string;
  }>`pragma journal_mode = delete`.execute(from);
  if (rows[0]?.journal_mode !== 'delete') throw new Error('the log of the file could not be written into it');
}

/**
 * Opens the file so that nobody else can until this process ends: what a collector took meanwhile would stay behind.
 * Only the version of its tables is changed.
 */
async function openAlone(file: string): Promise<Kysely<unknown>> {
  if (!(await isThere(file))) throw new StartError(await whyGone(file));
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

async function whyGone(file: string): Promise<string> {
  const kept = transferredName(file);
  return (await isThere(kept))
    ? `${file} was carried over, and is ${kept} since: nothing is left to do but to start the collector with DATABASE_URL; to carry it over again, to an empty database, give it its name back`
    : `there is no ${file}: set GOPY_DATA to the folder that has it`;
}

async function openTarget(url: string): Promise<Kysely<unknown>> {
  const pool = createPool({ connectionString: url, max: 1, types: columnTypes }, () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await refuseUnsynced(db);
    await bringUpToDate(url);
    return db;
  } catch (error) {
    await db.destroy();
    throw new StartError(`the database of DATABASE_URL cannot be opened: ${openingAdvice(error)}`);
  }
}

import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { migrate } from './migrate';
import { createSqlStore } from './sqlStore';
import type { Store } from './store';
import type { Tables } from './tables';

/**
 * Opens or creates the database file and brings it up to date. What a promise of the store has resolved for
 * survives a crash of the process and a power cut: every commit is synced to the disk.
 * @throws when the file cannot be opened, is no database, or comes from a newer collector
 */
export async function openLibsql(file: string): Promise<Store> {
  const database = new Database(file);
  database.pragma('busy_timeout = 5000');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  await migrate(db);
  return createSqlStore(db);
}

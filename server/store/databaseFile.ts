import { closeSync, openSync } from 'node:fs';
import Database from 'libsql';

/** ms that a statement waits for another process that is in its way. */
export const BUSY_TIMEOUT = 5000;

/**
 * Opens or creates the file so that a commit that has returned survives a crash of the process and a power cut:
 * every one is synced to the disk before it returns.
 * It holds citizens' words, so a new one is its user's alone; SQLite gives its log the same mode.
 */
export function openDatabaseFile(file: string): Database.Database {
  closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file);
  database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // What is erased is overwritten, and not only forgotten.
  database.pragma('secure_delete = ON');
  return database;
}

import { existsSync } from 'node:fs';
import Database from 'libsql';
import { messageOf, StartError } from '../startError';
import { BUSY_TIMEOUT } from './databaseFile';
import { type DatabasePlace, databaseFileIn, transferredName } from './databasePlace';

/**
 * A collector does not begin in one place while what citizens sent lies in the other: their codes would be unknown, and officers
 * would see nothing of it.
 * @throws StartError that says what to do
 */
export function refuseLeftBehind(data: string, { kind }: DatabasePlace): void {
  const file = databaseFileIn(data);
  if (kind === 'postgres' && existsSync(file) && hasAny(file))
    throw new StartError(
      `${file} holds what citizens sent, and DATABASE_URL names another database: run gop-y-collector transfer, or move the file away`,
    );
  const kept = transferredName(file);
  if (kind === 'file' && !existsSync(file) && existsSync(kept))
    throw new StartError(
      `${file} was carried over, and is ${kept} since: set DATABASE_URL, or move that file away to begin with nothing`,
    );
}

/** Whether any submission is in it. */
function hasAny(file: string): boolean {
  try {
    const database = new Database(file);
    try {
      database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
      const isBegun = database.prepare("select 1 from sqlite_master where name = 'submissions'").get();
      return Boolean(isBegun && database.prepare('select 1 from submissions limit 1').get());
    } finally {
      database.close();
    }
  } catch (error) {
    throw new StartError(
      `whether ${file} holds what citizens sent cannot be read (${messageOf(error)}): move it away, or end what uses it`,
    );
  }
}

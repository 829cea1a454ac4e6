import { join } from 'node:path';
import type { Settings } from '../settings';
import { messageOf, StartError } from '../startError';
import type { OpenedStore } from './openedStore';
import { openLibsql } from './openLibsql';
import { openPostgres } from './openPostgres';

/**
 * Opens the database that the settings name.
 * @throws StartError that names the file, or DATABASE_URL, and never the address, in which a password may stand
 */
export async function openStore(
  { data, database }: Pick<Settings, 'data' | 'database'>,
  log: (line: string) => void,
): Promise<OpenedStore> {
  if (database.kind === 'file') {
    const file = join(data, 'gop-y.db');
    const store = await openLibsql(file).catch((error: unknown) => {
      throw new StartError(`${file} cannot be opened: ${messageOf(error)}`);
    });
    return { store, now: Date.now };
  }
  const onBroken = (code: string) => log(`database: a connection broke (${code})`);
  const ownClock = () => performance.now();
  return openPostgres({ ...database, onBroken, ownClock }).catch((error: unknown) => {
    throw new StartError(`the database of DATABASE_URL cannot be opened: ${messageOf(error)}`);
  });
}

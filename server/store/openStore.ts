import type { Settings } from '../settings';
import { messageOf, StartError } from '../startError';
import { channelsOf } from '../telling/channelsOf';
import { databaseFileIn } from './databasePlace';
import type { OpenedStore } from './openedStore';
import { openingAdvice } from './openingAdvice';
import { openLibsql } from './openLibsql';
import { openPostgres } from './openPostgres';
import { refuseLeftBehind } from './refuseLeftBehind';
import type { NoteErasure } from './replaying';

/**
 * Opens the database that the settings name, so that whoever they name is told of what happens in it.
 * @param note see sqlStore.ts
 * @throws StartError that names the file, or DATABASE_URL, and never the address, in which a password may stand
 */
export async function openStore(
  settings: Pick<Settings, 'data' | 'database' | 'webhook' | 'mail'>,
  log: (line: string) => void,
  note: NoteErasure,
): Promise<OpenedStore> {
  const { data, database } = settings;
  refuseLeftBehind(data, database);
  const channels = channelsOf(settings);
  if (database.kind === 'file') {
    const file = databaseFileIn(data);
    const store = await openLibsql(file, channels, note).catch((error: unknown) => {
      throw new StartError(`${file} cannot be opened: ${messageOf(error)}`);
    });
    return { store, now: Date.now };
  }
  const onBroken = (code: string) => log(`database: a connection broke (${code})`);
  const ownClock = () => performance.now();
  return openPostgres({ ...database, onBroken, ownClock }, channels, note).catch((error: unknown) => {
    throw new StartError(`the database of DATABASE_URL cannot be opened: ${openingAdvice(error)}`);
  });
}

import type Database from 'libsql';
import { messageOf, StartError } from '../startError';

/** @throws StartError when the file is damaged, or no collector's */
export function checkDatabase(database: Database.Database, file: string): void {
  try {
    const [row] = database.pragma('integrity_check') as { readonly integrity_check: string }[];
    if (row?.integrity_check !== 'ok') throw new Error('it is damaged');
    database.prepare('select name from kysely_migration').all();
  } catch (error) {
    throw new StartError(`${file} is no whole database of a collector: ${messageOf(error)}`);
  }
}

import { rename, rm, writeFile } from 'node:fs/promises';
import Database from 'libsql';
import { StartError } from '../startError';
import { BUSY_TIMEOUT } from '../store/databaseFile';
import { checkDatabase } from './checkDatabase';
import { isThere } from './isThere';
import { sync } from './sync';

/**
 * Writes a whole copy of the database as it is at one moment, while a collector runs. Under its name there is never a half.
 * @param file the database @param target must not be there yet
 */
export async function backUp(file: string, target: string): Promise<void> {
  if (!(await isThere(file))) throw new StartError(`there is no ${file}`);
  if (await isThere(target))
    throw new StartError(`${target} is there already: a backup takes no other’s place`);
  const part = `${target}.part`;
  await rm(part, { force: true });
  // Citizens' words are its user's alone from the first byte on.
  await writeFile(part, '', { mode: 0o600, flag: 'wx' });
  try {
    copyWhole(file, part);
    await sync(part);
    await rename(part, target);
  } catch (error) {
    // Of a disk that is full too: what is in it are citizens' words, which nobody would look for there.
    await rm(part, { force: true });
    throw error;
  }
}

/** @throws StartError when what is copied is no whole database of a collector */
function copyWhole(file: string, part: string): void {
  const database = new Database(file);
  try {
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
    database.prepare('vacuum into ?').run(part);
  } finally {
    database.close();
  }
  const copy = new Database(part, { readonly: true });
  try {
    checkDatabase(copy, part);
  } finally {
    copy.close();
  }
}

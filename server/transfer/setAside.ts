import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { secondName } from '../backup/secondName';
import { sync } from '../backup/sync';
import { transferredName } from '../store/databasePlace';

/**
 * Gives a file that was carried over, and whose log is written into it, another name, and overwrites no earlier one:
 * `gop-y.db.transferred`, or with a number behind it. Wherever it is broken off the file has one of its names at least.
 * @returns the new name
 */
export async function setAside(file: string): Promise<string> {
  // Empty by now; under this name they would belong to the next file that has it.
  for (const end of ['-wal', '-shm', '-journal']) await rm(`${file}${end}`, { force: true });
  const kept = await secondName(file, transferredName(file));
  await rm(file);
  await sync(dirname(file));
  return kept;
}

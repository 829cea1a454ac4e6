import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createMac, hex } from './digest';
import { notOurs } from './notOurs';
import { StartError } from './startError';
import type { Store } from './store/store';

const BYTES = 32;
const RESTORE = 'restore it';

/**
 * The collector's own secret, made on the first start, readable by its user only. Back it up with the database:
 * with another key, codes already given out can no longer be recognised.
 */
export async function collectorKey(folder: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(folder, 'collector.key');
  const key = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return create(file);
    throw new StartError(`${file} cannot be read ${notOurs(error, RESTORE)}`);
  });
  if (key.length !== BYTES)
    throw new StartError(`${file} must have ${BYTES} bytes and has ${key.length}: ${RESTORE}`);
  return Uint8Array.from(key);
}

/** Whole or not at all: a crash in the middle must not leave half a key. */
async function create(file: string): Promise<Buffer> {
  const key = randomBytes(BYTES);
  try {
    await writeFile(`${file}.new`, key, { mode: 0o600, flush: true });
    await rename(`${file}.new`, file);
  } catch (error) {
    const why = notOurs(error as NodeJS.ErrnoException, 'set GOPY_DATA to another');
    throw new StartError(`nothing can be written into ${dirname(file)}, the folder of GOPY_DATA ${why}`);
  }
  return key;
}

/**
 * A database belongs to the key that it was begun with: collectors that share it, and one that was restored, must have the same.
 * @throws StartError that says so
 */
export async function checkKey(store: Pick<Store, 'settle'>, key: Uint8Array<ArrayBuffer>): Promise<void> {
  const mark = hex(await createMac(key)('mark of the key'));
  if ((await store.settle('key', mark)) !== mark)
    throw new StartError(
      'collector.key is not the one that this database was begun with: put that one into GOPY_DATA',
    );
}

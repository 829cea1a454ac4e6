import { chmod, chown, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENV_FILE } from '../../command/readEnvironment';
import { messageOf, StartError } from '../../startError';
import type { InitWords } from '../words/words';
import type { NewFiles } from './newFiles';
import { type Found, OFFICERS_FILE, PORTALS_FOLDER } from './readExisting';

/**
 * All of a new portal or nothing: what is written stands elsewhere until it is whole. A `gop-y.env` that is there stays.
 * @throws StartError when there is such a portal by now, or the folder cannot be written to
 */
export async function writeFiles(
  folder: string,
  id: string,
  files: NewFiles,
  found: Pick<Found, 'collector'>,
  words: InitWords,
): Promise<void> {
  // Ctrl-C waits for these few milliseconds.
  const wait = () => {};
  process.on('SIGINT', wait);
  try {
    await mkdir(join(folder, PORTALS_FOLDER), { recursive: true });
    const draft = await mkdtemp(join(folder, '.gop-y-new-'));
    try {
      await writeDraft(draft, files);
      await putInPlace(draft, folder, id, found, words);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(words.existing.notWritten(folder, messageOf(error)));
  } finally {
    process.off('SIGINT', wait);
  }
}

async function putInPlace(
  draft: string,
  folder: string,
  id: string,
  found: Pick<Found, 'collector'>,
  words: InitWords,
): Promise<void> {
  const place = join(folder, PORTALS_FOLDER, id);
  await rename(join(draft, 'portal'), place).catch((error: NodeJS.ErrnoException) => {
    const isThere = error.code === 'ENOTEMPTY' || error.code === 'EEXIST';
    throw isThere ? new StartError(words.existing.alreadyThere(place)) : error;
  });
  const inPlace = [place];
  try {
    if (found.collector === null) {
      const env = join(folder, ENV_FILE);
      await rename(join(draft, ENV_FILE), env);
      inPlace.push(env);
    }
    await keepOwner(join(folder, OFFICERS_FILE), join(draft, OFFICERS_FILE));
    await rename(join(draft, OFFICERS_FILE), join(folder, OFFICERS_FILE));
  } catch (error) {
    for (const path of inPlace) await rm(path, { recursive: true });
    throw error;
  }
}

/** A file that takes another's place is read by whoever read that one: `init` may run as another user than the collector. */
async function keepOwner(before: string, after: string): Promise<void> {
  const there = await stat(before).catch(() => undefined);
  if (!there) return;
  await chmod(after, there.mode & 0o777);
  await chown(after, there.uid, there.gid);
}

async function writeDraft(draft: string, { portal, officers, env }: NewFiles): Promise<void> {
  await mkdir(join(draft, 'portal', 'consultations'), { recursive: true });
  for (const [name, text] of portal) await writeFile(join(draft, 'portal', name), text, { flush: true });
  // Keys and passwords of databases and mail servers will be written into the one; hashes of passwords are nobody else's to try.
  const ownerOnly = { mode: 0o600, flush: true };
  await writeFile(join(draft, ENV_FILE), env, ownerOnly);
  await writeFile(join(draft, OFFICERS_FILE), officers, ownerOnly);
}

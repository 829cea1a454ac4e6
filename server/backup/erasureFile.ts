import { type FileHandle, open } from 'node:fs/promises';
import { StartError } from '../startError';
import type { NotedErasure, NoteErasure } from '../store/replaying';
import { readErasure } from './readErasure';

/** What was erased, in a file of its own: one that is no part of the database, so that a backup of that knows nothing of it. */
export interface ErasureFile {
  /** All that is noted, oldest first. */
  readonly noted: readonly NotedErasure[];
  /** On the disk when its promise resolves. */
  readonly note: NoteErasure;
  close(): Promise<void>;
}

/** Opens the file, or makes it, its user's alone. @throws StartError for a line that is damaged */
export async function openErasureFile(file: string): Promise<ErasureFile> {
  const handle = await open(file, 'a+', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`${file} cannot be opened (${error.code}): set GOPY_ERASURES to another`);
  });
  try {
    const noted = await readAll(handle, file);
    return { noted, note: (erasure) => append(handle, erasure), close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readAll(handle: FileHandle, file: string): Promise<readonly NotedErasure[]> {
  const text = await handle.readFile('utf8');
  return text
    .split('\n')
    .flatMap((line, index) => readErasure(line, () => `${file}, line ${index + 1}`) ?? []);
}

/** On a line of its own whatever stands before it, be it half of one that another process could not end. */
async function append(handle: FileHandle, { portal, id, codeHash, part, cause, at }: NotedErasure) {
  const line = Buffer.from(`\n${JSON.stringify({ portal, id, codeHash, part, cause, at })}\n`);
  // One write: what two write at once stands on two lines. The rest of one that was cut would stand on another line than it.
  const { bytesWritten } = await handle.write(line);
  if (bytesWritten < line.length) throw new Error('an erasure could not be noted whole');
  await handle.datasync();
}

import { type FileHandle, open } from 'node:fs/promises';
import { notOurs } from '../notOurs';
import { StartError } from '../startError';
import type { NotedErasure, NoteErasure } from '../store/replaying';

/** What is erased is noted in a file of its own: one that is no part of the database, so that a backup of that knows nothing of it. */
export interface ErasureFile {
  /** On the disk when its promise resolves. */
  readonly note: NoteErasure;
  close(): Promise<void>;
}

/** Opens the file, or makes it, its user's alone. @throws StartError */
export async function openErasureFile(file: string): Promise<ErasureFile> {
  const handle = await open(file, 'a', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`${file} cannot be opened ${notOurs(error, 'set GOPY_ERASURES to another')}`);
  });
  return { note: (erasure) => append(handle, erasure), close: () => handle.close() };
}

/** On a line of its own whatever stands before it, be it half of one that another process could not end. */
async function append(handle: FileHandle, { portal, id, codeHash, part, cause, at }: NotedErasure) {
  const line = Buffer.from(`\n${JSON.stringify({ portal, id, codeHash, part, cause, at })}\n`);
  // One write: what two write at once stands on two lines. The rest of one that was cut would stand on another line than it.
  const { bytesWritten } = await handle.write(line);
  if (bytesWritten < line.length) throw new Error('an erasure could not be noted whole');
  await handle.datasync();
}

import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../startError';
import type { NotedErasure, NoteErasure } from '../store/replaying';

/** What was erased, in a file of its own: one that is no part of the database, so that a backup of that knows nothing of it. */
export interface ErasureFile {
  /** All that is noted, oldest first. */
  readonly noted: readonly NotedErasure[];
  /** On the disk when its promise resolves. */
  readonly note: NoteErasure;
  close(): Promise<void>;
}

/**
 * Opens the file, or makes it, its user's alone. A last line that is cut off is taken out: the erasure that it was to be of
 * was told to nobody. @throws StartError for any other line that cannot be read
 */
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

/** ms after which a line that is still cut off is nobody's: who writes one writes it at once. */
const SETTLED = 1000;

async function readAll(handle: FileHandle, file: string): Promise<readonly NotedErasure[]> {
  let text = await readFrom(handle);
  while (wholeOf(text) !== text) {
    // Another collector may be writing it at this moment.
    await sleep(SETTLED);
    const later = await readFrom(handle);
    if (later === text) await handle.truncate(Buffer.byteLength(wholeOf(text)));
    text = later === text ? wholeOf(text) : later;
  }
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line, index) => read(line, `${file}, line ${index + 1}`));
}

const wholeOf = (text: string): string => text.slice(0, text.lastIndexOf('\n') + 1);

/** From its beginning, however often. */
async function readFrom(handle: FileHandle): Promise<string> {
  const { size } = await handle.stat();
  const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(size), position: 0 });
  return buffer.toString('utf8', 0, bytesRead);
}

/** One write, so that what two write at once stands on two lines. */
async function append(handle: FileHandle, { portal, id, codeHash, part, cause, at }: NotedErasure) {
  await handle.appendFile(`${JSON.stringify({ portal, id, codeHash, part, cause, at })}\n`);
  await handle.datasync();
}

function read(line: string, place: string): NotedErasure {
  try {
    const { portal, id, codeHash, part, cause, at } = JSON.parse(line);
    const texts = [portal, id, codeHash, cause, at];
    if (texts.every((one) => typeof one === 'string') && ['contact', 'personal', 'all'].includes(part))
      return { portal, id, codeHash, part, cause, at };
  } catch {
    // Said below, without what stands there.
  }
  throw new StartError(`${place}: no erasure stands there; what was erased cannot be kept erased without it`);
}

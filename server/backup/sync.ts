import { open } from 'node:fs/promises';

/** Has a file, or the names in a folder, on the disk before its promise resolves. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}

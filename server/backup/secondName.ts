import { link } from 'node:fs/promises';

/**
 * Gives a file a second name that nothing has yet: `name`, or `name-2` and so on. What an earlier one has may be all that is left
 * of what was acknowledged by then. @returns the name
 */
export async function secondName(file: string, name: string): Promise<string> {
  for (let n = 1; ; n++) {
    const free = n === 1 ? name : `${name}-${n}`;
    if (await linked(file, free)) return free;
  }
}

/** Whether the name was free. */
async function linked(file: string, name: string): Promise<boolean> {
  try {
    await link(file, name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

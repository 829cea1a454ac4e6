import { readFile } from 'node:fs/promises';
import { messageOf, StartError } from '../../startError';
import shipped from '../law.json';
import { checkLaw } from './checkLaw';
import type { Law } from './law';

/**
 * @param file in place of the law that came with the collector; `null`: that one
 * @throws StartError that names the file and the field
 */
export async function loadLaw(file: string | null): Promise<Law> {
  if (file === null) return checkLaw(shipped);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new StartError(
      `${file} cannot be read: --law names a file such as init/law.json of the collector’s package`,
    );
  });
  try {
    return checkLaw(JSON.parse(text));
  } catch (error) {
    throw new StartError(`${file}: ${messageOf(error)}`);
  }
}

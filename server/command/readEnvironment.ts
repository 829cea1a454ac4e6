import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { notOurs } from '../notOurs';
import type { Environment } from '../settings';
import { messageOf, StartError } from '../startError';
import { settingLines } from './settingLines';

/** As `init` writes it. */
export const ENV_FILE = 'gop-y.env';

/**
 * The environment, and what a `gop-y.env` in the working folder adds to it: whatever is set otherwise counts more.
 * @throws StartError that names the file, and the line that is wrong
 */
export async function readEnvironment(folder: string, env: Environment): Promise<Environment> {
  const text = await readFile(join(folder, ENV_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new StartError(`${ENV_FILE} cannot be read ${notOurs(error, 'make it a file, or take it away')}`);
  });
  return { ...parseEnv(linesOf(text).join('\n')), ...env };
}

function linesOf(text: string): readonly string[] {
  try {
    return settingLines(text);
  } catch (error) {
    throw new StartError(`${ENV_FILE}, ${messageOf(error)}`);
  }
}

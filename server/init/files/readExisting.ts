import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { ENV_FILE } from '../../command/readEnvironment';
import type { OfficerEntry } from '../../desk/officers/officerEntry';
import { StartError } from '../../startError';
import type { InitWords } from '../words/words';

export const OFFICERS_FILE = 'officers.json';
export const PORTALS_FOLDER = 'portals';

/** What an earlier `init` left in the folder. */
export interface Found {
  readonly portals: readonly string[];
  readonly officers: readonly OfficerEntry[];
  /** Where the collector is reached; `null`: there is no `gop-y.env`. */
  readonly collector: string | null;
}

/** @throws StartError when the officers' file is none */
export async function readExisting(folder: string, words: InitWords): Promise<Found> {
  const env = await readIfThere(join(folder, ENV_FILE));
  refuseOtherPlaces(folder, parseEnv(env ?? ''), words);
  const officers = await readIfThere(join(folder, OFFICERS_FILE));
  return {
    portals: await readdir(join(folder, PORTALS_FOLDER)).catch(() => []),
    officers: officers === undefined ? [] : parseOfficers(officers, join(folder, OFFICERS_FILE), words),
    collector: env === undefined ? null : parseEnv(env).GOPY_ADDRESS || 'http://localhost:8787',
  };
}

/** What is written here would be read by no collector that looks elsewhere. */
function refuseOtherPlaces(folder: string, env: NodeJS.Dict<string>, words: InitWords): void {
  const usual = { GOPY_PORTALS: PORTALS_FOLDER, GOPY_OFFICERS: OFFICERS_FILE };
  for (const [name, place] of Object.entries(usual)) {
    const other = env[name];
    if (other && join(other) !== place)
      throw new StartError(words.existing.elsewhere(join(folder, ENV_FILE), name, other));
  }
}

/** The collector judges them when it starts; here they are only kept. */
function parseOfficers(text: string, file: string, words: InitWords): readonly OfficerEntry[] {
  try {
    const value = JSON.parse(text);
    if (Array.isArray(value) && value.every((one) => typeof one?.id === 'string')) return value;
  } catch {
    // Said below, without the parser's own message, which quotes what stands in the file.
  }
  throw new StartError(`${file}: ${words.existing.damagedOfficers}`);
}

const readIfThere = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new StartError(`${file}: ${error.code}`);
  });

import { readFile } from 'node:fs/promises';
import type { Portals } from '../../hostedPortal';
import { messageOf, StartError } from '../../startError';
import type { Officers } from './officer';
import { readEntries } from './officerEntry';

/** @throws StartError that names the file and the field, and never a password */
export async function loadOfficers(file: string, portals: Portals): Promise<Officers> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new StartError(`${file} cannot be read: set GOPY_OFFICERS to the officers’ file, or leave it out`);
  });
  try {
    return new Map(readEntries(parse(text), portals).map((officer) => [officer.id, officer]));
  } catch (error) {
    throw new StartError(`${file}: ${messageOf(error)}`);
  }
}

/** Without the parser's own message, which quotes what stands in the file. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('no JSON');
  }
}

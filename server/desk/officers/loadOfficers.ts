import { readFile, stat } from 'node:fs/promises';
import type { Portals } from '../../hostedPortal';
import { notOurs } from '../../notOurs';
import { messageOf, StartError } from '../../startError';
import type { Officers } from './officer';
import { readEntries } from './officerEntry';

/** @throws StartError that names the file and the field, and never a password */
export async function loadOfficers(file: string, portals: Portals): Promise<Officers> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why = notOurs(error, 'set GOPY_OFFICERS to the officers’ file, or leave it out');
    throw new StartError(`${file} cannot be read ${why}`);
  });
  try {
    const officers = readEntries(parse(text), portals);
    if (officers.some(({ totp }) => totp !== null)) await refuseOpen(file);
    return new Map(officers.map((officer) => [officer.id, officer]));
  } catch (error) {
    throw new StartError(`${file}: ${messageOf(error)}`);
  }
}

/** A hash tells nobody a password; what codes are made from makes them for whoever reads it. */
async function refuseOpen(file: string): Promise<void> {
  const isOpen = process.platform !== 'win32' && ((await stat(file)).mode & 0o007) !== 0;
  if (isOpen) throw new Error('others can read it, and it has what codes are made from: chmod 600');
}

/** Without the parser's own message, which quotes what stands in the file. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('no JSON');
  }
}

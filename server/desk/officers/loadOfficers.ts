import { readFile } from 'node:fs/promises';
import { isSlug } from '../../../widget/protocol/ids';
import type { Portals } from '../../hostedPortal';
import { list, object, test } from '../../portals/shape';
import { messageOf, StartError } from '../../startError';
import type { Officer, Officers } from './officer';
import { isPasswordHash } from './password';

/** @throws StartError that names the file and the field, and never a password */
export async function loadOfficers(file: string, portals: Portals): Promise<Officers> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new StartError(`${file} cannot be read: set GOPY_OFFICERS to the officers’ file, or leave it out`);
  });
  try {
    return byId(checkOfficers(parse(text), portals));
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

function checkOfficers(value: unknown, portals: Portals): readonly Officer[] {
  const officer = object({
    id: test(isSlug, 'an id of small letters, digits, points and hyphens'),
    name: test((name) => typeof name === 'string' && /^\S.{0,98}\S$/u.test(name), 'a name'),
    portal: test((id) => typeof id === 'string' && portals.has(id), 'a portal that is hosted here'),
    password: test(isPasswordHash, 'what "gop-y-collector hash-password" prints'),
  });
  list(officer, 1, 'id')(value, 'officers');
  return value as readonly Officer[];
}

const byId = (officers: readonly Officer[]) => new Map(officers.map((officer) => [officer.id, officer]));

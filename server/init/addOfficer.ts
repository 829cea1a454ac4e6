import type { Officer } from '../desk/officers/officer';
import { hashPassword } from '../desk/officers/password';
import type { Answers } from './answers/answers';
import { drawPassword } from './drawPassword';

interface Added {
  /** All that will be in the officers' file. */
  readonly officers: readonly Officer[];
  /** To be shown this once; `null`: the operator gave one. */
  readonly drawn: string | null;
}

/** The portal's first officer, behind those of other portals. */
export async function addOfficer(
  before: readonly Officer[],
  { id: portal, officer }: Pick<Answers, 'id' | 'officer'>,
): Promise<Added> {
  const { id, name } = officer;
  const password = officer.password ?? drawPassword();
  const added = { id, name, portal, password: await hashPassword(password) };
  return { officers: [...before, added], drawn: officer.password === null ? password : null };
}

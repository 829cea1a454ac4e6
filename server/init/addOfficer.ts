import type { OfficerEntry } from '../desk/officers/officerEntry';
import { hashPassword } from '../desk/officers/password';
import type { Answers } from './answers/answers';
import { drawPassword } from './drawPassword';

interface Added {
  /** All that will be in the officers' file. */
  readonly officers: readonly OfficerEntry[];
  /** To be shown this once; `null`: the operator gave one. */
  readonly drawn: string | null;
}

/** The portal's first officer, who administers it, behind those of other portals. */
export async function addOfficer(
  before: readonly OfficerEntry[],
  { id: portal, officer }: Pick<Answers, 'id' | 'officer'>,
): Promise<Added> {
  const { id, name } = officer;
  const password = officer.password ?? drawPassword();
  const hash = await hashPassword(password);
  const added = { id, name, portal, password: hash, role: 'administrator' } as const;
  return { officers: [...before, added], drawn: officer.password === null ? password : null };
}

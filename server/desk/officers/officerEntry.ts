import { isSlug } from '../../../widget/protocol/ids';
import type { Portals } from '../../hostedPortal';
import { text } from '../../portals/fields';
import { list, object, oneOf, test } from '../../portals/shape';
import { isDeliverable } from '../../telling/mail/isDeliverable';
import { isBase32 } from '../totp/base32';
import type { Officer } from './officer';
import { isPasswordHash } from './password';

/** An officer as the officers' file has them. Without a role they see every question of their portal and edit nothing of it. */
export interface OfficerEntry extends Pick<Officer, 'id' | 'name' | 'portal' | 'password'> {
  readonly role?: Officer['role'];
  readonly agencies?: readonly string[];
  readonly totp?: string;
  readonly email?: string;
}

/** @throws Error that names the field, and never a password */
export function readEntries(value: unknown, portals: Portals): readonly Officer[] {
  const entry = object(
    {
      id: test(isSlug, 'an id of small letters, digits, points and hyphens'),
      name: test((name) => typeof name === 'string' && /^\S.{0,98}\S$/u.test(name), 'a name'),
      portal: test((id) => typeof id === 'string' && portals.has(id), 'a portal that is hosted here'),
      password: test(isPasswordHash, 'what "gop-y-collector hash-password" prints'),
    },
    {
      role: oneOf('officer', 'administrator'),
      agencies: list(text, 0),
      email: test((it) => typeof it === 'string' && isDeliverable(it), 'an e-mail address'),
      totp: test(isSecret, 'what "gop-y-collector totp" wrote'),
    },
  );
  list(entry, 1, 'id')(value, 'officers');
  return (value as readonly OfficerEntry[]).map((one, index) => officerOf(one, `officers[${index}]`));
}

/** 16 bytes or more. */
const isSecret = (value: unknown) => isBase32(value) && value.length >= 26;

/** A slip must not show more than was meant: whoever is called an officer, or has a list of agencies, has one at least. */
function officerOf({ role, agencies, totp, email, ...given }: OfficerEntry, field: string): Officer {
  const same = { ...given, totp: totp ?? null, email: email ?? null };
  const isNarrow = agencies !== undefined && agencies.length > 0;
  if (role === 'administrator') {
    if (isNarrow) throw new Error(`${field}.agencies must be empty: administrators see all questions`);
    return { ...same, role, agencies: 'all' };
  }
  if (isNarrow) return { ...same, role: 'officer', agencies };
  if (role || agencies) throw new Error(`${field}.agencies must be a list of 1 or more`);
  return { ...same, role: 'officer', agencies: 'all' };
}

import { randomBytes } from 'node:crypto';
import { chown, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { Portals } from '../../hostedPortal';
import { StartError } from '../../startError';
import { loadOfficers } from '../officers/loadOfficers';
import type { OfficerEntry } from '../officers/officerEntry';
import { toBase32 } from './base32';
import { DIGITS, PERIOD } from './totp';

/** As many bytes as the hash of the codes has. */
const BYTES = 20;

/** What an officer's app is told. */
export interface Enrolled {
  /** `otpauth://totp/…`: an app opens it, or takes it as a QR code. */
  readonly link: string;
  /** The secret alone, in groups of four, for apps into which it is typed. */
  readonly secret: string;
}

/**
 * `gop-y-collector totp OFFICER`: gives the officer a new secret in the officers' file, which is its owner's alone from now
 * on. The secret stands there as it is: sealed by the collector's key it would lie beside what opens it.
 * @throws StartError when there is no such officer, or the file is none
 */
export async function totpCommand(id: string, file: string, portals: Portals): Promise<Enrolled> {
  const officers = await loadOfficers(file, portals);
  if (!officers.has(id)) {
    throw new StartError(
      `there is no officer ${id} in the officers’ file, only ${[...officers.keys()].join(', ')}`,
    );
  }
  const totp = toBase32(randomBytes(BYTES));
  const entries: readonly OfficerEntry[] = JSON.parse(await readFile(file, 'utf8'));
  const changed = entries.map((one) => (one.id === id ? { ...one, totp } : one));
  await replace(file, `${JSON.stringify(changed, null, 2)}\n`);
  return { link: linkOf(id, totp), secret: totp.replace(/(.{4})(?=.)/g, '$1 ') };
}

function linkOf(id: string, secret: string): string {
  const query = new URLSearchParams({ secret, issuer: 'gop-y', digits: `${DIGITS}`, period: `${PERIOD}` });
  return `otpauth://totp/gop-y:${id}?${query}`;
}

/** Whole or not at all: a file cut short would let nobody in. */
async function replace(file: string, text: string): Promise<void> {
  const { uid, gid } = await stat(file);
  const beside = `${file}.new`;
  // One that was left there could be anybody's to read.
  await rm(beside, { force: true });
  await writeFile(beside, text, { mode: 0o600 });
  // The administrator of a machine may run this, and the service is to read it.
  await chown(beside, uid, gid);
  await rename(beside, file);
}

import { hex, sha256 } from '../digest';
import type { AuditEntry } from './auditing';

/** An entry of the audit log, with what says that it was not changed since. */
export interface Chained extends AuditEntry {
  readonly portal: string;
  /** Of what the act set: `markOf`. `null`: it set nothing, or took something away. */
  readonly mark: string | null;
}

/** What the first entry of a portal stands behind. */
export const BEGINNING = '';

/**
 * SHA-256 over an entry and the hash of the one before, so that none can be changed, left out or put between without all
 * later ones changing too.
 */
export const hashOf = (before: string, { portal, n, at, by, act, subject, mark }: Chained): Promise<string> =>
  sha256(JSON.stringify([before, portal, n, at, by, act, subject, mark]));

/**
 * A hash of what an act set, under a salt of its own: without the salt, which goes when the words are erased, nobody can try
 * whether some words are those.
 */
export const markOf = (salt: string, content: string): Promise<string> =>
  sha256(JSON.stringify([salt, content]));

export const newSalt = (): string => hex(crypto.getRandomValues(new Uint8Array(32)));

import type { Intervening } from './consulting';
import type { Act } from './store';
import type { Verified } from './verify/fault';

/** Who did something at the desk, and when. */
export interface Deed {
  /** The officer, as histories name them. */
  readonly by: string;
  /** RFC 3339, UTC. */
  readonly at: string;
}

/** What was done, as the audit log names it. */
export type AuditAct =
  | Act['state']
  | Intervening['kind']
  | 'published'
  | 'unpublished'
  | 'consultation-saved'
  | 'consultation-published'
  | 'draft-removed'
  | 'outcome-set'
  | 'outcome-removed'
  | 'words-shown'
  | 'words-held'
  | 'exported'
  | 'portal-edited'
  | 'signed-in'
  /** Everywhere, by an administrator. */
  | 'signed-out'
  /** At the citizen's own wish, … */
  | 'withdrawn'
  | 'contact-withdrawn'
  /** … or because its time was over: with `personal` go contact details and photos. */
  | 'erased'
  | 'personal-erased'
  /** It was there when the log began. */
  | 'found';

/** An act, and what it was done to. */
export interface Audited {
  readonly act: AuditAct;
  /** Ids alone, never a word: see subjects.ts. */
  readonly subject: string;
}

/** An entry of the log as it is read. */
export interface AuditEntry extends Audited {
  /** Its place in the portal's log, from 1 up. */
  readonly n: number;
  readonly at: string;
  /** `null`: nobody at the desk. It was the citizen, or the time. */
  readonly by: string | null;
}

/** The log of all that is done at the desk. Every act of the store adds its own entry, in its own transaction. */
export interface Auditing {
  /** Adds an entry for what changes no table: a sign-in, an export. */
  audit(portal: string, deed: Deed, entry: Audited): Promise<void>;
  /**
   * The newest first, at most `limit`, those before the entry `before` of an earlier page, or the newest of all.
   * @param about what they are about, with all that is part of it; `null`: everything
   */
  auditLog(
    portal: string,
    about: string | null,
    limit: number,
    before?: number,
  ): Promise<readonly AuditEntry[]>;
  /**
   * Holds the log against itself, and what the desk set against the log, as it all stands at one moment.
   * @param noted hashes of ends that were noted down before
   */
  verify(noted: readonly string[]): Promise<Verified>;
}

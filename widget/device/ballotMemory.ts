import type { Ballot, Credential } from '#protocol/ballot';
import type { BallotReceipt } from '#protocol/receipt';
import type { Entry } from './entry';

/** What this device remembers of its ballots in one consultation: that it voted, when and on which version, never how. */
export interface BallotMemory {
  readonly v: 1;
  readonly credential: Credential;
  /** The last revision allotted. */
  readonly revision: number;
  /** The endpoint's last word on one, or `null`. It tells when, never how. */
  readonly receipt: BallotReceipt | null;
  /** The version of the text that the ballot of that receipt was about; empty: there is none. */
  readonly answered: string;
}

export const memoryKey = (endpoint: string, consultation: string) => `t:${endpoint} ${consultation}`;

/** Where the memory of an entry's voter stands. */
export const keyFor = (entry: Entry) =>
  memoryKey(entry.endpoint, (JSON.parse(entry.body) as Ballot).consultation);

/** Somebody else, who goes on from the same revision, so that no two ballots of a device have the same. */
export const anotherVoter = (known: BallotMemory, token: string): BallotMemory => ({
  v: 1,
  credential: { kind: 'device', token },
  revision: known.revision + 1,
  receipt: null,
  answered: '',
});

/** What is known of a voter once the endpoint has spoken. */
export function withReceipt(found: unknown, entry: Entry, receipt: BallotReceipt): BallotMemory {
  const { credential, revision, draft } = JSON.parse(entry.body) as Ballot;
  const known = found as BallotMemory | undefined;
  // Somebody else votes here since: of the earlier voter only the revision counts on.
  if (known && known.credential.token !== credential.token)
    return { ...known, revision: Math.max(known.revision, revision) };
  const isOlder = known?.receipt && known.receipt.revision > receipt.revision;
  return {
    v: 1,
    credential,
    revision: Math.max(known?.revision ?? 0, revision),
    ...(isOlder ? { receipt: known.receipt, answered: known.answered } : { receipt, answered: draft }),
  };
}

/** Of two memories of one voter the one that went further. */
export function later(a: BallotMemory | undefined, b: BallotMemory | undefined): BallotMemory | undefined {
  return a && b ? (b.revision > a.revision ? b : a) : (a ?? b);
}

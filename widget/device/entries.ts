import type { BallotDraft, Credential } from '#protocol/ballot';
import type { SubmissionId } from '#protocol/ids';
import type { Problem } from '#protocol/problem';
import type { Receipt } from '#protocol/receipt';
import type { Submission } from '#protocol/submission';
import type { Database } from './database';

/** Something a citizen sent, until the endpoint has proved that it holds it. */
export interface Entry {
  /** Version of this record's form. Code leaves a greater one alone. */
  readonly v: 1;
  readonly key: string;
  readonly id: SubmissionId;
  /** The one address it may go to. */
  readonly endpoint: string;
  readonly kind: Submission['kind'];
  /** The JSON text that is sent, byte for byte the same at every attempt. */
  readonly body: string;
  /** Attempts begun. */
  readonly tries: number;
  /** Not before this time, ms since 1970. */
  readonly next: number;
  readonly state:
    | { readonly kind: 'stored' }
    /** The endpoint will never take it; only the citizen removes it. */
    | { readonly kind: 'parked'; readonly problem: Problem };
}

/** What stays after delivery: the endpoint's word, not the citizen's. */
export interface KeptReceipt {
  readonly v: 1;
  readonly endpoint: string;
  readonly receipt: Receipt;
}

/** What this device remembers of its ballots in one consultation: that it voted and when, never how. */
export interface BallotMemory {
  readonly v: 1;
  readonly credential: Credential;
  /** The last revision allotted. */
  readonly revision: number;
  /** When the endpoint last confirmed one, RFC 3339 by its clock, or `null`. */
  readonly receivedAt: string | null;
}

const ENTRY = 'e:';
const SEQUENCE = 'm:seq';
const receiptKey = (endpoint: string, id: SubmissionId) => `r:${endpoint} ${id}`;
const memoryKey = (endpoint: string, consultation: string) => `t:${endpoint} ${consultation}`;
const pad = (n: number) => String(n).padStart(10, '0');

/** Everything the outbox keeps, as verbs. Each is one transaction. */
export function createEntries(database: Database, randomToken: () => string) {
  const memoryOf = (endpoint: string, consultation: string) =>
    database.change(
      [memoryKey(endpoint, consultation)],
      ([memory]) => ({ result: memory as BallotMemory | undefined }),
      'relaxed',
    );

  /** Writes it through and reads it back: only then may anybody say "saved". */
  async function readBack(entry: Entry): Promise<Entry> {
    const kept = await database.change(
      [entry.key],
      ([value]) => ({ result: value as Entry | undefined }),
      'relaxed',
    );
    if (kept?.body !== entry.body) throw new Error('gop-y: an entry could not be read back');
    return entry;
  }

  return {
    kind: database.kind,

    async addQuestion(endpoint: string, id: SubmissionId, body: string): Promise<Entry> {
      const entry = await database.change(
        [SEQUENCE],
        ([last]) => {
          const sequence = Number(last ?? 0) + 1;
          const added = fresh(`${ENTRY}${pad(sequence)}:${id}`, endpoint, id, 'question', body);
          return { put: [[SEQUENCE, sequence] as const, [added.key, added] as const], result: added };
        },
        'strict',
      );
      return readBack(entry);
    },

    /** Allots the revision and, at the first ballot, the token, in the transaction that stores the ballot. */
    async addBallot(endpoint: string, id: SubmissionId, draft: BallotDraft): Promise<Entry> {
      const key = memoryKey(endpoint, draft.consultation);
      const token = randomToken();
      const entry = await database.change(
        [SEQUENCE, key],
        ([last, found]) => {
          const sequence = Number(last ?? 0) + 1;
          const known = found as BallotMemory | undefined;
          const credential = known?.credential ?? { kind: 'device' as const, token };
          const revision = (known?.revision ?? 0) + 1;
          const body = JSON.stringify({ v: 1, id, kind: 'ballot', ...draft, revision, credential });
          const added = fresh(`${ENTRY}${pad(sequence)}:${id}`, endpoint, id, 'ballot', body);
          const memory: BallotMemory = { v: 1, credential, revision, receivedAt: known?.receivedAt ?? null };
          const put = [[SEQUENCE, sequence] as const, [key, memory] as const, [added.key, added] as const];
          return { put, result: added };
        },
        'strict',
      );
      return readBack(entry);
    },

    /** All that this version of the code understands, oldest first. */
    async all(): Promise<readonly Entry[]> {
      const records = await database.list(ENTRY);
      return records.map(([, value]) => value as Entry).filter((entry) => entry.v === 1);
    },

    /** How many records wait, also those that only newer code can read. */
    count: async () => (await database.list(ENTRY)).length,

    /** Notes an attempt, a failure or a refusal. What is already gone stays gone. */
    update: (key: string, patch: Partial<Pick<Entry, 'tries' | 'next' | 'state'>>) =>
      database.change(
        [key],
        ([found]) => ({ put: found ? [[key, { ...(found as Entry), ...patch }]] : [], result: undefined }),
        'relaxed',
      ),

    /** The endpoint has it: the citizen's words leave the device as the receipt is written. */
    settle(entry: Entry, receipt: Receipt): Promise<void> {
      const kept: KeptReceipt = { v: 1, endpoint: entry.endpoint, receipt };
      const consultation =
        receipt.kind === 'ballot' ? (JSON.parse(entry.body) as { consultation: string }).consultation : '';
      const key = memoryKey(entry.endpoint, consultation);
      return database.change(
        [key],
        ([memory]) => ({
          put: memory
            ? [[key, { ...(memory as BallotMemory), receivedAt: receipt.receivedAt }]]
            : [[receiptKey(entry.endpoint, entry.id), kept]],
          remove: [entry.key],
          result: undefined,
        }),
        'strict',
      );
    },

    /** The citizen removed it. */
    discard: (key: string) => database.change([key], () => ({ remove: [key], result: undefined }), 'strict'),

    async receipts(endpoint: string): Promise<readonly Receipt[]> {
      const records = await database.list(`r:${endpoint} `);
      return records.map(([, value]) => (value as KeptReceipt).receipt);
    },

    memoryOf,
  };
}

export type Entries = ReturnType<typeof createEntries>;

function fresh(key: string, endpoint: string, id: SubmissionId, kind: Entry['kind'], body: string): Entry {
  return { v: 1, key, id, endpoint, kind, body, tries: 0, next: 0, state: { kind: 'stored' } };
}

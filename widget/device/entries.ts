import type { Ballot, BallotDraft, Credential } from '#protocol/ballot';
import type { SubmissionId } from '#protocol/ids';
import type { Problem } from '#protocol/problem';
import type { BallotReceipt, QuestionReceipt, Receipt } from '#protocol/receipt';
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
  readonly receipt: QuestionReceipt;
}

/** What this device remembers of its ballots in one consultation: that it voted and when, never how. */
export interface BallotMemory {
  readonly v: 1;
  readonly credential: Credential;
  /** The last revision allotted. */
  readonly revision: number;
  /** The endpoint's last word on one, or `null`. It tells when, never how. */
  readonly receipt: BallotReceipt | null;
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

  /** The endpoint's word on a ballot joins what is known of its voter, in the transaction that removes `remove`. */
  function rememberBallot(entry: Entry, receipt: BallotReceipt, remove: readonly string[]): Promise<void> {
    const ballot = JSON.parse(entry.body) as Ballot;
    const key = memoryKey(entry.endpoint, ballot.consultation);
    return database.change(
      [key],
      ([found]) => ({
        put: [[key, confirmed(found as BallotMemory | undefined, ballot, receipt)]],
        remove,
        result: undefined,
      }),
      'strict',
    );
  }

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
    async addBallot(
      endpoint: string,
      id: SubmissionId,
      draft: BallotDraft,
      /** What another shelf knows of this voter. */
      elsewhere?: BallotMemory,
    ): Promise<Entry> {
      const key = memoryKey(endpoint, draft.consultation);
      const token = randomToken();
      const entry = await database.change(
        [SEQUENCE, key],
        ([last, found]) => {
          const sequence = Number(last ?? 0) + 1;
          const known = later(found as BallotMemory | undefined, elsewhere);
          const credential = known?.credential ?? { kind: 'device' as const, token };
          const revision = (known?.revision ?? 0) + 1;
          const body = JSON.stringify({ v: 1, id, kind: 'ballot', ...draft, revision, credential });
          const added = fresh(`${ENTRY}${pad(sequence)}:${id}`, endpoint, id, 'ballot', body);
          const memory: BallotMemory = { v: 1, credential, revision, receipt: known?.receipt ?? null };
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
      if (receipt.kind === 'question') {
        const kept: KeptReceipt = { v: 1, endpoint: entry.endpoint, receipt };
        const put = [[receiptKey(entry.endpoint, entry.id), kept] as const];
        return database.change([], () => ({ put, remove: [entry.key], result: undefined }), 'strict');
      }
      return rememberBallot(entry, receipt, [entry.key]);
    },

    /** A ballot that another shelf delivered: the next one has to go on from its revision. */
    async learnBallot(entry: Entry, receipt: Receipt): Promise<void> {
      if (receipt.kind === 'ballot') await rememberBallot(entry, receipt, []);
    },

    /** The citizen removed it. */
    discard: (key: string) => database.change([key], () => ({ remove: [key], result: undefined }), 'strict'),

    async receipts(endpoint: string): Promise<readonly QuestionReceipt[]> {
      const records = await database.list(`r:${endpoint} `);
      return records.map(([, value]) => (value as KeptReceipt).receipt);
    },

    /** The endpoint's word on one submission, if it is still known. */
    async receiptOf(endpoint: string, id: SubmissionId): Promise<Receipt | undefined> {
      const questions = await database.list(receiptKey(endpoint, id));
      const ballots = await database.list(memoryKey(endpoint, ''));
      return [...questions, ...ballots]
        .map(([, value]) => (value as KeptReceipt | BallotMemory).receipt)
        .find((receipt) => receipt?.id === id) as Receipt | undefined;
    },

    memoryOf,
  };
}

export type Entries = ReturnType<typeof createEntries>;

function fresh(key: string, endpoint: string, id: SubmissionId, kind: Entry['kind'], body: string): Entry {
  return { v: 1, key, id, endpoint, kind, body, tries: 0, next: 0, state: { kind: 'stored' } };
}

/** Of two memories of one voter the one that went further. */
function later(a: BallotMemory | undefined, b: BallotMemory | undefined): BallotMemory | undefined {
  return a && b ? (b.revision > a.revision ? b : a) : (a ?? b);
}

function confirmed(found: BallotMemory | undefined, ballot: Ballot, receipt: BallotReceipt): BallotMemory {
  const { credential } = ballot;
  const revision = Math.max(found?.revision ?? 0, ballot.revision);
  const newest = found?.receipt && found.receipt.revision > receipt.revision ? found.receipt : receipt;
  return { v: 1, credential: found?.credential ?? credential, revision, receipt: newest };
}

import type { Ballot, BallotDraft } from '#protocol/ballot';
import type { SubmissionId } from '#protocol/ids';
import { toJson } from '#protocol/json';
import type { BallotReceipt } from '#protocol/receipt';
import { anotherVoter, type BallotMemory, keyFor, later, memoryKey, withReceipt } from './ballotMemory';
import type { Database } from './database';
import { HELD, readBack, refuseAbove, takeBack } from './entries';
import { BALLOT, type Entry, isEntry, pad, untried } from './entry';
import { nameOf } from './failure';

/** A ballot that was stored, and those never tried that it took the place of. */
export interface AddedBallot {
  readonly entry: Entry;
  readonly replaced: readonly SubmissionId[];
}

/** Ballots, as verbs. Each is one transaction. */
export function createBallots(database: Database, randomToken: () => string, limit: number) {
  return {
    memoryOf: async (endpoint: string, consultation: string) =>
      (await database.find(memoryKey(endpoint, consultation))) as BallotMemory | undefined,

    /**
     * Allots the revision and, at the first ballot, the token, in the transaction that stores the ballot. One that
     * nobody has tried makes way; one that was tried may have arrived, so it is never changed, only followed.
     */
    async addBallot(
      { endpoint, id, at }: Pick<Entry, 'endpoint' | 'id' | 'at'>,
      draft: BallotDraft,
      /** What another shelf knows of this voter. */
      elsewhere: BallotMemory | undefined,
    ): Promise<AddedBallot> {
      const key = memoryKey(endpoint, draft.consultation);
      const prefix = `${BALLOT}${endpoint} ${draft.consultation}:`;
      const token = randomToken();
      const added = await database.change(
        [key, { all: prefix }, ...HELD],
        ([found, waiting, ...held]) => {
          const ballots = waiting as readonly (readonly [key: string, record: unknown])[];
          const entries = ballots.map(([, record]) => record).filter(isEntry);
          // Asked again after a lost connection: the first answer was kept all the same.
          const own = entries.find((entry) => entry.id === id);
          if (own) return { result: { entry: own, replaced: [] } };
          const known = later(found as BallotMemory | undefined, elsewhere);
          const credential = known?.credential ?? { kind: 'device' as const, token };
          const replaced = entries.filter((entry) => isUntried(entry) && tokenOf(entry) === credential.token);
          if (replaced.length === 0) refuseAbove(limit, held);
          // Beyond what waits too: a device may have been cleared at the very moment when that was stored.
          const revision =
            Math.max(known?.revision ?? 0, ...ballots.map(([at]) => Number(at.slice(prefix.length)))) + 1;
          const body = toJson({ v: 1, id, kind: 'ballot', ...draft, revision, credential });
          const entry = untried(`${prefix}${pad(revision)}`, 'ballot', { endpoint, id, body, at });
          const memory: BallotMemory = {
            ...(known ?? { v: 1, receipt: null, answered: '' }),
            credential,
            revision,
          };
          return {
            put: [[key, memory] as const, [entry.key, entry] as const],
            remove: replaced.map((ballot) => ballot.key),
            result: { entry, replaced: replaced.map((ballot) => ballot.id) },
          };
        },
        'strict',
      );
      await readBack(database, added.entry, async () => {
        const memory = (await database.find(key)) as BallotMemory | undefined;
        // Only who has seen this ballot goes on from its revision.
        return memory?.receipt?.id === id || (memory?.revision ?? 0) > revisionOf(added.entry);
      }).catch((error) => {
        takeBack(database, [added.entry]);
        throw error;
      });
      return added;
    },

    /**
     * Allots a revision and, if there is none yet, the token to a ballot that another shelf is to keep: this one knows
     * its voter before it can have left. Resolves to what that ballot goes on from. A store that is full stays so for
     * longer than anybody can be asked to wait: it tells what it knows, which may be nothing.
     */
    async allot(
      endpoint: string,
      consultation: string,
      elsewhere: BallotMemory | undefined,
    ): Promise<BallotMemory | undefined> {
      const key = memoryKey(endpoint, consultation);
      const credential = { kind: 'device', token: randomToken() } as const;
      const fresh: BallotMemory = { v: 1, credential, revision: 0, receipt: null, answered: '' };
      try {
        return await database.change(
          [key],
          ([found]) => {
            const known = later(found as BallotMemory | undefined, elsewhere) ?? fresh;
            return { put: [[key, { ...known, revision: known.revision + 1 }]], result: known };
          },
          'strict',
        );
      } catch (error) {
        if (nameOf(error) !== 'QuotaExceededError') throw error;
        return (await database.find(key)) as BallotMemory | undefined;
      }
    },

    /**
     * Whoever votes next at this device is somebody else. The ballot that was sent before counts, and is replaced by
     * none that follows.
     */
    async changeVoter(
      endpoint: string,
      consultation: string,
      elsewhere: BallotMemory | undefined,
    ): Promise<void> {
      const key = memoryKey(endpoint, consultation);
      const token = randomToken();
      await database.change(
        [key],
        ([found]) => {
          const known = later(found as BallotMemory | undefined, elsewhere);
          return { put: known ? [[key, anotherVoter(known, token)] as const] : [], result: undefined };
        },
        'strict',
      );
    },

    /** A ballot that another shelf delivered: the next one has to go on from its revision. */
    learnBallot(entry: Entry, receipt: BallotReceipt): Promise<void> {
      const key = keyFor(entry);
      return database.change(
        [key],
        ([found]) => ({ put: [[key, withReceipt(found, entry, receipt)]], result: undefined }),
        'strict',
      );
    },
  };
}

const tokenOf = ({ body }: Entry) => (JSON.parse(body) as Ballot).credential.token;

const revisionOf = ({ body }: Entry) => (JSON.parse(body) as Ballot).revision;

const isUntried = ({ tries, state }: Entry) => tries === 0 && state.kind === 'stored';

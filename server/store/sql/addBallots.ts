import type { Transaction } from 'kysely';
import type { BallotStatus, NewBallot } from '../store';
import type { Tables } from '../tables';
import { nextArrivals } from './arrivals';
import { keyOf, release, take } from './take';
import { keepWords } from './words';

type Added = BallotStatus | 'id-taken' | 'late';

/** Keeps of each credential its greatest (revision, id) with its words, and every ballot's receipt. */
export async function addBallots(
  tx: Transaction<Tables>,
  ballots: readonly NewBallot[],
): Promise<readonly Added[]> {
  const taken = await take(tx, 'ballot', ballots);
  const mine = ballots.filter((one) => taken.has(keyOf(one)));
  const places = mine.length > 0 ? await nextArrivals(tx, mine) : new Map<NewBallot, number>();
  await release(
    tx,
    mine.filter((one) => !places.has(one)),
  );
  const counted = places.size > 0 ? await keep(tx, places) : new Set();
  return ballots.map((one) => {
    if (!taken.has(keyOf(one))) return 'id-taken';
    if (!places.has(one)) return 'late';
    return counted.has(keyOf(one)) ? 'counted' : 'superseded';
  });
}

/** @returns keys of those that count now */
async function keep(
  tx: Transaction<Tables>,
  places: ReadonlyMap<NewBallot, number>,
): Promise<ReadonlySet<string>> {
  const receipts = [...places.keys()].map(({ portal, id, revision, closesAt: closes_at }) => ({
    ...{ portal, id, revision, closes_at },
  }));
  await tx.insertInto('ballot_receipts').values(receipts).execute();
  const greatest = greatestOf([...places.keys()]);
  const counted = await tx
    .insertInto('ballots')
    .values(greatest.map((one) => rowOf(one, places.get(one) ?? 0)))
    .onConflict((conflict) =>
      conflict
        .columns(['portal', 'consultation', 'credential'])
        .doUpdateSet(({ ref }) => ({
          id: ref('excluded.id'),
          revision: ref('excluded.revision'),
          draft: ref('excluded.draft'),
          answers: ref('excluded.answers'),
          arrival: ref('excluded.arrival'),
        }))
        .where(({ eb, or, and, ref }) =>
          or([
            eb('ballots.revision', '<', ref('excluded.revision')),
            and([
              eb('ballots.revision', '=', ref('excluded.revision')),
              eb('ballots.id', '<', ref('excluded.id')),
            ]),
          ]),
        ),
    )
    .returning(['portal', 'id'])
    .execute();
  const keys = new Set(counted.map(keyOf));
  for (const one of greatest) if (keys.has(keyOf(one))) await keepWords(tx, one);
  return keys;
}

/** Of one credential's ballots that come at once one will do. In the order of credentials, as everybody does. */
function greatestOf(ballots: readonly NewBallot[]): readonly NewBallot[] {
  const voterOf = ({ portal, consultation, credential }: NewBallot) =>
    [portal, consultation, credential].join(' ');
  const greatest = new Map<string, NewBallot>();
  for (const one of ballots) {
    const other = greatest.get(voterOf(one));
    if (!other || isGreater(one, other)) greatest.set(voterOf(one), one);
  }
  return [...greatest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

const isGreater = (a: NewBallot, b: NewBallot) =>
  a.revision > b.revision || (a.revision === b.revision && a.id > b.id);

function rowOf(ballot: NewBallot, arrival: number) {
  const { portal, consultation, credential, credentialKind: credential_kind, id, revision, draft } = ballot;
  const answers = JSON.stringify(ballot.answers);
  return { portal, consultation, credential, credential_kind, id, revision, draft, answers, arrival };
}

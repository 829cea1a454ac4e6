import type { Transaction } from 'kysely';
import type { BallotStatus, NewBallot } from '../store';
import type { Tables } from '../tables';
import { nextArrival } from './arrivals';
import { release, take } from './take';
import { keepWords } from './words';

/** Keeps the ballot and its words if it is its credential's greatest (revision, id), and its receipt in any case. */
export async function addBallot(
  tx: Transaction<Tables>,
  ballot: NewBallot,
): Promise<BallotStatus | 'id-taken' | 'late'> {
  if (!(await take(tx, 'ballot', ballot))) return 'id-taken';
  const arrival = (await wasTold(tx, ballot)) ? await nextArrival(tx, ballot) : undefined;
  if (arrival === undefined) {
    await release(tx, ballot);
    return 'late';
  }
  const { portal, id, revision, closesAt: closes_at, consultation, credential, draft } = ballot;
  const { credentialKind: credential_kind } = ballot;
  const answers = JSON.stringify(ballot.answers);
  await tx.insertInto('ballot_receipts').values({ portal, id, revision, closes_at }).execute();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('ballots')
    .values({ portal, consultation, credential, credential_kind, id, revision, draft, answers, arrival })
    .onConflict((conflict) =>
      conflict
        .columns(['portal', 'consultation', 'credential'])
        .doUpdateSet({ id, revision, draft, answers, arrival })
        .where(({ eb, or, and }) =>
          or([
            eb('ballots.revision', '<', revision),
            and([eb('ballots.revision', '=', revision), eb('ballots.id', '<', id)]),
          ]),
        ),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return 'superseded';
  await keepWords(tx, ballot);
  return 'counted';
}

/** Whether all that was done out of turn was known when the ballot was checked: it may have been closed since. */
async function wasTold(
  tx: Transaction<Tables>,
  { portal, consultation, deeds }: NewBallot,
): Promise<boolean> {
  const { count } = await tx
    .selectFrom('interventions')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('portal', '=', portal)
    .where('consultation', '=', consultation)
    .executeTakeFirstOrThrow();
  return Number(count) === deeds;
}

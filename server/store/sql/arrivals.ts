import type { Kysely, Transaction } from 'kysely';
import type { NewBallot } from '../store';
import type { Tables } from '../tables';

/**
 * The place of one more ballot; `undefined`: it is too late. Another that comes at once, and a seal, wait until this one is
 * stored, so that no place is ever filled afterwards.
 */
export async function nextArrival(
  tx: Transaction<Tables>,
  { portal, consultation, receivedAt }: NewBallot,
): Promise<number | undefined> {
  const row = await tx
    .insertInto('arrivals')
    .values({ portal, consultation, number: 1, sealed_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['portal', 'consultation'])
        .doUpdateSet(({ eb }) => ({ number: eb('arrivals.number', '+', 1) }))
        .where(({ eb, or }) =>
          or([eb('arrivals.sealed_at', 'is', null), eb('arrivals.sealed_at', '<=', receivedAt)]),
        ),
    )
    .returning('number')
    .executeTakeFirst();
  return row?.number;
}

export async function seal(
  db: Kysely<Tables>,
  portal: string,
  consultation: string,
  sealed_at: string,
): Promise<void> {
  await db
    .insertInto('arrivals')
    .values({ portal, consultation, number: 0, sealed_at })
    .onConflict((conflict) =>
      conflict
        .columns(['portal', 'consultation'])
        .doUpdateSet({ sealed_at })
        .where(({ eb, or }) =>
          or([eb('arrivals.sealed_at', 'is', null), eb('arrivals.sealed_at', '<', sealed_at)]),
        ),
    )
    .execute();
}

export async function unseal(db: Kysely<Tables>, portal: string, consultation: string): Promise<void> {
  await db
    .updateTable('arrivals')
    .set({ sealed_at: null })
    .where('portal', '=', portal)
    .where('consultation', '=', consultation)
    .execute();
}

export async function arrivals(db: Kysely<Tables>, portal: string, consultation: string): Promise<number> {
  const row = await db
    .selectFrom('arrivals')
    .select('number')
    .where('portal', '=', portal)
    .where('consultation', '=', consultation)
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** Counted over an index, without looking at a ballot. */
export async function arrived(
  db: Kysely<Tables>,
  portal: string,
  consultation: string,
  after: number,
  upTo: number,
): Promise<number> {
  const { count } = await db
    .selectFrom('ballots')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('portal', '=', portal)
    .where('consultation', '=', consultation)
    .where('arrival', '>', after)
    .where('arrival', '<=', upTo)
    .executeTakeFirstOrThrow();
  return Number(count);
}

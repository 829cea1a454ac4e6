import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../tables';

/** The place of one more ballot. Another that comes at once waits until this one is stored, so that no place is ever filled late. */
export async function nextArrival(
  tx: Transaction<Tables>,
  portal: string,
  consultation: string,
): Promise<number> {
  const { number } = await tx
    .insertInto('arrivals')
    .values({ portal, consultation, number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['portal', 'consultation'])
        .doUpdateSet(({ eb }) => ({ number: eb('arrivals.number', '+', 1) })),
    )
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
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

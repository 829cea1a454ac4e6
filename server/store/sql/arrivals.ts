import type { Kysely, Transaction } from 'kysely';
import type { NewBallot } from '../store';
import type { Tables } from '../tables';

/**
 * The places of more ballots; one that has none is too late, or something was done out of turn since it was checked. Others
 * that come at once, and a seal, wait until these are stored, so that no place is ever filled afterwards.
 */
export async function nextArrivals(
  tx: Transaction<Tables>,
  ballots: readonly NewBallot[],
): Promise<ReadonlyMap<NewBallot, number>> {
  const places = new Map<NewBallot, number>();
  for (const group of byConsultation(ballots)) {
    const { sealed_at, number } = await holdArrivals(tx, group[0] as NewBallot);
    const deeds = await deedsOf(tx, group[0] as NewBallot);
    const onTime = group.filter(
      (one) => one.deeds === deeds && (sealed_at === null || sealed_at <= one.receivedAt),
    );
    onTime.forEach((one, n) => {
      places.set(one, number + n + 1);
    });
    await fill(tx, group[0] as NewBallot, number + onTime.length);
  }
  return places;
}

/** In the order of their names, as everybody does. */
function byConsultation(ballots: readonly NewBallot[]): readonly (readonly NewBallot[])[] {
  const groups = new Map<string, NewBallot[]>();
  for (const one of ballots) {
    const name = `${one.portal} ${one.consultation}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

type Place = Pick<NewBallot, 'portal' | 'consultation'>;

/** How many came so far, and since when none is taken any more; nobody else changes that until the transaction is over. */
export async function holdArrivals(tx: Transaction<Tables>, { portal, consultation }: Place) {
  return tx
    .insertInto('arrivals')
    .values({ portal, consultation, number: 0, sealed_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['portal', 'consultation'])
        .doUpdateSet(({ ref }) => ({ number: ref('arrivals.number') })),
    )
    .returning(['number', 'sealed_at'])
    .executeTakeFirstOrThrow();
}

async function fill(tx: Transaction<Tables>, { portal, consultation }: Place, number: number): Promise<void> {
  await tx
    .updateTable('arrivals')
    .set({ number })
    .where('portal', '=', portal)
    .where('consultation', '=', consultation)
    .execute();
}

/** How many deeds out of turn there were: it may have been closed since a ballot was checked. */
async function deedsOf(tx: Transaction<Tables>, { portal, consultation }: Place): Promise<number> {
  const { count } = await tx
    .selectFrom('interventions')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('portal', '=', portal)
    .where('consultation', '=', consultation)
    .executeTakeFirstOrThrow();
  return Number(count);
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

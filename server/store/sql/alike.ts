import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Alike, Period } from '../counting';
import type { SeenPortal } from '../finding';
import { daysOfPeriod } from '../periodDays';
import type { Tables } from '../tables';
import { handledWithin } from './handledWithin';

export async function* alike(
  db: Kysely<Tables>,
  { portal, sight }: SeenPortal,
  period: Period,
  today: string,
): AsyncGenerator<Alike, void, undefined> {
  for (const { month, begins, ends } of daysOfPeriod(period)) {
    const rows = await db
      .selectFrom('questions')
      .select(['topic', 'commune', 'state', 'kept'])
      .select(sql<number>`case when shelf = 'open' and due < ${today} then 1 else 0 end`.as('late'))
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .where('portal', '=', portal)
      .where('received_at', '>=', begins)
      .where('received_at', '<', ends)
      .where(handledWithin(sight))
      .groupBy(['topic', 'commune', 'state', 'kept', 'late'])
      .execute();
    for (const { late, count, ...same } of rows)
      yield { ...same, month, isLate: Number(late) === 1, count: Number(count) };
    // A driver that works in this process gives nobody else a turn by itself.
    await setImmediate();
  }
}

import type { Kysely } from 'kysely';
import type { Tables } from '../tables';

/** Of two at the same instant the primary key lets one through. */
export async function spendTicket(
  db: Kysely<Tables>,
  id: string,
  until: string,
  at: string,
): Promise<'spent' | 'spent-before'> {
  await db.deleteFrom('spent_tickets').where('until', '<=', at).execute();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('spent_tickets')
    .values({ id, until })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n ? 'spent' : 'spent-before';
}

export async function isTicketSpent(db: Kysely<Tables>, id: string): Promise<boolean> {
  const found = await db.selectFrom('spent_tickets').select('id').where('id', '=', id).executeTakeFirst();
  return found !== undefined;
}

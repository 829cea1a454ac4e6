import type { Transaction } from 'kysely';
import type { Tables } from '../tables';

/**
 * Lets nobody else change a question, or add to it, until the transaction is over; whoever holds it already is waited for.
 * SQLite, where one transaction writes at a time, needs none of it and knows no `for update`, which this says in words that
 * both know. `false`: it is not there.
 */
export async function holdQuestion(tx: Transaction<Tables>, portal: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('questions')
    .set(({ ref }) => ({ id: ref('id') }))
    .where('portal', '=', portal)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

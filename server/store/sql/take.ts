import type { Transaction } from 'kysely';
import type { Arrival } from '../store';
import type { Tables } from '../tables';

/** Takes the id, in the transaction of the insert that follows. `false`: it was taken before. */
export async function take(
  tx: Transaction<Tables>,
  kind: 'question' | 'ballot',
  arrival: Arrival,
): Promise<boolean> {
  const { portal, id, fingerprint, receivedAt: received_at } = arrival;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('submissions')
    .values({ portal, id, kind, fingerprint, received_at })
    .onConflict((conflict) => conflict.columns(['portal', 'id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows !== 0n;
}

/** Gives an id back that was just taken, when nothing is stored under it. */
export async function release(tx: Transaction<Tables>, { portal, id }: Arrival): Promise<void> {
  await tx.deleteFrom('submissions').where('portal', '=', portal).where('id', '=', id).execute();
}

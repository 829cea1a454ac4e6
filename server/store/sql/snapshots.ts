import type { Kysely, Transaction } from 'kysely';
import type { Pair, Snapshot, Snapshots } from '../snapshot';
import type { Tables } from '../tables';

export async function snapshots(
  db: Kysely<Tables>,
  portal: string,
  consultation: string,
): Promise<Snapshots> {
  const row = await db
    .selectFrom('snapshots')
    .select(['shown', 'next', 'revision'])
    .where('portal', '=', portal)
    .where('consultation', '=', consultation)
    .executeTakeFirst();
  return row
    ? { shown: read(row.shown), next: read(row.next), revision: row.revision }
    : { shown: null, next: null, revision: 0 };
}

export async function saveSnapshots(
  tx: Transaction<Tables>,
  portal: string,
  consultation: string,
  { shown, next }: Pair,
  seen: number,
): Promise<'done' | 'changed'> {
  const row = { shown: written(shown), next: written(next), revision: seen + 1 };
  if (seen === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('snapshots')
      .values({ portal, consultation, ...row })
      .onConflict((conflict) => conflict.columns(['portal', 'consultation']).doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 0n ? 'changed' : 'done';
  }
  const { numUpdatedRows } = await tx
    .updateTable('snapshots')
    .set(row)
    .where('portal', '=', portal)
    .where('consultation', '=', consultation)
    .where('revision', '=', seen)
    .executeTakeFirst();
  return numUpdatedRows === 0n ? 'changed' : 'done';
}

const read = (text: string | null): Snapshot | null => (text === null ? null : JSON.parse(text));
const written = (snapshot: Snapshot | null): string | null => snapshot && JSON.stringify(snapshot);

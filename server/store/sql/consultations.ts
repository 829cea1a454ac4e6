import type { Kysely, Transaction } from 'kysely';
import type { Consultation } from '../../../widget/protocol/consultation';
import type { ConsultationState, DeskConsultation } from '../consulting';
import type { Tables } from '../tables';

export async function saveConsultation(
  tx: Transaction<Tables>,
  portal: string,
  definition: Consultation,
  state: ConsultationState,
  seen: number,
): Promise<'done' | 'changed' | 'public'> {
  const { id } = definition;
  const row = { revision: seen + 1, state, definition: JSON.stringify(definition) };
  if (seen === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('consultations')
      .values({ portal, id, ...row })
      .onConflict((conflict) => conflict.columns(['portal', 'id']).doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 0n ? 'changed' : 'done';
  }
  const before = await stateAt(tx, portal, id, seen);
  if (before === 'public' && state === 'draft') return 'public';
  // Asked again in the update: another process may have saved it since the row was read.
  const { numUpdatedRows } = await tx
    .updateTable('consultations')
    .set(row)
    .where('portal', '=', portal)
    .where('id', '=', id)
    .where('revision', '=', seen)
    .executeTakeFirst();
  return numUpdatedRows === 0n ? 'changed' : 'done';
}

export async function removeDraft(
  tx: Transaction<Tables>,
  portal: string,
  id: string,
  seen: number,
): Promise<'done' | 'changed' | 'public'> {
  if ((await stateAt(tx, portal, id, seen)) === 'public') return 'public';
  const { numDeletedRows } = await tx
    .deleteFrom('consultations')
    .where('portal', '=', portal)
    .where('id', '=', id)
    .where('revision', '=', seen)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return numDeletedRows === 0n ? 'changed' : 'done';
}

export async function consultation(
  db: Kysely<Tables>,
  portal: string,
  id: string,
): Promise<DeskConsultation | undefined> {
  const row = await selected(db, portal).where('id', '=', id).executeTakeFirst();
  return row && read(row);
}

export async function consultations(db: Kysely<Tables>, portal: string): Promise<DeskConsultation[]> {
  const rows = await selected(db, portal).orderBy('id').execute();
  return rows.map(read);
}

const selected = (db: Kysely<Tables>, portal: string) =>
  db.selectFrom('consultations').select(['definition', 'state', 'revision']).where('portal', '=', portal);

const read = (row: Pick<Tables['consultations'], 'definition' | 'state' | 'revision'>): DeskConsultation => ({
  ...row,
  definition: JSON.parse(row.definition),
});

async function stateAt(
  tx: Transaction<Tables>,
  portal: string,
  id: string,
  revision: number,
): Promise<ConsultationState | undefined> {
  const row = await tx
    .selectFrom('consultations')
    .select('state')
    .where('portal', '=', portal)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row?.state;
}

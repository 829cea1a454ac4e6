import type { Kysely, Transaction } from 'kysely';
import type { Consultation } from '../../../widget/protocol/consultation';
import type { Deed } from '../auditing';
import type { ConsultationState, DeskConsultation } from '../consulting';
import { contentOf } from '../marked';
import { SUBJECT } from '../subjects';
import type { Tables } from '../tables';
import { forget, record } from './record';

interface Saving {
  readonly state: ConsultationState;
  /** The revision that the officer saw; 0: there was none. */
  readonly seen: number;
  readonly deed: Deed;
}

export async function saveConsultation(
  tx: Transaction<Tables>,
  portal: string,
  definition: Consultation,
  { state, seen, deed }: Saving,
): Promise<'done' | 'changed' | 'public'> {
  const { id } = definition;
  const row = { revision: seen + 1, state, definition: JSON.stringify(definition) };
  const before = seen === 0 ? undefined : await stateAt(tx, portal, id, seen);
  if (before === 'public' && state === 'draft') return 'public';
  if (!(await put(tx, { portal, id, ...row }, seen))) return 'changed';
  const act = state === 'public' && before !== 'public' ? 'consultation-published' : 'consultation-saved';
  const sets = contentOf('consultations', row);
  await record(tx, { portal, ...deed, act, subject: SUBJECT.consultation(id), sets });
  return 'done';
}

/** @returns whether the revision `seen` was still there to be replaced: another process may have saved it since it was read */
async function put(tx: Transaction<Tables>, row: Tables['consultations'], seen: number): Promise<boolean> {
  if (seen === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('consultations')
      .values(row)
      .onConflict((conflict) => conflict.columns(['portal', 'id']).doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows !== 0n;
  }
  const { revision, state, definition } = row;
  const { numUpdatedRows } = await tx
    .updateTable('consultations')
    .set({ revision, state, definition })
    .where('portal', '=', row.portal)
    .where('id', '=', row.id)
    .where('revision', '=', seen)
    .executeTakeFirst();
  return numUpdatedRows !== 0n;
}

export async function removeDraft(
  tx: Transaction<Tables>,
  portal: string,
  id: string,
  seen: number,
  deed: Deed,
): Promise<'done' | 'changed' | 'public'> {
  if ((await stateAt(tx, portal, id, seen)) === 'public') return 'public';
  const { numDeletedRows } = await tx
    .deleteFrom('consultations')
    .where('portal', '=', portal)
    .where('id', '=', id)
    .where('revision', '=', seen)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (numDeletedRows === 0n) return 'changed';
  const subject = SUBJECT.consultation(id);
  await forget(tx, portal, subject);
  await record(tx, { portal, ...deed, act: 'draft-removed', subject, sets: null });
  return 'done';
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

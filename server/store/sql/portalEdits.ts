import type { Kysely, Transaction } from 'kysely';
import type { Deed } from '../auditing';
import { contentOf } from '../marked';
import type { PortalEdits, StoredEdits } from '../portalEditing';
import { SUBJECT } from '../subjects';
import type { Tables } from '../tables';
import { record } from './record';

export async function portalRevisions(db: Kysely<Tables>): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('portal_edits').select(['portal', 'revision']).execute();
  return new Map(rows.map(({ portal, revision }) => [portal, revision]));
}

export async function portalEdits(db: Kysely<Tables>, portal: string): Promise<StoredEdits | undefined> {
  const row = await db
    .selectFrom('portal_edits')
    .select(['edits', 'revision', 'officer as by', 'at'])
    .where('portal', '=', portal)
    .executeTakeFirst();
  return row && { ...row, edits: JSON.parse(row.edits) };
}

export async function savePortalEdits(
  tx: Transaction<Tables>,
  portal: string,
  edits: PortalEdits,
  seen: number,
  { by, at }: Deed,
): Promise<'done' | 'changed'> {
  const row = { revision: seen + 1, edits: JSON.stringify(edits), officer: by, at };
  const { numInsertedOrUpdatedRows: inserted } = await tx
    .insertInto('portal_edits')
    .values({ portal, ...row })
    .onConflict((conflict) =>
      conflict.column('portal').doUpdateSet(row).where('portal_edits.revision', '=', seen),
    )
    .executeTakeFirstOrThrow();
  if (inserted === 0n) return 'changed';
  const sets = contentOf('portal_edits', row);
  await record(tx, { portal, by, at, act: 'portal-edited', subject: SUBJECT.portal, sets });
  return 'done';
}

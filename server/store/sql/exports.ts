import type { Kysely, Transaction } from 'kysely';
import type { Deed } from '../auditing';
import type { Exported, NewExport } from '../exporting';
import { contentOf } from '../marked';
import { SUBJECT } from '../subjects';
import type { Tables } from '../tables';
import { record } from './record';

export async function addExport(
  tx: Transaction<Tables>,
  portal: string,
  { id, what, contact, reason }: NewExport,
  { by, at }: Deed,
): Promise<void> {
  const row = { what, contact: contact ? 1 : 0, reason, officer: by, at };
  await tx
    .insertInto('exports')
    .values({ portal, id, ...row })
    .execute();
  const subject = SUBJECT.questionsExport(id);
  await record(tx, { portal, by, at, act: 'exported', subject, sets: contentOf('exports', row) });
}

export async function exports(
  db: Kysely<Tables>,
  portal: string,
  limit: number,
): Promise<readonly Exported[]> {
  const rows = await db
    .selectFrom('exports')
    .select(['id', 'what', 'contact', 'reason', 'officer as by', 'at'])
    .where('portal', '=', portal)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ contact, ...row }) => ({ ...row, contact: contact === 1 }));
}

import type { Kysely } from 'kysely';
import type { Exported, NewExport } from '../exporting';
import type { Tables } from '../tables';

export async function addExport(
  db: Kysely<Tables>,
  portal: string,
  { contact, ...one }: NewExport,
  { by, at }: Pick<Exported, 'by' | 'at'>,
): Promise<void> {
  await db
    .insertInto('exports')
    .values({ portal, ...one, contact: contact ? 1 : 0, officer: by, at })
    .execute();
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

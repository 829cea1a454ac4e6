import type { Kysely } from 'kysely';
import type { Sweep } from '../retaining';
import type { Tables } from '../tables';

export async function lastSweep(db: Kysely<Tables>, portal: string): Promise<Sweep | undefined> {
  const row = await db
    .selectFrom('sweeps')
    .select(['at', 'terms'])
    .where('portal', '=', portal)
    .executeTakeFirst();
  return row && { at: row.at, terms: JSON.parse(row.terms) };
}

export async function saveSweep(db: Kysely<Tables>, portal: string, { at, terms }: Sweep): Promise<void> {
  const row = { at, terms: JSON.stringify(terms) };
  await db
    .insertInto('sweeps')
    .values({ portal, ...row })
    .onConflict((conflict) => conflict.column('portal').doUpdateSet(row))
    .execute();
}

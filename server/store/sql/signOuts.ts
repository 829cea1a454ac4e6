import type { Kysely } from 'kysely';
import type { Deed } from '../auditing';
import type { Tables } from '../tables';

export async function signOuts(db: Kysely<Tables>, officer: string): Promise<number> {
  const row = await db.selectFrom('sign_outs').select('times').where('id', '=', officer).executeTakeFirst();
  return row?.times ?? 0;
}

export async function signOutEverywhere(
  db: Kysely<Tables>,
  id: string,
  { by: officer, at }: Deed,
): Promise<void> {
  await db
    .insertInto('sign_outs')
    .values({ id, times: 1, officer, at })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ eb, ref }) => ({
        times: eb(ref('sign_outs.times'), '+', 1),
        officer,
        at,
      })),
    )
    .execute();
}

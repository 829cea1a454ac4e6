import type { Kysely, Transaction } from 'kysely';
import type { Deed } from '../auditing';
import { SUBJECT } from '../subjects';
import type { Tables } from '../tables';
import { record } from './record';

export async function signOuts(db: Kysely<Tables>, officer: string): Promise<number> {
  const row = await db.selectFrom('sign_outs').select('times').where('id', '=', officer).executeTakeFirst();
  return row?.times ?? 0;
}

export async function signOutEverywhere(
  tx: Transaction<Tables>,
  portal: string,
  id: string,
  { by, at }: Deed,
): Promise<void> {
  const last = { officer: by, at };
  await tx
    .insertInto('sign_outs')
    .values({ id, times: 1, ...last })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ eb, ref }) => ({
        times: eb(ref('sign_outs.times'), '+', 1),
        ...last,
      })),
    )
    .execute();
  await record(tx, { portal, by, at, act: 'signed-out', subject: SUBJECT.officer(id), sets: null });
}

import { type Kysely, sql, type Transaction } from 'kysely';
import type { Erased } from '../../../widget/protocol/follow';
import type { Erasure } from '../retaining';
import type { Tables } from '../tables';

/** One row a part: photos that came after the others were erased are erased as the same. */
export async function recordErasure(
  tx: Transaction<Tables>,
  { portal, id, part, erased, cause, at }: Erasure,
): Promise<void> {
  const what = erased.join(',');
  await tx
    .insertInto('erasures')
    .values({ portal, id, part, what, cause, at })
    .onConflict((conflict) => conflict.columns(['portal', 'id', 'part']).doUpdateSet({ what, cause, at }))
    .execute();
}

export async function erasures(
  db: Kysely<Tables>,
  limit: number,
  after?: Erasure,
): Promise<readonly Erasure[]> {
  const rows = await db
    .selectFrom('erasures')
    .selectAll()
    .$if(after !== undefined, (page) => page.where(behind(after as Erasure)))
    .orderBy('at')
    .orderBy('portal')
    .orderBy('id')
    .orderBy('part')
    .limit(limit)
    .execute();
  return rows.map(({ what, ...same }) => ({ ...same, erased: what.split(',') as Erased[] }));
}

const behind = ({ at, portal, id, part }: Erasure) =>
  sql<boolean>`(at, portal, id, part) > (${at}, ${portal}, ${id}, ${part})`;

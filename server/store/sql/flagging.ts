import { type Kysely, sql, type Transaction } from 'kysely';
import { shared } from '../../flags/sketch';
import type { Flagging } from '../flagging';
import type { NewQuestion } from '../store';
import type { Tables } from '../tables';
import { listed } from './listed';
import { type Places, statement } from './statement';
import { transact } from './transact';

export const flagging = (db: Kysely<Tables>): Flagging => ({
  async isAlike(portal, sketch, since) {
    const rows = await sharing(db, {
      portal,
      sketch: JSON.stringify(sketch.map((hash) => ({ hash }))),
      since,
    });
    return rows.some(({ same, size }) => Number(same) >= shared(Math.max(sketch.length, size)));
  },
  async forgetAlike(upTo) {
    await transact(db, (tx) => tx.deleteFrom('likenesses').where('at', '<=', upTo).execute());
  },
});

/** A number that another text of the day has stays that one's, so that a flood of one text neither grows nor slows anything. */
export async function addLikenesses(
  tx: Transaction<Tables>,
  questions: readonly NewQuestion[],
): Promise<void> {
  const rows = questions.flatMap(({ portal, id, sketch, receivedAt: at }) =>
    sketch.map((hash) => ({ portal, hash, id, size: sketch.length, at })),
  );
  if (rows.length === 0) return;
  // In one order for all, so that of two who add the same each does not wait for the other.
  rows.sort((a, b) => (a.portal === b.portal ? a.hash - b.hash : a.portal < b.portal ? -1 : 1));
  await insert(tx, { rows: JSON.stringify(rows) });
}

const insert = statement((db, { rows }: Places<{ rows: string }>) => {
  const columns = { portal: 'text', hash: 'bigint', id: 'text', size: 'bigint', at: 'text' } as const;
  return sql`insert into likenesses (portal, hash, id, size, at)
    select portal, hash, id, size, at from ${listed(db, rows, columns)} where true
    on conflict (portal, hash) do nothing`;
});

/** The questions that share numbers with a sketch, and how many. */
const sharing = statement(
  (db, { portal, sketch, since }: Places<{ portal: string; sketch: string; since: string }>) =>
    sql<{ size: number; same: number | string }>`select max(size) as size, count(*) as same from likenesses
      where portal = ${portal} and at > ${since}
        and hash in (select hash from ${listed(db, sketch, { hash: 'bigint' })})
      group by id`,
);

import type { Kysely, Transaction } from 'kysely';
import { shared } from '../../flags/sketch';
import type { Flagging } from '../flagging';
import type { NewQuestion } from '../store';
import type { Tables } from '../tables';
import { transact } from './transact';

/** ms between two times that what is older is removed. */
const FORGETTING = 3_600_000;

export function flagging(db: Kysely<Tables>): Flagging {
  let forgotten = 0;
  return {
    async isAlike(portal, sketch, since) {
      if (Date.parse(since) - forgotten >= FORGETTING) {
        forgotten = Date.parse(since);
        await transact(db, (tx) => tx.deleteFrom('likenesses').where('at', '<=', since).execute());
      }
      const rows = await db
        .selectFrom('likenesses')
        .select(({ fn }) => ['id', fn.max('size').as('size'), fn.countAll<number | string>().as('same')])
        .where('portal', '=', portal)
        .where('hash', 'in', sketch)
        .where('at', '>', since)
        .groupBy('id')
        .execute();
      return rows.some(({ same, size }) => Number(same) >= shared(Math.max(sketch.length, size)));
    },
  };
}

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
  await tx
    .insertInto('likenesses')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['portal', 'hash']).doNothing())
    .execute();
}

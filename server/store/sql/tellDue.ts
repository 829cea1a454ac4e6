import type { ExpressionBuilder, Transaction } from 'kysely';
import type { Tables } from '../tables';
import type { Channel } from '../telling';
import { rowOf } from './tell';

/** More at a time would keep others from writing. */
const MOST = 200;

/** In a transaction, so that no question is marked as told of that is not. Whoever comes second finds the mark. */
export async function tellDue(
  tx: Transaction<Tables>,
  channels: readonly Channel[],
  portal: string,
  upTo: string,
  at: string,
): Promise<number> {
  if (!channels.includes('officers')) return 0;
  const untold = tx
    .selectFrom('questions')
    .select('id')
    .where('portal', '=', portal)
    .where('shelf', '=', 'open')
    .where('due', '<=', upTo)
    .where(isUntold)
    .orderBy('due')
    .limit(MOST);
  const due = await tx
    .updateTable('questions')
    .set(({ eb, ref }) => ({ due_told: ref('due'), told: eb('told', '+', 1) }))
    .where('portal', '=', portal)
    .where('id', 'in', untold)
    .where(isUntold)
    .returning(['id', 'told as n'])
    .execute();
  const rows = due.map(({ id, n }) => rowOf('officers', { portal, id, event: 'due', part: 0, at, n }));
  if (rows.length > 0) await tx.insertInto('tellings').values(rows).execute();
  return due.length;
}

const isUntold = ({ eb, or, ref }: ExpressionBuilder<Tables, 'questions'>) =>
  or([eb('due_told', 'is', null), eb('due_told', '<>', ref('due'))]);

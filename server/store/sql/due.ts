import type { Kysely, Transaction } from 'kysely';
import type { Due } from '../retaining';
import type { Tables } from '../tables';
import { erase, type Told } from './erase';

/** The longest closed first. */
export async function eraseDue(
  tx: Transaction<Tables>,
  told: Told,
  portal: string,
  due: Due,
  limit: number,
  at: string,
): Promise<number> {
  const oldest = dueOf(tx, portal, due).select('id').orderBy(since(due)).orderBy('id').limit(limit);
  // As holdQuestion does; an officer who takes one up again at this instant is waited for, and it is due no more.
  const held = await tx
    .updateTable('questions')
    .set(({ ref }) => ({ id: ref('id') }))
    .where('portal', '=', portal)
    .where(since(due), '<=', due.until)
    .where('id', 'in', oldest)
    .returning('id')
    .execute();
  for (const { id } of held) {
    await erase(tx, told, { portal, id }, { part: due.part, cause: 'retention', at });
  }
  return held.length;
}

/** Counted over an index. */
export async function countDue(db: Kysely<Tables>, portal: string, due: Due) {
  return {
    due: await countOf(dueOf(db, portal, due)),
    closed: await countOf(closed(db, portal, due)),
  };
}

async function countOf(rows: ReturnType<typeof closed>): Promise<number> {
  const { count } = await rows
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The column that has since when the time runs. */
const since = ({ part }: Due) => (part === 'personal' ? 'personal_closed_at' : 'closed_at');

const closed = (db: Kysely<Tables>, portal: string, due: Due) =>
  db
    .selectFrom('questions')
    .where('portal', '=', portal)
    .where('notice', due.notice === null ? 'is' : '=', due.notice)
    .where(since(due), 'is not', null);

const dueOf = (db: Kysely<Tables>, portal: string, due: Due) =>
  closed(db, portal, due).where(since(due), '<=', due.until);

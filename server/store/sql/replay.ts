import type { Kysely, Transaction } from 'kysely';
import { erasureEntry } from '../erasureEntry';
import { erasureEvent } from '../erasureEvent';
import { type NotedErasure, noteNothing } from '../replaying';
import type { Tables } from '../tables';
import type { Channel } from '../telling';
import { erase } from './erase';
import { holdQuestion } from './holdQuestion';
import { record } from './record';
import { keyOf } from './take';
import { tellOfUnknown } from './tell';
import { transact } from './transact';
import { within } from './within';

export async function replay(
  db: Kysely<Tables>,
  channels: readonly Channel[],
  erasures: readonly NotedErasure[],
): Promise<number> {
  if (erasures.length === 0) return 0;
  let done = 0;
  for (const one of await undone(db, erasures)) {
    if (await transact(db, (tx) => eraseAgain(tx, channels, one))) done++;
  }
  return done;
}

/** Those of which the database has something left, or not even the tombstone. */
async function undone(
  db: Kysely<Tables>,
  erasures: readonly NotedErasure[],
): Promise<readonly NotedErasure[]> {
  const found = async (table: 'tombstones' | 'contacts') => {
    const rows = await db
      .selectFrom(table)
      .select(['portal', 'id'])
      .where(within(['portal', 'id'], erasures))
      .execute();
    return new Set(rows.map(keyOf));
  };
  const [buried, contacts] = [await found('tombstones'), await found('contacts')];
  const photos = await firstPhotos(db, erasures);
  return erasures.filter((one) => {
    const key = keyOf(one);
    if (one.part === 'all') return !buried.has(key);
    return contacts.has(key) || (one.part === 'personal' && (photos.get(key) ?? '~') <= one.at);
  });
}

/** When the first of the photos came that each question has. */
async function firstPhotos(
  db: Kysely<Tables>,
  erasures: readonly NotedErasure[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('photos')
    .select(({ fn }) => ['portal', 'id', fn.min('received_at').as('first')])
    .where(within(['portal', 'id'], erasures))
    .groupBy(['portal', 'id'])
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row.first]));
}

/** Whether there was anything to do. */
async function eraseAgain(
  tx: Transaction<Tables>,
  channels: readonly Channel[],
  noted: NotedErasure,
): Promise<boolean> {
  const { portal, id, codeHash, part, cause, at } = noted;
  if (await outlived(tx, noted)) return false;
  const erasing = { part, cause, at, sparesLater: true };
  const erased = await erase(tx, { channels, note: noteNothing }, { portal, id }, erasing);
  if (erased) return erased.length > 0;
  if (part !== 'all') return false;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('submissions')
    .values({ portal, id, kind: 'withdrawn', fingerprint: '', received_at: at })
    .onConflict((conflict) => conflict.columns(['portal', 'id']).doNothing())
    .executeTakeFirst();
  // Another collector has been here.
  if (numInsertedOrUpdatedRows === 0n) return false;
  await tx.insertInto('tombstones').values({ portal, id, code_hash: codeHash, at, cause }).execute();
  await tellOfUnknown(tx, channels, { portal, id, event: erasureEvent(cause), part: 0, at });
  await record(tx, { portal, by: null, at, ...erasureEntry(id, part, cause), sets: null });
  return true;
}

/** As `replay` has it: whether the question was there still after its time was said to be over. */
async function outlived(tx: Transaction<Tables>, { portal, id, cause, at }: NotedErasure): Promise<boolean> {
  // An officer may be adding a step at this moment.
  if (cause === 'request' || !(await holdQuestion(tx, portal, id))) return false;
  const later = await tx
    .selectFrom('steps')
    .select('n')
    .where('portal', '=', portal)
    .where('id', '=', id)
    .where('at', '>=', at)
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

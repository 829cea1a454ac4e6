import type { Kysely, Transaction } from 'kysely';
import type { NewPhoto, PhotoAdded } from '../store';
import type { Tables } from '../tables';
import type { Channel } from '../telling';
import { holdQuestion } from './holdQuestion';
import { tell } from './tell';

/** Fills the place, or says when it was filled. The foreign key rejects a photo without its question. @param channels are told of it */
export async function addPhoto(
  tx: Transaction<Tables>,
  channels: readonly Channel[],
  photo: NewPhoto,
): Promise<PhotoAdded> {
  const { portal, id, n, receivedAt } = photo;
  // First, as everybody does: who had the photo and waited for the question could wait for ever.
  await holdQuestion(tx, portal, id);
  // libsql ends the whole process over a plain Uint8Array.
  const bytes = Buffer.from(photo.bytes);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('photos')
    .values({ portal, id, n, bytes, received_at: receivedAt })
    .onConflict((conflict) => conflict.columns(['portal', 'id', 'n']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 0n) {
    await letItBeErased(tx, photo);
    await tell(tx, channels, { portal, id, event: 'photo', part: n, at: receivedAt });
    return { status: 'added', receivedAt };
  }
  const before = await photoAt(tx, portal, id, n)
    .select('received_at as receivedAt')
    .executeTakeFirstOrThrow();
  return { status: 'repeated', receivedAt: before.receivedAt };
}

/** It may come long after its question was answered, and after all that was personal by then was erased. */
async function letItBeErased(tx: Transaction<Tables>, { portal, id }: NewPhoto): Promise<void> {
  await tx
    .updateTable('questions')
    .set(({ ref }) => ({ personal_closed_at: ref('closed_at') }))
    .where('portal', '=', portal)
    .where('id', '=', id)
    .where('closed_at', 'is not', null)
    .execute();
}

export async function readPhoto(db: Kysely<Tables>, portal: string, id: string, n: number) {
  const row = await photoAt(db, portal, id, n).select('bytes').executeTakeFirst();
  return row && new Uint8Array(row.bytes);
}

const photoAt = (db: Kysely<Tables>, portal: string, id: string, n: number) =>
  db.selectFrom('photos').where('portal', '=', portal).where('id', '=', id).where('n', '=', n);

import type { Transaction } from 'kysely';
import type { Cause, Erased } from '../../../widget/protocol/follow';
import type { Erasing } from '../erasing';
import { erasureEntry } from '../erasureEntry';
import { erasureEvent } from '../erasureEvent';
import type { NoteErasure } from '../replaying';
import type { Part } from '../retaining';
import { SUBJECT } from '../subjects';
import type { Tables } from '../tables';
import type { Channel } from '../telling';
import { recordErasure } from './erasures';
import { holdQuestion } from './holdQuestion';
import { removePublication } from './publicationWords';
import { removeWords } from './questionWords';
import { forget, record } from './record';
import { tell, tellNoMore } from './tell';

type Said = Pick<Tables['questions'], 'personal_closed_at' | 'contact_erased_at' | 'erased_cause'>;
/** Who is told of an erasure: systems of the agency's afterwards, and before it is certain the note of it. */
export interface Told {
  readonly channels: readonly Channel[];
  readonly note: NoteErasure;
}

type Place = Pick<Tables['questions'], 'portal' | 'id'>;

/** Erases a part of a question, and says what of it there was; `undefined`: there is no such question, or no more. */
export async function erase(
  tx: Transaction<Tables>,
  { channels, note }: Told,
  { portal, id }: Place,
  { part, cause, at, sparesLater = false }: Erasing,
): Promise<readonly Erased[] | undefined> {
  // Somebody else may be erasing it, or adding to it.
  if (!(await holdQuestion(tx, portal, id))) return undefined;
  const place = { portal, id };
  const codeHash = await codeHashOf(tx, place);
  if (part === 'all') {
    // Before it is gone. Nothing that waited is told of it any more.
    await tellNoMore(tx, { portal, id, at });
    await tell(tx, channels, { portal, id, event: erasureEvent(cause), part: 0, at });
  }
  const erased = await (part === 'all'
    ? eraseAll(tx, place, codeHash, cause, at)
    : erasePart(tx, place, { part, cause, at, sparesLater }));
  if (erased.length > 0) {
    await recordErasure(tx, { portal, id, part, erased, cause, at });
    if (part === 'all') await forget(tx, portal, SUBJECT.question(id));
    else await tell(tx, channels, { portal, id, event: 'erased', part: 0, at });
    await record(tx, { portal, by: null, at, ...erasureEntry(id, part, cause), sets: null });
    await note({ portal, id, codeHash, part, cause, at });
  }
  return erased;
}

async function codeHashOf(tx: Transaction<Tables>, { portal, id }: Place): Promise<string> {
  const { code_hash } = await tx
    .selectFrom('questions')
    .select('code_hash')
    .where('portal', '=', portal)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return code_hash;
}

async function erasePart(
  tx: Transaction<Tables>,
  place: Place,
  { part, cause, at, sparesLater }: Erasing & { readonly part: Exclude<Part, 'all'> },
): Promise<Erased[]> {
  const erased: Erased[] = [];
  if (await empty(tx, 'contacts', place)) erased.push('contact');
  if (part === 'personal' && (await removePhotos(tx, place, sparesLater ? at : null))) erased.push('photos');
  const { portal, id } = place;
  const change = (columns: Partial<Said>) =>
    tx.updateTable('questions').set(columns).where('portal', '=', portal).where('id', '=', id).execute();
  if (part === 'personal' && !(await hasPhotos(tx, place))) await change({ personal_closed_at: null });
  if (erased.length > 0) await change({ contact_erased_at: at, erased_cause: cause });
  return erased;
}

/** @param until those that came later stay; `null`: none does. @returns whether there was one */
async function removePhotos(
  tx: Transaction<Tables>,
  { portal, id }: Place,
  until: string | null,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('photos')
    .where('portal', '=', portal)
    .where('id', '=', id)
    .$if(until !== null, (those) => those.where('received_at', '<=', until))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

async function hasPhotos(tx: Transaction<Tables>, { portal, id }: Place): Promise<boolean> {
  const one = await tx
    .selectFrom('photos')
    .select('n')
    .where('portal', '=', portal)
    .where('id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}

/** All but what the tombstone keeps. */
async function eraseAll(
  tx: Transaction<Tables>,
  place: Place,
  code_hash: string,
  cause: Cause,
  at: string,
): Promise<Erased[]> {
  const { portal, id } = place;
  const answer = await tx
    .selectFrom('steps')
    .select('n')
    .where('portal', '=', portal)
    .where('id', '=', id)
    .where('state', '=', 'answered')
    .executeTakeFirst();
  const contact = await empty(tx, 'contacts', place);
  const publication = await removePublication(tx, place);
  const photos = await removePhotos(tx, place, null);
  await empty(tx, 'likenesses', place);
  await empty(tx, 'steps', place);
  await removeWords(tx, place);
  await empty(tx, 'questions', place);
  await tx.insertInto('tombstones').values({ portal, id, code_hash, at, cause }).execute();
  await tx
    .updateTable('submissions')
    .set({ kind: 'withdrawn', fingerprint: '', received_at: at })
    .where('portal', '=', portal)
    .where('id', '=', id)
    .execute();
  const erased: Erased[] = contact ? ['contact', 'text'] : ['text'];
  if (photos) erased.push('photos');
  if (answer) erased.push('answer');
  if (publication) erased.push('publication');
  return erased;
}

/** Takes all rows of a question out of a table. Whether there was one. */
async function empty(
  tx: Transaction<Tables>,
  table: 'contacts' | 'likenesses' | 'steps' | 'questions',
  { portal, id }: Place,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom(table)
    .where('portal', '=', portal)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

import type { Transaction } from 'kysely';
import type { Erased, Scope } from '../../../widget/protocol/follow';
import type { Withdrawn } from '../store';
import type { Tables } from '../tables';
import { holdQuestion } from './holdQuestion';

/** Erases the contact details of a question, or all of it. */
export async function withdraw(
  tx: Transaction<Tables>,
  portal: string,
  codeHash: string,
  scope: Scope,
  at: string,
): Promise<Withdrawn | undefined> {
  const known = await tx
    .selectFrom('questions')
    .select('id')
    .where('portal', '=', portal)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  // Somebody else may be withdrawing it, or adding to it.
  if (!known || !(await holdQuestion(tx, portal, known.id))) return before(tx, portal, codeHash);
  const { id, contact, contact_erased_at } = await tx
    .selectFrom('questions')
    .select(['id', 'contact', 'contact_erased_at'])
    .where('portal', '=', portal)
    .where('id', '=', known.id)
    .executeTakeFirstOrThrow();
  if (scope === 'contact') {
    if (contact === null) return { erased: [], at: contact_erased_at ?? at };
    await eraseContact(tx, portal, id, at);
    return { erased: ['contact'], at };
  }
  const erased = await eraseAll(tx, portal, id);
  await tx.insertInto('tombstones').values({ portal, id, code_hash: codeHash, at }).execute();
  await tx
    .updateTable('submissions')
    .set({ kind: 'withdrawn', fingerprint: '', received_at: at })
    .where('portal', '=', portal)
    .where('id', '=', id)
    .execute();
  return { erased: contact === null ? erased : ['contact', ...erased], at };
}

/** When it was withdrawn before, if it ever was. */
async function before(
  tx: Transaction<Tables>,
  portal: string,
  codeHash: string,
): Promise<Withdrawn | undefined> {
  const tombstone = await tx
    .selectFrom('tombstones')
    .select('at')
    .where('portal', '=', portal)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  return tombstone && { erased: [], at: tombstone.at };
}

async function eraseContact(tx: Transaction<Tables>, portal: string, id: string, at: string): Promise<void> {
  await tx
    .updateTable('questions')
    .set({ contact: null, contact_erased_at: at })
    .where('portal', '=', portal)
    .where('id', '=', id)
    .execute();
}

/** All but what the tombstone keeps. */
async function eraseAll(tx: Transaction<Tables>, portal: string, id: string): Promise<Erased[]> {
  const answer = await tx
    .selectFrom('steps')
    .select('n')
    .where('portal', '=', portal)
    .where('id', '=', id)
    .where('state', '=', 'answered')
    .executeTakeFirst();
  const erase = async (table: 'publications' | 'photos' | 'steps' | 'questions') => {
    const { numDeletedRows } = await tx
      .deleteFrom(table)
      .where('portal', '=', portal)
      .where('id', '=', id)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  };
  const publication = await erase('publications');
  const photos = await erase('photos');
  await erase('steps');
  await erase('questions');
  const erased: Erased[] = ['text'];
  if (photos) erased.push('photos');
  if (answer) erased.push('answer');
  if (publication) erased.push('publication');
  return erased;
}

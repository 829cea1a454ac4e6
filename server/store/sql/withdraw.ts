import type { Transaction } from 'kysely';
import type { Scope } from '../../../widget/protocol/follow';
import type { Withdrawn } from '../store';
import type { Tables } from '../tables';
import { erase, type Told } from './erase';

/** Erases the contact details of a question, or all of it. */
export async function withdraw(
  tx: Transaction<Tables>,
  told: Told,
  portal: string,
  codeHash: string,
  scope: Scope,
  at: string,
): Promise<Withdrawn | undefined> {
  const known = await tx
    .selectFrom('questions')
    .select(['id', 'contact_erased_at'])
    .where('portal', '=', portal)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  const erased =
    known && (await erase(tx, told, { portal, id: known.id }, { part: scope, cause: 'request', at }));
  if (!erased) return before(tx, portal, codeHash);
  return { erased, at: erased.length > 0 ? at : (known.contact_erased_at ?? at) };
}

/** When it was erased before, if it ever was. */
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

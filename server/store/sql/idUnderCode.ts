import type { Kysely } from 'kysely';
import type { SeenPortal } from '../finding';
import type { Tables } from '../tables';
import { handledWithin } from './handledWithin';

export async function idUnderCode(
  db: Kysely<Tables>,
  { portal, sight }: SeenPortal,
  codeHash: string,
): Promise<string | undefined> {
  const idIn = (table: 'questions' | 'tombstones') =>
    db.selectFrom(table).select('id').where('portal', '=', portal).where('code_hash', '=', codeHash);
  const question = await idIn('questions').where(handledWithin(sight)).executeTakeFirst();
  if (question || sight !== 'all') return question?.id;
  return (await idIn('tombstones').executeTakeFirst())?.id;
}

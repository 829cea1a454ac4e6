import type { Kysely } from 'kysely';
import type { Tables } from '../tables';

export async function idUnderCode(
  db: Kysely<Tables>,
  portal: string,
  codeHash: string,
): Promise<string | undefined> {
  const idIn = (table: 'questions' | 'tombstones') =>
    db
      .selectFrom(table)
      .select('id')
      .where('portal', '=', portal)
      .where('code_hash', '=', codeHash)
      .executeTakeFirst();
  return ((await idIn('questions')) ?? (await idIn('tombstones')))?.id;
}

import type { Kysely } from 'kysely';
import type { Tables } from '../tables';

export async function settle(db: Kysely<Tables>, name: string, value: string): Promise<string> {
  await db
    .insertInto('settled')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const row = await db
    .selectFrom('settled')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.value;
}

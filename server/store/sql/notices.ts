import type { Kysely } from 'kysely';
import type { Tables } from '../tables';

export async function addNotice(
  db: Kysely<Tables>,
  portal: string,
  hash: string,
  text: string,
  at: string,
): Promise<void> {
  await db
    .insertInto('notices')
    .values({ portal, hash, text, at })
    .onConflict((conflict) => conflict.columns(['portal', 'hash']).doNothing())
    .execute();
}

export async function notice(db: Kysely<Tables>, portal: string, hash: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('notices')
    .select('text')
    .where('portal', '=', portal)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row?.text;
}

export async function notices(db: Kysely<Tables>, portal: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('notices').select(['hash', 'text']).where('portal', '=', portal).execute();
  return new Map(rows.map(({ hash, text }) => [hash, text]));
}

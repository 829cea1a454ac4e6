import { type Kysely, sql } from 'kysely';

/**
 * A table that stands in a PostgreSQL database while one is carried over into it: until all is there no collector may begin on
 * half of it.
 */
const MARK = sql.table('transfer_under_way');

export async function begin(db: Kysely<unknown>): Promise<void> {
  await sql`create table if not exists ${MARK} (since timestamptz not null default now())`.execute(db);
}

export async function end(db: Kysely<unknown>): Promise<void> {
  await sql`drop table ${MARK}`.execute(db);
}

/** Whether one is, or was ended in the middle. */
export async function isUnderWay<DB>(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql<{
    found: string | null;
  }>`select to_regclass('transfer_under_way')::text as found`.execute(db);
  return rows[0]?.found != null;
}

/** @throws when one is under way, or was ended in the middle */
export async function refuseHalf<DB>(db: Kysely<DB>): Promise<void> {
  if (await isUnderWay(db))
    throw new Error('what a file held is in it only in part: run gop-y-collector transfer again');
}

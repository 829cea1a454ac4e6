import { Kysely, PostgresDialect } from 'kysely';
import { compareByCode } from './compareByCode';
import { createPool } from './createPool';
import { LOCKS } from './locks';
import { migrate } from './migrate';
import type { Tables } from './tables';

/**
 * Brings a PostgreSQL database to the newest form. Of collectors that start together one works and the others wait: Kysely's own
 * lock comes too late, behind its first table. On connections of its own, since with many rows a step takes its time.
 * @throws when the server cannot be reached, a step fails, or the database comes from a newer collector
 */
export async function bringUpToDate(url: string): Promise<void> {
  const pool = createPool({ connectionString: url, max: 2 }, () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const client = await pool.connect();
    try {
      await client.query('select pg_advisory_lock($1)', [LOCKS.upToDate]);
      await migrate(db, { isInTransaction: false });
      await compareByCode(db);
      await client.query('select pg_advisory_unlock($1)', [LOCKS.upToDate]);
    } finally {
      client.release();
    }
  } finally {
    await db.destroy();
  }
}

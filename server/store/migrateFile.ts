import { type Kysely, sql } from 'kysely';
import { migrate } from './migrate';
import type { Tables } from './tables';

/**
 * Brings a database file to the newest form; another process that opens it meanwhile waits until that is done.
 * @throws as `migrate` does
 */
export function migrateFile(db: Kysely<Tables>): Promise<void> {
  return db.connection().execute(async (one) => {
    await sql`begin immediate`.execute(one);
    try {
      await migrate(one, { isInTransaction: true });
      await sql`commit`.execute(one);
    } catch (error) {
      await sql`rollback`.execute(one);
      throw error;
    }
  });
}

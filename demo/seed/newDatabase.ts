import { Kysely, SqliteDialect } from 'kysely';
import { openDatabaseFile } from '../../server/store/databaseFile';
import { migrate } from '../../server/store/migrate';
import { createSqlStore } from '../../server/store/sqlStore';
import type { Store } from '../../server/store/store';
import type { Tables } from '../../server/store/tables';

/**
 * A database as the collector has it, but that no commit waits for the disk: before it is whole nobody needs it, and hundreds
 * of waits would be most of the time that seeding takes. It has no log beside it, so that it can be moved once it is closed.
 */
export async function newDatabase(file: string): Promise<Store> {
  const database = openDatabaseFile(file);
  database.pragma('synchronous = OFF');
  database.pragma('journal_mode = MEMORY');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  await migrate(db, { isInTransaction: false });
  return createSqlStore(db);
}

import { type Kysely, type Migration, PostgresAdapter, sql } from 'kysely';

/**
 * How full each limit is, for collectors that share a database; over a file one process counts in memory, and it stays empty.
 * PostgreSQL keeps it in no log: it is worth nothing after a crash, no disk is waited for, and no backup has it.
 */
export const limits: Migration = {
  async up(db: Kysely<unknown>) {
    const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
    await db.schema
      .createTable('limits')
      .$call((table) => (isPostgres ? table.modifyFront(sql`unlogged`) : table))
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('full_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};

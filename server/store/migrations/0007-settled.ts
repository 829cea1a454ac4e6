import type { Kysely, Migration } from 'kysely';

/** What holds for the whole database, whichever collector opens it. */
export const settled: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('settled')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
  },
};

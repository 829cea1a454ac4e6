import type { Kysely, Migration } from 'kysely';

/** How often officers were signed out everywhere, and by whom last. */
export const officers: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('sign_outs')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('times', 'integer', (column) => column.notNull())
      .addColumn('officer', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
  },
};

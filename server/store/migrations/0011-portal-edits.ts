import type { Kysely, Migration } from 'kysely';

/** What administrators changed of portals, over their files. */
export const portalEdits: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('portal_edits')
      .addColumn('portal', 'text', (column) => column.primaryKey())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('edits', 'text', (column) => column.notNull())
      .addColumn('officer', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
  },
};

import type { Kysely, Migration } from 'kysely';

/**
 * The photos that a question names, and those that have come.
 * `bytea` is PostgreSQL’s word; SQLite, which stores any value as it comes, has no objection to it.
 */
export const photos: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('questions')
      .addColumn('photos', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute();
    await db.schema
      .createTable('photos')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('n', 'integer', (column) => column.notNull())
      .addColumn('bytes', 'bytea', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('photos_pk', ['portal', 'id', 'n'])
      .addForeignKeyConstraint('photos_fk', ['portal', 'id'], 'questions', ['portal', 'id'])
      .execute();
  },
};

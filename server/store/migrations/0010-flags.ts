import type { Kysely, Migration } from 'kysely';

/** What speaks for it that a program sent a question, and by what a text is known again for a day. */
export const flags: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('questions')
      .addColumn('flags', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute();
    await db.schema
      .createTable('likenesses')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('hash', 'bigint', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('likenesses_pk', ['portal', 'hash'])
      .execute();
    await db.schema.createIndex('likenesses_question').on('likenesses').columns(['portal', 'id']).execute();
  },
};

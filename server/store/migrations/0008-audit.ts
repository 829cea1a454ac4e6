import type { Kysely, Migration } from 'kysely';

/** The log of all that is done at the desk. */
export const audit: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('audit')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('n', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('officer', 'text')
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('mark', 'text')
      .addColumn('hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('audit_pk', ['portal', 'n'])
      .execute();
    await db.schema.createIndex('audit_subject').on('audit').columns(['portal', 'subject', 'n']).execute();
    await db.schema
      .createTable('audit_heads')
      .addColumn('portal', 'text', (column) => column.primaryKey())
      .addColumn('n', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('audit_salts')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('salt', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('audit_salts_pk', ['portal', 'subject'])
      .execute();
  },
};

import type { Kysely, Migration } from 'kysely';

/** Questions, ballots, and the ids on which both are deduplicated. */
export const first: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('submissions')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('submissions_pk', ['portal', 'id'])
      .execute();
    await db.schema
      .createTable('questions')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('intent', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('topic', 'text')
      .addColumn('lang', 'text', (column) => column.notNull())
      .addColumn('agency', 'text', (column) => column.notNull())
      .addColumn('answer_by', 'text')
      .addColumn('code_hash', 'text', (column) => column.notNull())
      .addColumn('code_counter', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('questions_pk', ['portal', 'id'])
      .addForeignKeyConstraint('questions_fk', ['portal', 'id'], 'submissions', ['portal', 'id'])
      .addUniqueConstraint('questions_code', ['portal', 'code_hash'])
      .execute();
    await db.schema
      .createTable('ballot_receipts')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('revision', 'bigint', (column) => column.notNull())
      .addColumn('closes_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('ballot_receipts_pk', ['portal', 'id'])
      .addForeignKeyConstraint('ballot_receipts_fk', ['portal', 'id'], 'submissions', ['portal', 'id'])
      .execute();
    await db.schema
      .createTable('ballots')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('consultation', 'text', (column) => column.notNull())
      .addColumn('credential', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('revision', 'bigint', (column) => column.notNull())
      .addColumn('draft', 'text', (column) => column.notNull())
      .addColumn('answers', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('ballots_pk', ['portal', 'consultation', 'credential'])
      .addForeignKeyConstraint('ballots_fk', ['portal', 'id'], 'submissions', ['portal', 'id'])
      .addUniqueConstraint('ballots_id', ['portal', 'id'])
      .execute();
  },
};

import { type Kysely, type Migration, sql } from 'kysely';

/**
 * What becomes of a question: its history, its publication, its withdrawal, and the notices that citizens agreed to.
 * The columns of `questions` from `shelf` on are kept by `act`, so that lists and counts need no history.
 */
export const following: Migration = {
  async up(db: Kysely<unknown>) {
    for (const name of ['commune', 'page', 'contact', 'contact_erased_at', 'consent', 'kept']) {
      await db.schema.alterTable('questions').addColumn(name, 'text').execute();
    }
    for (const [name, first] of [
      ['state', 'received'],
      ['shelf', 'open'],
      ['handler', ''],
      ['due', ''],
      ['received_at', ''],
    ] as const) {
      await db.schema
        .alterTable('questions')
        .addColumn(name, 'text', (column) => column.notNull().defaultTo(first))
        .execute();
    }
    await db.schema
      .alterTable('questions')
      .addColumn('step_count', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
    await sql`update questions set handler = agency, due = coalesce(answer_by, '9999-12-31'), received_at =
      (select s.received_at from submissions s where s.portal = questions.portal and s.id = questions.id)`.execute(
      db,
    );
    await db.schema
      .createIndex('questions_due')
      .on('questions')
      .columns(['portal', 'shelf', 'due', 'received_at', 'id'])
      .execute();
    await db.schema
      .createIndex('questions_newest')
      .on('questions')
      .columns(['portal', 'shelf', 'received_at', 'id'])
      .execute();
    await db.schema.createIndex('questions_kept').on('questions').columns(['portal', 'kept']).execute();

    await db.schema
      .createTable('steps')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('n', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('officer', 'text')
      .addColumn('agency', 'text')
      .addColumn('answer_by', 'text')
      .addColumn('text', 'text')
      .addPrimaryKeyConstraint('steps_pk', ['portal', 'id', 'n'])
      .addForeignKeyConstraint('steps_fk', ['portal', 'id'], 'questions', ['portal', 'id'])
      .execute();
    await db.schema
      .createTable('publications')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('slug', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('answer', 'text', (column) => column.notNull())
      .addColumn('agency', 'text', (column) => column.notNull())
      .addColumn('lang', 'text', (column) => column.notNull())
      .addColumn('answered_on', 'text', (column) => column.notNull())
      .addColumn('folded', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('publications_pk', ['portal', 'slug'])
      .addUniqueConstraint('publications_id', ['portal', 'id'])
      .addForeignKeyConstraint('publications_fk', ['portal', 'id'], 'questions', ['portal', 'id'])
      .execute();
    await db.schema
      .createIndex('publications_newest')
      .on('publications')
      .columns(['portal', 'answered_on', 'slug'])
      .execute();
    await db.schema
      .createTable('tombstones')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('code_hash', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('tombstones_pk', ['portal', 'id'])
      .addUniqueConstraint('tombstones_code', ['portal', 'code_hash'])
      .addForeignKeyConstraint('tombstones_fk', ['portal', 'id'], 'submissions', ['portal', 'id'])
      .execute();
    await db.schema
      .createTable('notices')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('notices_pk', ['portal', 'hash'])
      .execute();
  },
};

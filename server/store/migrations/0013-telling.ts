import { type Kysely, type Migration, sql } from 'kysely';

/** What waits to be told: to a webhook, to citizens, to officers. */
export const telling: Migration = {
  async up(db: Kysely<unknown>) {
    // The first thing that happens to a question is that it is received.
    await db.schema
      .alterTable('questions')
      .addColumn('told', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
    await db.schema.alterTable('questions').addColumn('due_told', 'text').execute();
    await db.schema
      .createTable('tellings')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('n', 'integer', (column) => column.notNull())
      .addColumn('event', 'text', (column) => column.notNull())
      .addColumn('part', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('next_at', 'text', (column) => column.notNull())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('claim', 'text')
      .addColumn('leased_until', 'text', (column) => column.notNull())
      .addColumn('dead_at', 'text')
      .execute();
    // What was given up stands in neither, so that it costs nothing to look past it.
    await sql`create index tellings_next on tellings (channel, next_at) where dead_at is null`.execute(db);
    await sql`create index tellings_order on tellings (portal, question, channel, n) where dead_at is null`.execute(
      db,
    );
  },
};

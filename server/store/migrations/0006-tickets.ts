import type { Kysely, Migration } from 'kysely';

/** Tickets to the desk that were used, so that each is used once. */
export const tickets: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('spent_tickets')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('until', 'text', (column) => column.notNull())
      .execute();
  },
};

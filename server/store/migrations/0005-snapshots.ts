import { type Kysely, type Migration, sql } from 'kysely';

/**
 * In which order ballots came, and the counts that are published. Of ballots of before nobody knows the order: they came
 * all at once, as the last of as many as there are.
 */
export const snapshots: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('arrivals')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('consultation', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('sealed_at', 'text')
      .addPrimaryKeyConstraint('arrivals_pk', ['portal', 'consultation'])
      .execute();
    await sql`insert into arrivals (portal, consultation, number)
      select portal, consultation, count(*) from ballots
      group by portal, consultation`.execute(db);
    await db.schema
      .alterTable('ballots')
      .addColumn('arrival', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await sql`update ballots set arrival = (select a.number from arrivals a
      where a.portal = ballots.portal and a.consultation = ballots.consultation)`.execute(db);
    await db.schema
      .createIndex('ballots_arrival')
      .on('ballots')
      .columns(['portal', 'consultation', 'arrival'])
      .execute();

    await db.schema
      .createTable('snapshots')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('consultation', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('shown', 'text')
      .addColumn('next', 'text')
      .addPrimaryKeyConstraint('snapshots_pk', ['portal', 'consultation'])
      .execute();
  },
};

import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Contact details in a table of their own, so that no list and no search ever reads them, and what a sweep needs to find at
 * once what is to be erased: the notice that was agreed to, and since when a question is answered or declined.
 */
export const retention: Migration = {
  async up(db: Kysely<unknown>) {
    await moveContacts(db);
    for (const name of ['notice', 'closed_at', 'personal_closed_at', 'erased_cause']) {
      await db.schema.alterTable('questions').addColumn(name, 'text').execute();
    }
    await nameNotices(db as Kysely<Consents>);
    await sql`update questions set erased_cause = 'request' where contact_erased_at is not null`.execute(db);
    await sql`update questions set closed_at = (select s.at from steps s
      where s.portal = questions.portal and s.id = questions.id and s.n = questions.step_count)
      where shelf = 'done'`.execute(db);
    await sql`update questions set personal_closed_at = closed_at where notice is not null`.execute(db);
    for (const column of ['closed_at', 'personal_closed_at']) {
      await db.schema
        .createIndex(`questions_${column}`)
        .on('questions')
        .columns(['portal', 'notice', column])
        .where(sql.ref(column), 'is not', null)
        .execute();
    }

    await sql`alter table tombstones add column cause text not null default 'request'`.execute(db);
    await db.schema
      .createTable('erasures')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('part', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('cause', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('erasures_pk', ['portal', 'id', 'part'])
      .execute();
    await db.schema
      .createIndex('erasures_oldest')
      .on('erasures')
      .columns(['at', 'portal', 'id', 'part'])
      .execute();
    await db.schema
      .createTable('sweeps')
      .addColumn('portal', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('terms', 'text', (column) => column.notNull())
      .execute();
  },
};

async function moveContacts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('contacts')
    .addColumn('portal', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('contact', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('contacts_pk', ['portal', 'id'])
    .addForeignKeyConstraint('contacts_fk', ['portal', 'id'], 'questions', ['portal', 'id'])
    .execute();
  await sql`insert into contacts (portal, id, contact)
    select portal, id, contact from questions where contact is not null`.execute(db);
  // Overwritten before: what a column that is dropped leaves behind is not in every database.
  await sql`update questions set contact = null where contact is not null`.execute(db);
  await db.schema.alterTable('questions').dropColumn('contact').execute();
}

interface Consents {
  questions: { portal: string; id: string; consent: string | null; notice: string | null };
}

/** Read here and not by the database: each has other words for what stands in JSON. */
async function nameNotices(db: Kysely<Consents>): Promise<void> {
  const { rows: notices } = await sql<{ hash: string }>`select distinct hash from notices`.execute(db);
  for (const { hash } of notices) {
    await db
      .updateTable('questions')
      .set({ notice: hash })
      .where('consent', 'like', `%"notice":"${hash}"%`)
      .execute();
  }
}

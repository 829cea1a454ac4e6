import { type Kysely, type Migration, SqliteAdapter, sql } from 'kysely';

/** A ballot's answers as they were stored until now, of the one kind that there was. */
interface Before {
  readonly item: string;
  readonly choice: string;
}

interface BallotRow {
  readonly portal: string;
  readonly id: string;
  readonly answers: string;
}

/**
 * Consultations made at the desk, what becomes of any, and free words apart from choices. Ballots of before are carried over:
 * an answer is the cells that were chosen, whatever its kind.
 */
export const consultations: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('ballots')
      .addColumn('credential_kind', 'text', (column) => column.notNull().defaultTo('device'))
      .execute();
    await carryOver(db);

    await db.schema
      .createTable('words')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('slug', 'text', (column) => column.notNull())
      .addColumn('consultation', 'text', (column) => column.notNull())
      .addColumn('item', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('draft', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('officer', 'text')
      .addPrimaryKeyConstraint('words_pk', ['portal', 'slug'])
      .addUniqueConstraint('words_author', ['portal', 'consultation', 'author', 'item'])
      // SQLite would number the rows as they come, and whoever reads the file could lay them beside the ballots.
      .$call((table) =>
        db.getExecutor().adapter instanceof SqliteAdapter ? table.modifyEnd(sql`without rowid`) : table,
      )
      .execute();
    await db.schema
      .createIndex('words_state')
      .on('words')
      .columns(['portal', 'consultation', 'state', 'slug'])
      .execute();
    await db.schema
      .createTable('consultations')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('definition', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('consultations_pk', ['portal', 'id'])
      .execute();
    await db.schema
      .createTable('interventions')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('consultation', 'text', (column) => column.notNull())
      .addColumn('n', 'integer', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('officer', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('closes_at', 'text')
      .addPrimaryKeyConstraint('interventions_pk', ['portal', 'consultation', 'n'])
      .execute();
    await db.schema
      .createTable('outcomes')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('consultation', 'text', (column) => column.notNull())
      .addColumn('item', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('officer', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('outcomes_pk', ['portal', 'consultation', 'item'])
      .execute();
  },
};

const PAGE = 1000;

async function carryOver(db: Kysely<unknown>): Promise<void> {
  let last = { portal: '', id: '' };
  for (;;) {
    const { rows } = await sql<BallotRow>`select portal, id, answers from ballots
      where (portal, id) > (${last.portal}, ${last.id}) order by portal, id limit ${PAGE}`.execute(db);
    for (const { portal, id, answers } of rows) {
      const before: readonly Before[] = JSON.parse(answers);
      const after = before.map(({ item, choice }) => ({ item, kind: 'single', chosen: [choice] }));
      await sql`update ballots set answers = ${JSON.stringify(after)}
        where portal = ${portal} and id = ${id}`.execute(db);
    }
    const end = rows.at(-1);
    if (!end) return;
    last = end;
  }
}

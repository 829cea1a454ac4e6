import { type Kysely, type Migration, SqliteAdapter, sql } from 'kysely';
import { indexedWords } from '../indexedWords';
import { insertWords } from '../sql/questionWords';
import type { Tables } from '../tables';

/** What officers find questions by, and what they took out as files. */
export const desk: Migration = {
  async up(db: Kysely<unknown>) {
    // Each row is all key, so SQLite need not keep it twice.
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
    await db.schema
      .createTable('question_words')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('word', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('question_words_pk', ['portal', 'word', 'received_at', 'id'])
      .modifyEnd(isSqlite ? sql`without rowid` : sql``)
      .execute();
    await db.schema
      .alterTable('questions')
      .addColumn('words', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    for (const [name, columns] of [
      ['questions_received', []],
      ['questions_topic', ['topic']],
      ['questions_commune', ['commune']],
    ] as const)
      await db.schema
        .createIndex(name)
        .on('questions')
        .columns(['portal', ...columns, 'received_at', 'id'])
        .execute();
    await db.schema
      .createTable('exports')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('contact', 'integer', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('officer', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('exports_pk', ['portal', 'id'])
      .execute();
    await db.schema.createIndex('exports_newest').on('exports').columns(['portal', 'at', 'id']).execute();
    await indexAll(db as Kysely<Tables>);
  },
};

const PAGE = 500;

async function indexAll(db: Kysely<Tables>): Promise<void> {
  let last = { portal: '', id: '' };
  for (;;) {
    const rows = await db
      .selectFrom('questions')
      .select(['portal', 'id', 'received_at', 'text'])
      .where(({ eb, refTuple, tuple }) => eb(refTuple('portal', 'id'), '>', tuple(last.portal, last.id)))
      .orderBy('portal')
      .orderBy('id')
      .limit(PAGE)
      .execute();
    const indexed = rows.map(({ text, ...row }) => ({ ...row, words: indexedWords(text) }));
    for (const { portal, id, words } of indexed)
      await db
        .updateTable('questions')
        .set({ words: words.join(' ') })
        .where('portal', '=', portal)
        .where('id', '=', id)
        .execute();
    await insertWords(db, indexed);
    const end = rows.at(-1);
    if (!end) return;
    last = end;
  }
}

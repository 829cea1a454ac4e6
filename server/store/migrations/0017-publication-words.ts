import { type Kysely, type Migration, SqliteAdapter, sql } from 'kysely';
import { insertPublicationWords } from '../sql/publicationWords';
import type { Tables } from '../tables';

/** What everybody finds publications by: a word that is rare is not looked for in all of them. */
export const publicationWords: Migration = {
  async up(db: Kysely<unknown>) {
    // Each row is all key, so SQLite need not keep it twice.
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
    await db.schema
      .createTable('publication_words')
      .addColumn('portal', 'text', (column) => column.notNull())
      .addColumn('word', 'text', (column) => column.notNull())
      .addColumn('answered_on', 'text', (column) => column.notNull())
      .addColumn('slug', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('publication_words_pk', ['portal', 'word', 'answered_on', 'slug'])
      .modifyEnd(isSqlite ? sql`without rowid` : sql``)
      .execute();
    await indexAll(db as Kysely<Tables>);
  },
};

const PAGE = 500;

async function indexAll(db: Kysely<Tables>): Promise<void> {
  let last = { portal: '', slug: '' };
  for (;;) {
    const rows = await db
      .selectFrom('publications')
      .select(['portal', 'slug', 'answered_on', 'folded'])
      .where(({ eb, refTuple, tuple }) => eb(refTuple('portal', 'slug'), '>', tuple(last.portal, last.slug)))
      .orderBy('portal')
      .orderBy('slug')
      .limit(PAGE)
      .execute();
    await insertPublicationWords(db, rows);
    const end = rows.at(-1);
    if (!end) return;
    last = end;
  }
}

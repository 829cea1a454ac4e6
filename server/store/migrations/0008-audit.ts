import { type Kysely, type Migration, sql, type Transaction } from 'kysely';
import { contentOf, type MarkedTable } from '../marked';
import { record } from '../sql/record';
import type { Tables } from '../tables';
import { markedPage, type NamedRow } from '../verify/markedPage';

/** The log of all that is done at the desk. It begins with all that the desk has set until now. */
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
    const at = new Date().toISOString();
    for (const table of TABLES) await recordAll(db as unknown as Transaction<Tables>, table, at);
  },
};

const TABLES = ['steps', 'publications', 'consultations', 'interventions', 'outcomes', 'words'] as const;

async function recordAll<T extends MarkedTable>(
  tx: Transaction<Tables>,
  table: T,
  at: string,
): Promise<void> {
  let last: NamedRow<T> | undefined;
  for (;;) {
    const rows = await markedPage(tx, table, sql<unknown>`1 as found`, last);
    for (const row of rows) {
      const { portal, subject } = row;
      await record(tx, { portal, by: null, at, act: 'found', subject, sets: contentOf(table, row) });
    }
    last = rows.at(-1);
    if (!last) return;
  }
}

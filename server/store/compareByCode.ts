import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables';

interface Column {
  readonly table_name: string;
  readonly column_name: string;
}

/**
 * Lets PostgreSQL compare every text by its code, as SQLite and JavaScript do: pages of lists and the greatest of two ids
 * must not depend on the language that a database was made in.
 */
export async function compareByCode(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<Column>`select table_name, column_name from information_schema.columns
    where table_schema = current_schema() and data_type = 'text' and collation_name is distinct from 'C'
    order by table_name, column_name`.execute(db);
  for (const { table_name, column_name } of rows) {
    await sql`alter table ${sql.table(table_name)} alter column ${sql.ref(column_name)} type text collate "C"`.execute(
      db,
    );
  }
}

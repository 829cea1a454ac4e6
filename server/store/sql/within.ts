import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** Whether a row's columns are together those of one of some rows: `(portal, id) in ((…), (…))`. At least one row. */
export function within<C extends string>(
  columns: readonly C[],
  rows: readonly Readonly<Record<C, string>>[],
): RawBuilder<SqlBool> {
  const lists = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  // `values`: the one form of such a list that SQLite knows too.
  return sql`(${sql.join(columns.map((column) => sql.ref(column)))}) in (values ${sql.join(lists)})`;
}

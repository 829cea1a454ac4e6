import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables';
import { isSqlite } from './isSqlite';

/** As PostgreSQL names what a column holds; SQLite takes what JSON says. */
type Type = 'text' | 'bigint' | 'json';

/**
 * A table `r` of rows that come as one value, a JSON array of objects with these columns, in its order: so a statement has the same text
 * for any number of rows. Texts must not have U+0000 or half a surrogate pair: what is received has neither.
 */
export function listed(
  db: Kysely<Tables>,
  rows: RawBuilder<string>,
  columns: Readonly<Record<string, Type>>,
): RawBuilder<unknown> {
  const names = Object.keys(columns);
  if (isSqlite(db)) {
    const read = names.map((name) => sql`value ->> ${sql.lit(name)} as ${sql.ref(name)}`);
    return sql`(select ${sql.join(read)} from json_each(${rows})) as r`;
  }
  const typed = names.map((name) => sql`${sql.ref(name)} ${sql.raw(columns[name] ?? 'text')}`);
  return sql`json_to_recordset(${rows}::json) as r(${sql.join(typed)})`;
}

/** The members of a JSON array that a `json` column of such a table has, each a row with a `value`. */
export function membersOf(db: Kysely<Tables>, column: string): RawBuilder<unknown> {
  const each = sql.raw(isSqlite(db) ? 'json_each' : 'json_array_elements_text');
  return sql`${each}(${sql.ref(`r.${column}`)})`;
}

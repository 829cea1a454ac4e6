import { type Kysely, type RawBuilder, sql } from 'kysely';
import { MARKED, type MarkedRow, type MarkedTable } from '../marked';
import type { Tables } from '../tables';
import { MARKED_ROWS } from './markedRows';

const PAGE = 1000;

/** What is read of a row: what its mark is made of, and what the log calls it. */
export type NamedRow<T extends MarkedTable> = MarkedRow<T> & {
  readonly portal: string;
  readonly subject: string;
};

/**
 * Rows that acts set, in the order of their keys, behind the last of the page before.
 * @param also columns more; `r` is the row there
 */
export async function markedPage<T extends MarkedTable, Also>(
  db: Kysely<Tables>,
  table: T,
  also: RawBuilder<Also>,
  last: NamedRow<T> | undefined,
): Promise<readonly (NamedRow<T> & Also)[]> {
  const { key, subject, which } = MARKED_ROWS[table];
  const refs = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(`r.${name}`)));
  const before = last as Readonly<Record<string, unknown>> | undefined;
  const behind = before ? sql`(${refs(key)}) > (${sql.join(key.map((name) => before[name]))})` : sql`1 = 1`;
  const columns = [...new Set([...key, ...MARKED[table]])];
  const { rows } = await sql<NamedRow<T> & Also>`select ${refs(columns)}, ${subject} as subject, ${also}
    from ${sql.table(table)} r where ${which} and ${behind} order by ${refs(key)} limit ${PAGE}`.execute(db);
  return rows;
}

import { type Kysely, sql } from 'kysely';
import type { Table } from './tablesIn';

export type Row = Readonly<Record<string, unknown>>;

/** A page of a table in the order of its key, behind a row or from the beginning. */
export async function readRows(
  db: Kysely<unknown>,
  table: Table,
  after: Row | null,
): Promise<readonly Row[]> {
  const columns = sql.join(table.columns.map((name) => sql.ref(name)));
  const key = sql.join(table.key.map((name) => sql.ref(name)));
  const last = after && sql.join(table.key.map((name) => after[name]));
  const { rows } = await sql<Row>`select ${columns} from ${sql.table(table.name)}
    ${last ? sql`where (${key}) > (${last})` : sql``} order by ${key} limit ${table.page}`.execute(db);
  return rows;
}

/** A row in words: the same in either database, whatever its driver makes of a value. */
export const inWords = (table: Table, row: Row): string =>
  JSON.stringify(table.columns.map((name) => asText(row[name])));

function asText(value: unknown): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (value instanceof ArrayBuffer) return Buffer.from(value).toString('base64');
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  throw new Error(`a value of type ${typeof value}, which no table of the collector has`);
}

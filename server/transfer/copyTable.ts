import { type Kysely, sql } from 'kysely';
import { StartError } from '../startError';
import { inWords, type Row, readRows } from './readRows';
import type { Table } from './tablesIn';

/** What to do about a database that has something else. */
export const OTHERWISE =
  'name an empty one in DATABASE_URL and run this again, or, to go on with the one that it names, move the file away and start the collector';

/**
 * Carries over the rows of a table that are not there yet, in the order of its key, each page of them in one transaction. So what
 * an earlier try carried over, wherever it was ended, is the beginning of the table.
 * @throws StartError when something else is there
 */
export async function copyTable(from: Kysely<unknown>, to: Kysely<unknown>, table: Table): Promise<void> {
  let last = await lastAlreadyThere(from, to, table);
  for (;;) {
    const page = await readRows(from, table, last);
    const end = page.at(-1);
    if (!end) return;
    await insert(to, table, page);
    last = end;
  }
}

/** Looks whether what is there is the beginning of the table. @throws StartError when something else is */
export async function checkTable(from: Kysely<unknown>, to: Kysely<unknown>, table: Table): Promise<void> {
  await lastAlreadyThere(from, to, table);
}

/** Compares all that is there with the beginning of what is to be there. */
async function lastAlreadyThere(
  from: Kysely<unknown>,
  to: Kysely<unknown>,
  table: Table,
): Promise<Row | null> {
  let last: Row | null = null;
  for (;;) {
    const there: readonly Row[] = await readRows(to, table, last);
    const end = there.at(-1);
    if (!end) return last;
    const wanted = await readRows(from, table, last);
    const differs = there.some((row, n) => {
      const other = wanted[n];
      return !other || inWords(table, row) !== inWords(table, other);
    });
    if (differs)
      throw new StartError(
        `the database of DATABASE_URL has something in its table ${table.name} that did not come from this file: ${OTHERWISE}`,
      );
    last = end;
  }
}

async function insert(to: Kysely<unknown>, table: Table, page: readonly Row[]): Promise<void> {
  const columns = sql.join(table.columns.map((name) => sql.ref(name)));
  const values = page.map((row) => sql`(${sql.join(table.columns.map((name) => forPostgres(row[name])))})`);
  await sql`insert into ${sql.table(table.name)} (${columns}) values ${sql.join(values)}`.execute(to);
}

const forPostgres = (value: unknown): unknown => (value instanceof ArrayBuffer ? Buffer.from(value) : value);

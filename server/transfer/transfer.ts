import { type Kysely, sql } from 'kysely';
import { StartError } from '../startError';
import { begin, end, isUnderWay } from '../store/underWay';
import { checkTable, copyTable, OTHERWISE } from './copyTable';
import { readRows } from './readRows';
import { sumOf } from './sumOf';
import { type Table, tablesIn } from './tablesIn';

/**
 * Carries everything over from a file to a database that has the same tables and nothing of anybody else's in them; what an
 * earlier try has carried over stays. In the end both are read once more, and compared.
 * @param to a PostgreSQL database; no collector begins on it until all is there
 * @param log a line for each table
 * @returns how many rows there are
 * @throws StartError when something else is there, or came meanwhile
 */
export async function transfer(
  from: Kysely<unknown>,
  to: Kysely<unknown>,
  log: (line: string) => void,
): Promise<number> {
  const tables = await tablesIn(from);
  // Collectors may be at work over one that has something: they are not to be kept from it.
  const isToFill = (await isUnderWay(to)) || (await areEmpty(to, tables));
  if (isToFill) await begin(to);
  for (const table of tables) await (isToFill ? copyTable : checkTable)(from, to, table);
  let rows = 0;
  for (const table of tables) rows += await compared(from, to, table, log);
  if (isToFill) await end(to);
  // Nobody has counted its rows yet, and until then it looks for them in slower ways.
  await sql`analyze`.execute(to);
  return rows;
}

async function areEmpty(db: Kysely<unknown>, tables: readonly Table[]): Promise<boolean> {
  for (const table of tables) if ((await readRows(db, { ...table, page: 1 }, null)).length > 0) return false;
  return true;
}

async function compared(
  from: Kysely<unknown>,
  to: Kysely<unknown>,
  table: Table,
  log: (line: string) => void,
): Promise<number> {
  const [wanted, there] = [await sumOf(from, table), await sumOf(to, table)];
  if (wanted.rows !== there.rows || wanted.hash !== there.hash)
    throw new StartError(
      `the table ${table.name} has ${wanted.rows} rows in the file and ${there.rows} in the database of DATABASE_URL, and not all are the same, since something else writes there: ${OTHERWISE}`,
    );
  log(`${table.name}: ${wanted.rows}`);
  return wanted.rows;
}

import { type Kysely, sql } from 'kysely';
import { StartError } from '../startError';
import { begin, end } from '../store/underWay';
import { copyTable } from './copyTable';
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
  await begin(to);
  const tables = await tablesIn(from);
  for (const table of tables) await copyTable(from, to, table);
  let rows = 0;
  for (const table of tables) rows += await compared(from, to, table, log);
  await end(to);
  // Nobody has counted its rows yet, and until then it looks for them in slower ways.
  await sql`analyze`.execute(to);
  return rows;
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
      `the table ${table.name} has ${wanted.rows} rows in the file and ${there.rows} in the database of DATABASE_URL, and not all are the same: something else writes there`,
    );
  log(`${table.name}: ${wanted.rows}`);
  return wanted.rows;
}

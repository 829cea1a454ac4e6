import { Client } from 'pg';

/** One statement after the other, over a connection of their own. @returns the rows of the last */
export async function tell<Row extends object = Record<string, unknown>>(
  url: string,
  ...statements: readonly string[]
): Promise<readonly Row[]> {
  const client = new Client(url);
  await client.connect();
  try {
    let rows: readonly Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

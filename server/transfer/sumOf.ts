import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { inWords, type Row, readRows } from './readRows';
import type { Table } from './tablesIn';

/** How many rows a table has, and the SHA-256 of all of them in the order of its key. */
export interface Sum {
  readonly rows: number;
  readonly hash: string;
}

export async function sumOf(db: Kysely<unknown>, table: Table): Promise<Sum> {
  const hash = createHash('sha256');
  let rows = 0;
  let last: Row | null = null;
  for (;;) {
    const page: readonly Row[] = await readRows(db, table, last);
    for (const row of page) hash.update(`${inWords(table, row)}\n`);
    rows += page.length;
    last = page.at(-1) ?? null;
    if (!last) return { rows, hash: hash.digest('hex') };
  }
}

import { sql, type Transaction } from 'kysely';
import { markOf } from '../chain';
import { contentOf, type MarkedTable } from '../marked';
import type { Tables } from '../tables';
import type { Fault } from './fault';
import { markedPage, type NamedRow } from './markedPage';
import { MARKED_ROWS } from './markedRows';

/** The last entry about a row, if there is one. */
interface LastEntry {
  readonly audit_n: number | null;
  readonly audit_mark: string | null;
  readonly audit_salt: string | null;
}

/** Holds every row of a table against the last entry about it. */
export async function verifyRows<T extends MarkedTable>(
  tx: Transaction<Tables>,
  table: T,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  let last: NamedRow<T> | undefined;
  for (;;) {
    const rows = await markedPage(tx, table, lastEntry(table), last);
    for (const row of rows) {
      const { portal, subject, audit_salt: salt, audit_n: n, audit_mark: mark } = row;
      if (n === null || salt === null) faults.push({ kind: 'row-unlogged', portal, subject });
      else if (mark !== (await markOf(salt, contentOf(table, row))))
        faults.push({ kind: 'row-changed', portal, subject, n });
    }
    last = rows.at(-1);
    if (!last) return faults;
  }
}

function lastEntry(table: MarkedTable) {
  const { subject } = MARKED_ROWS[table];
  const about = sql`a.portal = r.portal and a.subject = ${subject}`;
  return sql<LastEntry>`(select a.n from audit a where ${about} order by a.n desc limit 1) as audit_n,
    (select a.mark from audit a where ${about} order by a.n desc limit 1) as audit_mark,
    (select a.salt from audit_salts a where ${about}) as audit_salt`;
}

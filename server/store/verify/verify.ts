import { type Kysely, sql } from 'kysely';
import { BEGINNING } from '../chain';
import { MARKED, type MarkedTable } from '../marked';
import { atOneMoment } from '../sql/atOneMoment';
import type { Tables } from '../tables';
import type { Fault, Head, Verified } from './fault';
import { missingRows } from './missingRows';
import { verifyChain } from './verifyChain';
import { verifyRows } from './verifyRows';
import { verifyStandings } from './verifyStandings';

export function verify(db: Kysely<Tables>, noted: readonly string[]): Promise<Verified> {
  return atOneMoment(db, async (tx) => {
    const { rows: heads } = await sql<Head>`select p.portal, coalesce(h.n, 0) as n,
        coalesce(h.hash, ${BEGINNING}) as hash
      from (select portal from audit_heads union select distinct portal from audit) p
      left join audit_heads h on h.portal = p.portal order by p.portal`.execute(tx);
    const lost = new Set(noted);
    const faults: Fault[] = [];
    for (const head of heads) faults.push(...(await verifyChain(tx, head, (hash) => lost.delete(hash))));
    for (const hash of lost) faults.push({ kind: 'lost-head', hash });
    for (const table of Object.keys(MARKED) as MarkedTable[]) faults.push(...(await verifyRows(tx, table)));
    return { heads, faults: [...faults, ...(await missingRows(tx)), ...(await verifyStandings(tx))] };
  });
}

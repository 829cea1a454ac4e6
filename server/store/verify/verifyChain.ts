import type { Transaction } from 'kysely';
import { BEGINNING, hashOf } from '../chain';
import type { Tables } from '../tables';
import type { Fault, Head } from './fault';

const PAGE = 1000;

/**
 * Goes through a portal's log from its first entry.
 * @param seen takes the hash of every entry
 */
export async function verifyChain(
  tx: Transaction<Tables>,
  head: Head,
  seen: (hash: string) => void,
): Promise<readonly Fault[]> {
  const { portal } = head;
  const faults: Fault[] = [];
  let last = { n: 0, hash: BEGINNING };
  for (;;) {
    const rows = await tx
      .selectFrom('audit')
      .select(['portal', 'n', 'at', 'officer as by', 'act', 'subject', 'mark', 'hash'])
      .where('portal', '=', portal)
      .where('n', '>', last.n)
      .orderBy('n')
      .limit(PAGE)
      .execute();
    if (rows.length === 0) break;
    for (const { hash, ...entry } of rows) {
      const { n } = entry;
      // What stood before the gap is not known, so that nothing can be said of the entry behind it.
      if (n > last.n + 1) faults.push({ kind: 'missing', portal, n: last.n + 1, to: n - 1 });
      else if (hash !== (await hashOf(last.hash, entry))) faults.push({ kind: 'changed', portal, n });
      seen(hash);
      last = { n, hash };
    }
  }
  if (last.n !== head.n || last.hash !== head.hash) faults.push({ kind: 'end', portal, n: last.n });
  return faults;
}

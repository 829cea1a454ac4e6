import { sql, type Transaction } from 'kysely';
import type { Arrival } from '../store';
import type { Tables } from '../tables';
import { listed } from './listed';
import { type Places, statement } from './statement';
import { within } from './within';

/** What a submission is known by among others. */
export const keyOf = ({ portal, id }: Pick<Arrival, 'portal' | 'id'>): string => `${portal} ${id}`;

/**
 * Takes the ids, in the transaction of the inserts that follow. In the order of the ids, as everybody does: two collectors
 * that want the same ones wait for each other, and not each for the other.
 * @returns keys of those that were not taken before
 */
export async function take(
  tx: Transaction<Tables>,
  kind: 'question' | 'ballot',
  arrivals: readonly Arrival[],
): Promise<ReadonlySet<string>> {
  const rows = arrivals
    .map(({ portal, id, fingerprint, receivedAt: received_at }) => ({
      ...{ portal, id, kind, fingerprint, received_at },
    }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const taken = await insert(tx, { rows: JSON.stringify(rows) });
  return new Set(taken.map(keyOf));
}

// `where true`: otherwise SQLite takes `on conflict` for the condition of a join.
const insert = statement((db, { rows }: Places<{ rows: string }>) => {
  const columns = {
    portal: 'text',
    id: 'text',
    kind: 'text',
    fingerprint: 'text',
    received_at: 'text',
  } as const;
  return sql<
    Pick<Arrival, 'portal' | 'id'>
  >`insert into submissions (portal, id, kind, fingerprint, received_at)
    select portal, id, kind, fingerprint, received_at from ${listed(db, rows, columns)} where true
    on conflict (portal, id) do nothing returning portal, id`;
});

/** Gives ids back that were just taken, when nothing is stored under them. */
export async function release(tx: Transaction<Tables>, arrivals: readonly Arrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  await tx
    .deleteFrom('submissions')
    .where(within(['portal', 'id'], arrivals))
    .execute();
}

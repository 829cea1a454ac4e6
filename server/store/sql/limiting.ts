import type { Kysely, Transaction } from 'kysely';
import { type Take, takenFrom } from '../../limits/bucket';
import type { Limiting } from '../limiting';
import type { Tables } from '../tables';
import { grouped } from './grouped';
import { isOfTheItem } from './isOfTheItem';
import { transact } from './transact';

/** ms between two times that what is full again is removed. */
const FORGETTING = 60_000;

/** For all processes over one database. What comes at once goes in one transaction: a row that all count in is held once. */
export function limiting(db: Kysely<Tables>): Limiting {
  let forgotten = 0;

  async function takeAll(takes: readonly Take[]): Promise<readonly number[]> {
    const waits = await transact(db, (tx) => take(tx, takes));
    const at = Math.max(...takes.map((one) => one.at));
    if (at - forgotten >= FORGETTING) {
      forgotten = at;
      await transact(db, (tx) => tx.deleteFrom('limits').where('full_at', '<=', at).execute());
    }
    return waits;
  }
  return { takeTokens: grouped(takeAll, (one) => one, isOfTheItem) };
}

async function take(tx: Transaction<Tables>, takes: readonly Take[]): Promise<readonly number[]> {
  const levels = await hold(tx, takes);
  const changed = new Map<string, number>();
  const waits = takes.map((one) => {
    const taken = takenFrom(levels, one);
    for (const [name, fullAt] of taken.levels) {
      levels.set(name, fullAt);
      changed.set(name, fullAt);
    }
    return taken.wait;
  });
  await write(tx, changed);
  return waits;
}

/** In the order of their names, as everybody does; nobody else changes them until the transaction is over. */
async function hold(tx: Transaction<Tables>, takes: readonly Take[]): Promise<Map<string, number>> {
  const names = new Set(takes.flatMap(({ buckets }) => buckets.map(({ name }) => name)));
  const rows = await tx
    .insertInto('limits')
    .values([...names].sort().map((name) => ({ name, full_at: 0 })))
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet(({ ref }) => ({ full_at: ref('limits.full_at') })),
    )
    .returning(['name', 'full_at'])
    .execute();
  return new Map(rows.map(({ name, full_at }) => [name, full_at]));
}

async function write(tx: Transaction<Tables>, levels: ReadonlyMap<string, number>): Promise<void> {
  if (levels.size === 0) return;
  await tx
    .insertInto('limits')
    .values([...levels].map(([name, full_at]) => ({ name, full_at })))
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet(({ ref }) => ({ full_at: ref('excluded.full_at') })),
    )
    .execute();
}

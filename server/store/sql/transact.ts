import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../tables';

/** PostgreSQL ended one of two transactions that waited for each other, or could not put them into an order. */
const IN_THE_WAY = ['40P01', '40001'];
const TRIES = 4;
/** In ms, at most, before the second try: at once it could meet the other again. */
const PAUSE = 20;

/** All of `work`, or nothing of it. Tried again where nothing was wrong with it but that another was in the way. */
export async function transact<T>(
  db: Kysely<Tables>,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      const { code } = error as { readonly code?: unknown };
      if (tries === TRIES || !IN_THE_WAY.includes(String(code))) throw error;
      await sleep(Math.random() * PAUSE * tries);
    }
  }
}

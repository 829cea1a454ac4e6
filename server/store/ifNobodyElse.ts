import type { Pool } from 'pg';
import { LOCKS } from './locks';

/** The lock is the connection's: it is free again, too, when the collector that has it dies. */
export async function ifNobodyElse(pool: Pool, work: () => Promise<void>): Promise<'done' | 'busy'> {
  const client = await pool.connect();
  let lost = false;
  const onError = () => {
    lost = true;
  };
  // It lies idle while the work has others: a server that is stopped meanwhile would end the process.
  client.on('error', onError);
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
      LOCKS.sweeping,
    ]);
    if (!rows[0]?.mine) return 'busy';
    try {
      await work();
      return 'done';
    } finally {
      if (!lost) await client.query('select pg_advisory_unlock($1)', [LOCKS.sweeping]);
    }
  } finally {
    client.removeListener('error', onError);
    client.release(lost);
  }
}

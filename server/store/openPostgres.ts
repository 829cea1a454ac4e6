import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { compareByCode } from './compareByCode';
import { databaseClock } from './databaseClock';
import { migrate } from './migrate';
import type { OpenedStore } from './openedStore';
import { createSqlStore } from './sqlStore';
import type { Store } from './store';
import type { Tables } from './tables';
import type { Channel } from './telling';

interface PostgresOptions {
  /** `postgres://user:password@host:5432/database`. */
  readonly url: string;
  /** Connections that one collector opens at most. */
  readonly connections: number;
  /** A connection broke while nobody used it: `57P01` or another of PostgreSQL's codes. The next use opens another one. */
  readonly onBroken: (code: string) => void;
  /** ms on a clock of this machine that only goes on; from when it counts does not matter. */
  readonly ownClock: () => number;
}

/**
 * Opens a database and brings it up to date; of several collectors that do so at once one goes first and the others wait.
 * @param channels see sqlStore.ts
 * @throws when the server cannot be reached, or the database comes from a newer collector
 */
export async function openPostgres(
  { url, connections, onBroken, ownClock }: PostgresOptions,
  channels: readonly Channel[] = [],
): Promise<OpenedStore> {
  const pool = new Pool({ connectionString: url, max: connections, types: { getTypeParser } });
  // Without it a server that is stopped would end the process.
  pool.on('error', (error: Error & { code?: string }) => onBroken(error.code ?? error.name));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await oneAtATime(pool, async () => {
      await migrate(db);
      await compareByCode(db);
    });
    const clock = await databaseClock(
      (work) => db.connection().execute((one) => work(() => timeOf(one))),
      ownClock,
    );
    const store = createSqlStore(db, channels);
    const sweepAlone: Store['sweepAlone'] = (work) => ifNobodyElse(pool, work);
    const close = async () => {
      clock.stop();
      await store.close();
    };
    return { store: { ...store, sweepAlone, close }, now: clock.now };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** ms since 1970. */
async function timeOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{
    ms: number;
  }>`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`.execute(db);
  return rows[0]?.ms ?? Number.NaN;
}

/** Counts and revisions are 64 bits wide there, and pg gives those as text; none of ours is beyond 2^53. */
const getTypeParser: typeof types.getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === types.builtins.INT8
    ? Number
    : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser;

/** Any number, as long as nobody else who shares the server uses it. */
const LOCK = 7_305_991_200;

const SWEEPING = LOCK + 1;

/** The lock is the connection's: it is free again, too, when the collector that has it dies. */
async function ifNobodyElse(pool: Pool, work: () => Promise<void>): Promise<'done' | 'busy'> {
  const client = await pool.connect();
  let lost = false;
  const onError = () => {
    lost = true;
  };
  // It lies idle while the work has others: a server that is stopped meanwhile would end the process.
  client.on('error', onError);
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
      SWEEPING,
    ]);
    if (!rows[0]?.mine) return 'busy';
    try {
      await work();
      return 'done';
    } finally {
      if (!lost) await client.query('select pg_advisory_unlock($1)', [SWEEPING]);
    }
  } finally {
    client.removeListener('error', onError);
    client.release(lost);
  }
}

/** Of collectors that start together one works and the others wait. Kysely's own lock comes too late: behind its first table. */
async function oneAtATime(pool: Pool, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await work();
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
  } finally {
    client.release();
  }
}

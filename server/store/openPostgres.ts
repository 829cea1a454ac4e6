import { Kysely, PostgresDialect, sql } from 'kysely';
import { bringUpToDate } from './bringUpToDate';
import { columnTypes } from './columnTypes';
import { createPool } from './createPool';
import { databaseClock } from './databaseClock';
import { ifNobodyElse } from './ifNobodyElse';
import type { OpenedStore } from './openedStore';
import { refuseUnsynced } from './refuseUnsynced';
import { type NoteErasure, noteNothing } from './replaying';
import { createSqlStore } from './sqlStore';
import type { Store } from './store';
import type { Tables } from './tables';
import type { Channel } from './telling';
import { refuseHalf } from './underWay';

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
 * In ms. Whoever sends is told to come again rather than kept waiting, and a collector that froze in the middle of a transaction
 * does not hold up the others for ever.
 */
const PATIENCE = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 60_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
};

/**
 * Opens a database and brings it up to date; of several collectors that do so at once one goes first and the others wait.
 * @param channels see sqlStore.ts, as `note`
 * @throws when the server cannot be reached or does not wait for its disk, or the database comes from a newer collector
 */
export async function openPostgres(
  { url, connections, onBroken, ownClock }: PostgresOptions,
  channels: readonly Channel[] = [],
  note: NoteErasure = noteNothing,
): Promise<OpenedStore> {
  await bringUpToDate(url);
  const pool = createPool(
    { connectionString: url, max: connections, types: columnTypes, ...PATIENCE },
    onBroken,
  );
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await refuseUnsynced(db);
    await refuseHalf(db);
    const clock = await databaseClock(
      (work) => db.connection().execute((one) => work(() => timeOf(one))),
      ownClock,
    );
    const store = createSqlStore(db, channels, note);
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

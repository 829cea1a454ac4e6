import { Kysely, sql } from 'kysely';
import { BUSY_TIMEOUT, openDatabaseFile } from './databaseFile';
import { FileDialect } from './fileDialect';
import { limiting } from './memory/limiting';
import { migrateFile } from './migrateFile';
import { type NoteErasure, noteNothing } from './replaying';
import { createSqlStore } from './sqlStore';
import type { Store } from './store';
import type { Tables } from './tables';
import type { Channel } from './telling';

/**
 * Opens or creates the database file and brings it up to date.
 * @param channels see sqlStore.ts, as `note`
 * @throws when the file cannot be opened, is no database, or comes from a newer collector
 */
export async function openLibsql(
  file: string,
  channels: readonly Channel[] = [],
  note: NoteErasure = noteNothing,
): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new FileDialect(openDatabaseFile(file)) });
  await migrateFile(db);
  const store = createSqlStore(db, channels, note);
  return {
    ...store,
    // One process is over a file, and a disk is not to be waited for twice.
    ...limiting(),
    async withdraw(...what) {
      const withdrawn = await store.withdraw(...what);
      if (withdrawn && withdrawn.erased.length > 0) await emptyLog(db);
      return withdrawn;
    },
    async replay(erasures) {
      const done = await store.replay(erasures);
      if (done > 0) await emptyLog(db);
      return done;
    },
    async sweepAlone(work) {
      try {
        return await store.sweepAlone(work);
      } finally {
        // Also after one that erased nothing: the one before may have ended in between.
        await emptyLog(db);
      }
    },
  };
}

/**
 * The write-ahead log still has what was written before it was erased. While another process reads, as for a backup, it cannot be
 * emptied: nobody is kept waiting for that, and the next sweep does it.
 */
async function emptyLog(db: Kysely<Tables>): Promise<void> {
  await db.connection().execute(async (one) => {
    await sql`pragma busy_timeout = 0`.execute(one);
    try {
      await sql`pragma wal_checkpoint(truncate)`.execute(one);
    } finally {
      await sql`pragma busy_timeout = ${sql.lit(BUSY_TIMEOUT)}`.execute(one);
    }
  });
}

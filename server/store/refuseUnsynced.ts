import { type Kysely, sql } from 'kysely';

/**
 * What was acknowledged is not lost where the power is cut: a commit waits until it is written, see createPool.ts, and a server may
 * be set not to have the disk keep what is written. That is the whole server's, and no connection can change it.
 * @throws when it is set so
 */
export async function refuseUnsynced<DB>(db: Kysely<DB>): Promise<void> {
  const { rows } = await sql<{ setting: string }>`select current_setting('fsync') as setting`.execute(db);
  if (rows[0]?.setting === 'off')
    throw new Error(
      'its server does not wait for its disk: set fsync to on in postgresql.conf and reload it',
    );
}

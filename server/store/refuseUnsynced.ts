import { type Kysely, sql } from 'kysely';

/**
 * What was acknowledged is not lost where the power is cut, so a commit has to wait for the disk. Some turn that off for a database
 * of something else, and it holds for ours too.
 * @throws when commits return before they are on a disk
 */
export async function refuseUnsynced<DB>(db: Kysely<DB>): Promise<void> {
  const { rows } = await sql<{
    setting: string;
  }>`select current_setting('synchronous_commit') as setting`.execute(db);
  if (rows[0]?.setting === 'off')
    throw new Error('its commits do not wait for the disk: set synchronous_commit to on for it');
}

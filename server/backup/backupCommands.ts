import type { Settings } from '../settings';
import { StartError } from '../startError';
import { databaseFileIn } from '../store/databasePlace';
import { channelsOf } from '../telling/channelsOf';
import { UNTOLD } from '../telling/webhook/untold';
import { backUp } from './backUp';
import { isThere } from './isThere';
import { notedErasures } from './notedErasures';
import { restore } from './restore';

/** `gop-y-collector backup FILE`. @returns what to tell */
export async function backupCommand({ data, database }: Settings, target: string): Promise<string> {
  if (database.kind === 'postgres')
    throw new StartError(
      `DATABASE_URL names PostgreSQL, which has its own: pg_dump --format=custom --no-unlogged-table-data --file=${target} "$DATABASE_URL"`,
    );
  await backUp(databaseFileIn(data), target);
  return `${target} is whole. Keep it with collector.key; keep GOPY_ERASURES elsewhere, as it is at any time.`;
}

/** `gop-y-collector restore FILE`. @param key the collector's own @returns what to tell */
export async function restoreCommand(
  { data, database, erasures, webhook, mail }: Settings,
  key: Uint8Array<ArrayBuffer>,
  backup: string,
): Promise<string> {
  if (database.kind === 'postgres')
    throw new StartError(
      `DATABASE_URL names PostgreSQL, which has its own: pg_restore --clean --if-exists --dbname="$DATABASE_URL" ${backup}; what was erased since is erased again when a collector starts`,
    );
  if (!(await isThere(erasures)))
    throw new StartError(
      `there is no ${erasures}, and without it what was erased since the backup would come back: put it there or name it in GOPY_ERASURES; where it is lost for good, make an empty file`,
    );
  const { erased, replaced } = await restore({
    ...{ backup, file: databaseFileIn(data), key },
    erasures: notedErasures(erasures),
    channels: channelsOf({ webhook, mail }),
  });
  const before = replaced ? ` The database of before is ${replaced}: remove it when it is not needed.` : '';
  return `Restored; erased again since the backup: ${erased}.${before}${erased > 0 && !webhook ? ` ${UNTOLD}` : ''}`;
}

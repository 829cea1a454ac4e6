import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { collectorKey } from '../collectorKey';
import type { Settings } from '../settings';
import { messageOf, StartError } from '../startError';

/** The data folder is made with it, if there is none. */
export async function openKey({ data }: Pick<Settings, 'data'>) {
  await mkdir(data, { recursive: true }).catch((error: unknown) => {
    throw new StartError(`the folder ${data} cannot be made (${messageOf(error)}): set GOPY_DATA to another`);
  });
  return collectorKey(data);
}

/**
 * The key of a collector that ran before: with one of its own making nothing that citizens hold would be known again.
 * @param otherwise what to do where there is none
 */
export async function openFormerKey(settings: Pick<Settings, 'data'>, otherwise: string) {
  await access(join(settings.data, 'collector.key')).catch(() => {
    throw new StartError(`no collector.key in ${settings.data}: ${otherwise}`);
  });
  return openKey(settings);
}

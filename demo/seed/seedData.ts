import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { phaseOf } from '#protocol/consultation';
import { collectorKey } from '../../server/collectorKey';
import { loadPortals } from '../../server/portals/loadPortals';
import { datedCopy } from './datedCopy';
import { newDatabase } from './newDatabase';
import { seed } from './seed';

/**
 * Makes what a collector needs to show the demo: in the data folder a dated copy of the portals, and a database with a past.
 * What is there already is left as it is: it is somebody's.
 * @param now ms since 1970
 * @returns what was done, in a sentence
 */
export async function seedData(data: string, source: string, now: number): Promise<string> {
  const portals = join(data, 'portals');
  const database = join(data, 'gop-y.db');
  await mkdir(data, { recursive: true });
  if (!existsSync(portals)) await datedCopy(source, portals, now);
  if (existsSync(database)) {
    const age = (await hasRunOff(portals, now))
      ? ` Its dates have run off: remove ${data} to begin anew.`
      : '';
    return `${database} is there already and stays as it is.${age}`;
  }

  // Whole or not at all: a process that ends in the middle leaves no half of a past.
  const making = `${database}.new`;
  await rm(making, { force: true });
  const store = await newDatabase(making);
  const key = await collectorKey(data);
  await seed({ store, portals: await loadPortals(portals, []), key, at: now });
  await store.close();
  await rename(making, database);
  return `${database} now holds the demo's questions, answers and ballots.`;
}

/** Some consultation is upcoming for two weeks; then nothing shows any more what a citizen sees of one. */
async function hasRunOff(portals: string, now: number): Promise<boolean> {
  const hosted = [...(await loadPortals(portals, [])).values()];
  return !hosted.some(({ consultations }) => consultations.some((one) => phaseOf(one, now) === 'upcoming'));
}

import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkConsultation } from '../../server/portals/checkConsultation';
import { datedConsultation } from './dated/datedConsultation';
import { SEEDED } from './seed';

/**
 * Copies a folder of portals, the demo's consultations as if they had been written this week.
 * @param now ms since 1970
 */
export async function datedCopy(from: string, to: string, now: number): Promise<void> {
  // Whole or not at all: what is there is never copied again.
  const making = `${to}.new`;
  await rm(making, { recursive: true, force: true });
  await cp(from, making, { recursive: true });
  const folder = join(making, SEEDED, 'consultations');
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const consultation = checkConsultation(JSON.parse(await readFile(file, 'utf8')));
    await writeFile(file, JSON.stringify(datedConsultation(consultation, now)));
  }
  await rename(making, to);
}

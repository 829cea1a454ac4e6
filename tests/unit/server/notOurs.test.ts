import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openErasureFile } from '../../../server/backup/erasureFile';
import { collectorKey } from '../../../server/collectorKey';
import { readEnvironment } from '../../../server/command/readEnvironment';
import { loadOfficers } from '../../../server/desk/officers/loadOfficers';
import { loadPortals } from '../../../server/portals/loadPortals';

const NOBODY = 65534;
const TO_DO = '(EACCES): it has to belong to the user that the collector runs as';

/** A folder whose files somebody else made, for their own eyes. */
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gop-y-not-ours-'));
  for (const name of ['officers.json', 'collector.key', 'gop-y.env', 'erasures.log']) {
    await writeFile(join(folder, name), '');
    await chmod(join(folder, name), 0);
  }
  await mkdir(join(folder, 'portals', 'mau'), { recursive: true });
  await writeFile(join(folder, 'portals', 'mau', 'portal.json'), '{}');
  await chmod(join(folder, 'portals', 'mau', 'portal.json'), 0);
  await mkdir(join(folder, 'new'));
  await chmod(join(folder, 'new'), 0o555);
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true }));

/** Root reads everything: what it does is done as somebody else. */
async function asAnother(work: () => Promise<unknown>): Promise<unknown> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test.each([
  ['officers.json cannot be read', () => loadOfficers(join(folder, 'officers.json'), new Map())],
  ['collector.key cannot be read', () => collectorKey(folder)],
  ['gop-y.env cannot be read', () => readEnvironment(folder, {})],
  ['erasures.log cannot be opened', () => openErasureFile(join(folder, 'erasures.log'))],
  ['portal.json cannot be read', () => loadPortals(join(folder, 'portals'), [])],
  ['new, the folder of GOPY_DATA', () => collectorKey(join(folder, 'new'))],
])('whose file it has to be is said: %s', async (what, work) => {
  await expect(asAnother(work)).rejects.toThrow(`${what} ${TO_DO}`);
});

test('of a file that is none its code is said, and the setting that names it', async () => {
  await expect(loadOfficers(folder, new Map())).rejects.toThrow(
    `${folder} cannot be read (EISDIR): set GOPY_OFFICERS to the officers’ file, or leave it out`,
  );
});

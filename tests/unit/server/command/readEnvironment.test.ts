import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEnvironment } from '../../../../server/command/readEnvironment';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gop-y-env-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('without a file the environment is all there is', async () => {
  expect(await readEnvironment(folder, { GOPY_PORT: '1' })).toEqual({ GOPY_PORT: '1' });
});

test('a gop-y.env adds to it, and what is set otherwise counts more', async () => {
  await writeFile(join(folder, 'gop-y.env'), '# settings\nGOPY_PORT=1\nGOPY_DATA=kho\n');
  expect(await readEnvironment(folder, { GOPY_PORT: '2' })).toEqual({ GOPY_PORT: '2', GOPY_DATA: 'kho' });
});

test('one that cannot be read is named, and not passed over', async () => {
  await mkdir(join(folder, 'gop-y.env'));
  await expect(readEnvironment(folder, {})).rejects.toThrow('gop-y.env cannot be read (EISDIR)');
});

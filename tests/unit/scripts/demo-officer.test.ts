import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoOfficer } from '../../../scripts/demo-officer.mjs';

test('one officer of the first portal is made once, the password kept for its user only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gop-y-demo-officer-'));
  // In the collector's place: prints what it read, so that one can see which password was hashed.
  const collector = join(folder, 'hash.cjs');
  await writeFile(collector, "process.stdin.on('data', (read) => console.log('hash of', String(read)))");
  const where = { data: join(folder, 'data'), portals: 'demo/portals', collector };
  try {
    const { file, id, password } = demoOfficer(where);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual([
      {
        id,
        name: 'Trần Thị Lan',
        portal: 'ha-may',
        role: 'administrator',
        password: `hash of ${password}`,
      },
    ]);
    expect(password).toHaveLength(16);
    for (const name of ['officers.json', 'desk-password.txt']) {
      expect((await stat(join(where.data, name))).mode & 0o777).toBe(0o600);
    }
    expect(demoOfficer(where)).toEqual({ file, id, password });
  } finally {
    await rm(folder, { recursive: true });
  }
});

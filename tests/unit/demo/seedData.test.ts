import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedData } from '../../../demo/seed/seedData';
import { sha256 } from '../../../server/digest';
import { loadPortals } from '../../../server/portals/loadPortals';
import { openLibsql } from '../../../server/store/openLibsql';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-26T15:00:00+07:00');

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'gop-y-seed-'));
});
afterEach(() => rm(data, { recursive: true }));

const digestOf = async (name: string) => sha256(Uint8Array.from(await readFile(join(data, name))));

test('an empty folder gets a database that the collector opens, and portals of this week', async () => {
  expect(await seedData(data, 'demo/portals', NOW)).toBe(
    `${join(data, 'gop-y.db')} now holds the demo's questions, answers and ballots.`,
  );
  const store = await openLibsql(join(data, 'gop-y.db'));
  expect(await store.counts('ha-may')).toMatchObject({ answered: 60 });
  expect((await store.snapshots('ha-may', 'ten-cau-moi')).shown?.arrivals).toBe(348);
  await store.close();
  const hosted = (await loadPortals(join(data, 'portals'), [])).get('ha-may');
  expect(hosted?.consultations.find(({ id }) => id === 'xe-buyt-len-nui')?.opensAt).toBe(
    '2026-12-07T08:00:00+07:00',
  );
});

test('a second time changes nothing, also in another week', async () => {
  await seedData(data, 'demo/portals', NOW);
  const files = ['gop-y.db', 'collector.key', 'portals/ha-may/consultations/xe-buyt-len-nui.json'];
  const before = await Promise.all(files.map(digestOf));
  expect(await seedData(data, 'demo/portals', NOW + DAY)).toMatch(/is there already and stays as it is\.$/);
  expect(await seedData(data, 'demo/portals', NOW + 30 * DAY)).toMatch(
    /is there already.*have run off: remove/,
  );
  expect(await Promise.all(files.map(digestOf))).toEqual(before);
});

test('a database that somebody has is left as it is', async () => {
  await writeFile(join(data, 'gop-y.db'), 'theirs');
  await seedData(data, 'demo/portals', NOW);
  expect(await readFile(join(data, 'gop-y.db'), 'utf8')).toBe('theirs');
});

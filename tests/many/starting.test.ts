import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newDeed } from '../chaos/collector/deed';
import { makeData, makePortals, startHost } from '../chaos/collector/hosts';
import { post } from '../chaos/collector/post';
import { storedInFile } from '../chaos/collector/stored';
import { makeFolder, realPostgres, twoCollectors } from './collectors';

test('two processes that begin on one new file at once both find it whole', async () => {
  const folder = makeFolder();
  const data = makeData(folder, 'data');
  const portals = makePortals(folder);
  const both = await Promise.all([1, 2].map(() => startHost({ data, portals, database: '' })));
  for (const { origin } of both)
    expect((await post(origin, newDeed(['ha-may'], Math.random))).kind).toBe('acknowledged');
  for (const one of both) await one.kill();
  expect(storedInFile(join(data, 'gop-y.db'))).toHaveLength(2);
});

test('a collector whose own clock is an hour off has the time of the database', async () => {
  const ahead = encodeURIComponent('const own=Date.now;Date.now=()=>own()+3600000');
  const before = process.env.NODE_OPTIONS;
  process.env.NODE_OPTIONS = `--import data:text/javascript,${ahead}`;
  const [one] = await twoCollectors(await realPostgres()).finally(() => {
    if (before === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = before;
  });
  const reply = await fetch(`${one.origin}/v1/ha-may/submissions?id=x`, { method: 'POST' });
  const { now } = (await reply.json()) as { readonly now: string };
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000);
});

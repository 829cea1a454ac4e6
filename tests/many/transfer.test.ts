import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { newDeed } from '../chaos/collector/deed';
import { makeData, makePortals, startHost } from '../chaos/collector/hosts';
import { post } from '../chaos/collector/post';
import { type Stored, storedInFile, storedInPostgres } from '../chaos/collector/stored';
import { createRandom } from '../chaos/random';
import { tell } from '../postgres/tell';
import { makeFolder, realPostgres } from './collectors';

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** @param killAfter ms from its start to `kill -9`; `null`: it ends by itself */
async function transfer(data: string, url: string, killAfter: number | null): Promise<Ended> {
  const child = spawn(process.execPath, ['server/dist/collector.js', 'transfer'], {
    env: { ...process.env, GOPY_DATA: data, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  }
  const ended = once(child, 'close');
  if (killAfter !== null) {
    await sleep(killAfter);
    child.kill('SIGKILL');
  }
  const [code] = await ended;
  return { code, said };
}

async function anotherDatabase(url: string): Promise<string> {
  await tell(url, 'create database other');
  return url.replace(/postgres$/, 'other');
}

const byId = (list: readonly Stored[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

test('a file is carried over by the command, killed at any moment and run again; not while a collector has it', async () => {
  const folder = makeFolder();
  const data = makeData(folder, 'data');
  const portals = makePortals(folder);
  const before = await startHost({ data, portals, database: '' });
  const random = createRandom(3, 'transfer');
  const deeds = Array.from({ length: 400 }, () => newDeed(['ha-may', 'ha-may-hai'], random));
  const receipts = await Promise.all(deeds.map((deed) => post(before.origin, deed)));
  const url = await realPostgres();
  expect((await transfer(data, url, null)).said).toContain('is in use: stop the collector');
  await before.kill();

  const file = join(data, 'gop-y.db');
  await expect(startHost({ data, portals, database: url })).rejects.toThrow('ended with 1');
  const started = Date.now();
  await transfer(data, url, null);
  const whole = Date.now() - started;
  await expect(startHost({ data, portals, database: '' })).rejects.toThrow('ended with 1');
  // A quick one may have come to its end before it is killed.
  const again = () => existsSync(file) || renameSync(`${file}.transferred`, file);
  again();
  const other = await anotherDatabase(url);
  for (const share of [0.5, 0.6, 0.7, 0.8, 0.9]) await transfer(data, other, whole * share).finally(again);
  const last = await transfer(data, other, null);
  expect(last).toMatchObject({ code: 0, said: expect.stringContaining('counted and compared') });
  const inFile = byId(storedInFile(`${file}.transferred`));
  for (const place of [url, other]) expect(byId(await storedInPostgres(place))).toEqual(inFile);

  const after = await startHost({ data, portals, database: url });
  for (const [n, deed] of deeds.slice(0, 50).entries())
    expect(await post(after.origin, deed)).toEqual(receipts[n]);
  await after.kill();
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { findPostgres } from '../../scripts/ensure-postgres.mjs';
import { makeData, makePortals, startHost } from '../chaos/collector/hosts';
import { type Collector, hashPassword } from '../e2e/processes';
import { startPostgres } from '../postgres/startPostgres';

export const PASSWORD = 'mat-khau-cua-lan';

/** Undone when the file's tests are over, the last first. */
const cleanups: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gop-y-many-'));
  cleanups.push(async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Address of a PostgreSQL of its own that waits for its disk. */
export async function realPostgres(): Promise<string> {
  const postgres = await startPostgres(findPostgres());
  cleanups.push(postgres.stop);
  return postgres.urlOf('postgres');
}

/** Two processes over one database, begun at the same instant, each with a data folder of its own and the same key. */
export async function twoCollectors(url: string): Promise<readonly [Collector, Collector]> {
  const folder = makeFolder();
  const portals = makePortals(folder);
  const officers = join(folder, 'officers.json');
  const lan = { id: 'lan', name: 'Trần Thị Lan', portal: 'ha-may', password: hashPassword(PASSWORD) };
  writeFileSync(officers, JSON.stringify([lan]));
  const start = async (name: string) => {
    const data = makeData(folder, name);
    const collector = await startHost({ data, portals, database: url, officers });
    cleanups.push(collector.kill);
    return collector;
  };
  const [one, other] = await Promise.all([start('one'), start('other')]);
  return [one, other];
}

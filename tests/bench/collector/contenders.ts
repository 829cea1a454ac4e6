import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import type { Postgres } from '../../postgres/startPostgres';
import { tell } from '../../postgres/tell';
import type { Contender } from './contender';
import { run } from './world/process';

const COLLECTOR = 'server/dist/collector.js';
/** One client sends what a whole province does. */
const UNBOUNDED = { GOPY_LIMIT_POSTS: '0', GOPY_LIMIT_POSTS_ALL: '0' };
const SETTINGS = { GOPY_PORT: '0', GOPY_PORTALS: 'demo/portals', ...UNBOUNDED };
const COUNT = 'select count(*) as n from questions';

/** The floor. */
export const constant: Contender = {
  title: 'the same HTTP stack, a constant',
  start: () => run(fileURLToPath(new URL('world/constant.mjs', import.meta.url)), {}),
  stored: null,
};

/** @param folder where it may keep its file; on the disk, since a disk in memory syncs nothing */
export function overFile(folder: string): Contender {
  const data = mkdtempSync(join(folder, 'file-'));
  return {
    title: 'collector over a file',
    start: () => run(COLLECTOR, { ...SETTINGS, GOPY_DATA: data, DATABASE_URL: '' }),
    async stored() {
      const database = new Database(join(data, 'gop-y.db'));
      const { n } = database.prepare(COUNT).get() as { n: number };
      database.close();
      return n;
    },
  };
}

/** @param postgres whose commits wait for the disk */
export function overPostgres(folder: string, postgres: Postgres): Contender {
  const data = mkdtempSync(join(folder, 'postgres-'));
  const url = postgres.urlOf('postgres');
  return {
    title: 'collector over PostgreSQL',
    start: () => run(COLLECTOR, { ...SETTINGS, GOPY_DATA: data, DATABASE_URL: url }),
    async stored() {
      const [counted] = await tell(url, COUNT);
      return Number(counted?.n);
    },
  };
}

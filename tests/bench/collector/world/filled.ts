import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { openLibsql } from '../../../../server/store/openLibsql';
import { openPostgres } from '../../../../server/store/openPostgres';
import type { Store } from '../../../../server/store/store';
import type { Postgres } from '../../../postgres/startPostgres';
import { tell } from '../../../postgres/tell';
import { statementsFor } from './rows';

/** A store with so many rows of everything. */
export interface Filled {
  readonly title: string;
  open(count: number): Promise<Store>;
}

/** @param folder on the disk */
export const filledFile = (folder: string): Filled => ({
  title: 'file',
  async open(count) {
    const file = join(mkdtempSync(join(folder, 'rows-')), 'gop-y.db');
    await (await openLibsql(file)).close();
    const database = new Database(file);
    // Nobody waits for these rows to be on the disk.
    for (const how of ['synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -200000'])
      database.pragma(how);
    for (const statement of statementsFor(count)) database.exec(statement);
    database.pragma('wal_checkpoint(truncate)');
    database.close();
    return openLibsql(file);
  },
});

export const filledPostgres = (postgres: Postgres): Filled => ({
  title: 'PostgreSQL',
  async open(count) {
    const name = `rows_${count}`;
    await tell(postgres.urlOf('postgres'), `create database ${name}`);
    const url = postgres.urlOf(name);
    const open = async () =>
      (
        await openPostgres({
          ...{ url, connections: 10 },
          onBroken: () => undefined,
          ownClock: () => performance.now(),
        })
      ).store;
    await (await open()).close();
    // The second: no row is held against those that it leads to.
    const quickly = ['set synchronous_commit = off', 'set session_replication_role = replica'];
    await tell(url, ...quickly, ...statementsFor(count), 'vacuum analyze', 'checkpoint');
    return open();
  },
});

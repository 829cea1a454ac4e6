import { dirname, join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { escapeIdentifier } from 'pg';
import { expect, test } from 'vitest';
import { findPostgres } from '../../../../scripts/ensure-postgres.mjs';
import { createPool } from '../../../../server/store/createPool';
import { openLibsql } from '../../../../server/store/openLibsql';
import { transferCommand } from '../../../../server/transfer/transferCommand';
import { startPostgres } from '../../../postgres/startPostgres';
import { tell } from '../../../postgres/tell';
import { releaseFiles } from '../backup/releaseFiles';
import { DEED } from '../did';
import {
  afterwards,
  ballot,
  libsqlFile,
  openedPostgres,
  PHOTOS,
  photo,
  postgresUrl,
  published,
  question,
} from './stores';
import { TIMES, twoStores } from './twoStores';

test('of collectors that bring one database up to date at once each finds it so', async () => {
  const url = await postgresUrl('empty');
  const stores = await Promise.all([1, 2, 3].map(() => openedPostgres(url)));
  for (const store of stores) afterwards(() => store.close());
  expect(await stores[0]?.addQuestion(question())).toBe('added');
  expect(await stores[2]?.find('mau', 'q1')).toMatchObject({ kind: 'question' });
});

test('a database of a newer collector is refused, and left as it is', async () => {
  const url = await postgresUrl('empty');
  await (await openedPostgres(url)).close();
  await tell(url, "insert into kysely_migration values ('9999-later', '2030-01-01')");
  await expect(openedPostgres(url)).rejects.toThrow('9999-later');
});

/** How a pool's connection has it, and from where. */
async function synchronousCommit(url: string): Promise<unknown> {
  const pool = createPool({ connectionString: url, max: 1 }, () => undefined);
  const { rows } = await pool.query(
    "select setting, source from pg_settings where name = 'synchronous_commit'",
  );
  await pool.end();
  return rows[0];
}

test('commits wait for the disk also where a database is set not to: what was acknowledged could be lost', async () => {
  const url = await postgresUrl('with-tables');
  const name = escapeIdentifier(new URL(url).pathname.slice(1));
  await tell(url, `alter database ${name} set synchronous_commit = off`);
  expect(await synchronousCommit(url)).toEqual({ setting: 'on', source: 'session' });
  await tell(url, `alter database ${name} set synchronous_commit = local`);
  expect(await synchronousCommit(url)).toEqual({ setting: 'local', source: 'session' });
});

test('a server that does not have its disk keep what is written is refused', async () => {
  const server = await startPostgres(findPostgres());
  afterwards(server.stop);
  const url = server.urlOf('postgres');
  await (await openedPostgres(url)).close();
  await tell(url, 'alter system set fsync = off', 'select pg_reload_conf()');
  await expect.poll(() => tell(url, 'show fsync')).toEqual([{ fsync: 'off' }]);
  const refused = 'does not wait for its disk: set fsync to on in postgresql.conf';
  await expect(openedPostgres(url)).rejects.toThrow(refused);
  const data = dirname(await libsqlFile());
  await (await openLibsql(join(data, 'gop-y.db'))).close();
  const database = { kind: 'postgres', url, connections: 2 } as const;
  await releaseFiles();
  await expect(transferCommand({ data, database }, () => undefined)).rejects.toThrow(refused);
});

test('a server that does not answer is an error, and nothing is left open', async () => {
  await expect(openedPostgres('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow('ECONNREFUSED');
});

test('a database that is gone is found out by asking it', async () => {
  const store = await openedPostgres(await postgresUrl('with-tables'));
  await store.ping();
  await store.close();
  await expect(store.ping()).rejects.toThrow();
});

test('text is compared by its code, whatever language the database was made in', async () => {
  const url = await postgresUrl('empty');
  await (await openedPostgres(url)).close();
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: createPool({ connectionString: url }, () => undefined) }),
  });
  afterwards(() => db.destroy());
  const { rows } = await sql`select table_name, column_name from information_schema.columns
    where table_schema = 'public' and data_type = 'text' and collation_name is distinct from 'C'`.execute(db);
  expect(rows).toEqual([]);
});

test('of two collectors that store one question at once one does, and both have the same', async () => {
  const [one, other] = await twoStores();
  for (const n of TIMES) {
    const id = `q${n}`;
    const outcomes = await Promise.all([
      one.addQuestion(question({ id, codeHash: `a${n}` })),
      other.addQuestion(question({ id, codeHash: `b${n}` })),
    ]);
    expect(outcomes.sort()).toEqual(['added', 'id-taken']);
    expect(await one.find('mau', id)).toEqual(await other.find('mau', id));
  }
});

test('of two questions that take one code at once one gets it', async () => {
  const [one, other] = await twoStores();
  for (const n of TIMES) {
    const outcomes = await Promise.all([
      one.addQuestion(question({ id: `a${n}`, codeHash: `h${n}` })),
      other.addQuestion(question({ id: `b${n}`, codeHash: `h${n}` })),
    ]);
    expect(outcomes.sort()).toEqual(['added', 'code-taken']);
  }
});

test('of a voter’s ballots that come to two collectors in any order the greatest revision counts', async () => {
  const [one, other] = await twoStores();
  const statuses = await Promise.all(
    TIMES.map((n) =>
      (n % 2 ? one : other).addBallot(ballot({ id: `b${n}`, revision: ((n * 7) % 20) + 1, answers: [] })),
    ),
  );
  expect(statuses).toContain('counted');
  const held = await Promise.all(TIMES.map((n) => one.find('mau', `b${n}`)));
  const counted = held.filter((found) => found?.kind === 'ballot' && found.status === 'counted');
  expect(counted).toMatchObject([{ revision: 20 }]);
  expect(await other.arrivals('mau', 'cho-dem')).toBe(20);
});

test('of a photo that comes to two collectors at once one is kept', async () => {
  const [one, other] = await twoStores();
  await one.addQuestion(question({ photos: PHOTOS }));
  const added = await Promise.all([one.addPhoto(photo()), other.addPhoto(photo())]);
  expect(added.map(({ status }) => status).sort()).toEqual(['added', 'repeated']);
});

test('what is withdrawn while an officer answers and publishes is gone, and nobody gets an error', async () => {
  const [one, other] = await twoStores();
  for (const n of TIMES) {
    const id = `q${n}`;
    await one.addQuestion(question({ id, codeHash: `h${n}`, photos: PHOTOS }));
    const answer = { state: 'answered', agency: 'Văn phòng', text: 'Đã dọn.' } as const;
    const [withdrawn, again] = await Promise.all([
      one.withdraw('mau', `h${n}`, 'all', '2026-12-01T00:00:00.000Z'),
      other.withdraw('mau', `h${n}`, 'all', '2026-12-01T00:00:01.000Z'),
      other.act('mau', id, answer, 'lan', '2026-12-01T00:00:00.000Z', 1),
      other.publish('mau', id, published({ slug: `s${n}` }), DEED),
    ]);
    expect([withdrawn, again].filter((done) => done?.erased.includes('text'))).toHaveLength(1);
    expect(withdrawn?.at).toBe(again?.at);
    expect(await one.question('mau', id, 'all')).toBeUndefined();
    expect(await one.publication('mau', `s${n}`)).toBeUndefined();
  }
});

import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { columnTypes } from '../../../../server/store/columnTypes';
import { createPool } from '../../../../server/store/createPool';
import { openDatabaseFile } from '../../../../server/store/databaseFile';
import { migrateFile } from '../../../../server/store/migrateFile';
import type { Tables } from '../../../../server/store/tables';
import { begin } from '../../../../server/store/underWay';
import { copyTable } from '../../../../server/transfer/copyTable';
import { tablesIn } from '../../../../server/transfer/tablesIn';
import { transfer } from '../../../../server/transfer/transfer';
import { fill, rowsIn } from '../store/filling';
import { afterwards, libsqlFile, openedPostgres, postgresUrl } from '../store/stores';

// A filled database is read four times.
vi.setConfig({ testTimeout: 60_000 });

/** A file with rows in every table, more of them than are carried over at once, and a database to carry them to. */
async function places() {
  const database = openDatabaseFile(await libsqlFile());
  const from = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) });
  afterwards(() => from.destroy());
  await migrateFile(from as Kysely<Tables>);
  await fill(
    from,
    Array.from({ length: 501 }, (_, n) => n),
  );
  const before = await rowsIn(from);
  const url = await postgresUrl('with-tables');
  const pool = createPool({ connectionString: url, types: columnTypes }, () => undefined);
  const to = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  afterwards(() => to.destroy());
  const lines: string[] = [];
  const run = () => transfer(from, to, (line) => lines.push(line));
  return { from, before, url, to, run, lines };
}

test('every row of every table is carried over, counted and compared', async () => {
  const { before, to, run, lines } = await places();
  const names = Object.keys(before);
  expect(await run()).toBe(501 * names.length);
  expect(await rowsIn(to)).toEqual(before);
  expect([...lines].sort()).toEqual(names.map((name) => `${name}: 501`).sort());
});

test('what an earlier try began is gone on with, and a collector does not start on half of it', async () => {
  const { before, from, url, to, run } = await places();
  await begin(to);
  for (const table of await tablesIn(from)) {
    if (['submissions', 'questions'].includes(table.name)) await copyTable(from, to, table);
  }
  await sql`delete from questions where code_counter > 300`.execute(to);
  await expect(openedPostgres(url)).rejects.toThrow('only in part: run gop-y-collector transfer again');
  await run();
  expect(await rowsIn(to)).toEqual(before);
  await (await openedPostgres(url)).close();
});

test('when all is there it can be run again', async () => {
  const { before, to, run } = await places();
  await run();
  await run();
  expect(await rowsIn(to)).toEqual(before);
});

test.each([
  ['received something else', `insert into settled values ('a', 'b')`],
  ['received something behind all', `insert into settled values ('zzz', 'b')`],
  ['changed what came', `update questions set text = 'khác' where code_counter = 7`],
  ['lost a row in the middle', `delete from words where words like '%00007'`],
])('a database that %s is refused', async (_how, what) => {
  const { url, to, run } = await places();
  await run();
  await sql.raw(what).execute(to);
  await expect(run()).rejects.toThrow('that did not come from this file');
  // One that has been in use since is used on.
  await (await openedPostgres(url)).close();
});

test('what came to the file after all was carried over is not added to a database that is in use', async () => {
  const { from, url, before, to, run } = await places();
  await run();
  await sql`insert into settled values ('zzz', 'b')`.execute(from);
  await expect(run()).rejects.toThrow('settled has 502 rows in the file and 501 in');
  expect(await rowsIn(to)).toEqual(before);
  await (await openedPostgres(url)).close();
});

test('a row that does not arrive is seen in the end', async () => {
  const { to, run } = await places();
  await sql`create function nothing() returns trigger as 'begin return null; end' language plpgsql`.execute(
    to,
  );
  await sql`create trigger lost before insert on notices for each row
    when (new.hash like '%00400') execute function nothing()`.execute(to);
  await expect(run()).rejects.toThrow('has 501 rows in the file and 500 in');
});

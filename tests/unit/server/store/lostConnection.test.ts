import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createPool } from '../../../../server/store/createPool';
import { afterwards, ballot, connected, openedPostgres, postgresUrl, question } from './stores';

/** A store, and somebody who can end the connections that it has. */
async function opened() {
  const url = await postgresUrl('with-tables');
  const store = await openedPostgres(url);
  afterwards(() => store.close());
  const client = await connected(url);
  const tell = (what: string) => client.query(what);
  const cut = () =>
    tell(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
  return { store, tell, cut };
}

test('what is stored when its connection is cut is stored, or rejects; the collector lives on and takes the rest', async () => {
  const { store, cut } = await opened();
  const added: string[] = [];
  const rejected: string[] = [];
  for (let round = 0; round < 10; round++) {
    const coming = Array.from({ length: 30 }, async (_, n) => {
      const id = `q${round}-${n}`;
      await sleep(n);
      await store.addQuestion(question({ id, codeHash: id })).then(
        () => added.push(id),
        () => rejected.push(id),
      );
    });
    await sleep(round * 3);
    await cut();
    await Promise.all(coming);
  }
  expect(rejected.length).toBeGreaterThan(0);
  for (const id of added) expect(await store.find('mau', id)).toBeDefined();
  for (const id of rejected) {
    const again = await store.addQuestion(question({ id, codeHash: id }));
    expect(['added', 'id-taken']).toContain(again);
  }
});

test('of a connection that breaks while nobody uses it no more is said than its code', async () => {
  const url = await postgresUrl('empty');
  const said: string[] = [];
  const pool = createPool({ connectionString: url }, (code) => said.push(code));
  afterwards(() => pool.end());
  await pool.query('select 1');
  const client = await connected(url);
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
  await expect.poll(() => said).toEqual(['57P01']);
});

test('a connection that is cut in the middle of a transaction leaves nothing of it', async () => {
  const { store, tell, cut } = await opened();
  await tell('begin');
  // The ballot has its id and its place when it comes to this table.
  await tell('lock table ballot_receipts in exclusive mode');
  const stored = store.addBallot(ballot()).catch(() => 'rejected');
  await sleep(200);
  await cut();
  await tell('commit');
  expect(await stored).toBe('rejected');
  expect(await store.find('mau', 'b1')).toBeUndefined();
  expect(await store.arrivals('mau', 'cho-dem')).toBe(0);
  expect(await store.addBallot(ballot())).toBe('counted');
});

test('a count that fails is one failure, and not another that nobody hears and that ends the collector', async () => {
  const { store, tell } = await opened();
  const unheard: unknown[] = [];
  const hear = (error: unknown) => unheard.push(error);
  process.on('unhandledRejection', hear);
  afterwards(async () => void process.off('unhandledRejection', hear));
  await tell('alter table questions rename to taken_away');
  const due = { part: 'all', notice: null, until: '2026-12-01T00:00:00.000Z' } as const;
  await expect(store.countDue('mau', due)).rejects.toThrow('questions');
  // What the other count came to is known by then.
  await store.ping();
  await sleep(50);
  expect(unheard).toEqual([]);
});

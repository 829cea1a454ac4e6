import { Kysely, PostgresDialect } from 'kysely';
import { expect, test } from 'vitest';
import { createPool } from '../../../../server/store/createPool';
import { transact } from '../../../../server/store/sql/transact';
import type { Tables } from '../../../../server/store/tables';
import { afterwards, postgresUrl } from './stores';

async function opened(): Promise<Kysely<Tables>> {
  const url = await postgresUrl('with-tables');
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: createPool({ connectionString: url }, () => undefined) }),
  });
  afterwards(() => db.destroy());
  return db;
}

const settle = (db: Kysely<Tables>, name: string, value: string) =>
  db
    .insertInto('settled')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();

test('of two transactions that wait each for the other both are carried out, one of them not at its first try', async () => {
  const db = await opened();
  const tries = { a: 0, b: 0 };
  let arrived = 0;
  let meet = () => {};
  const bothAreHalfway = new Promise<void>((resolve) => {
    meet = resolve;
  });
  const both = (['a', 'b'] as const).map((mine) =>
    transact(db, async (tx) => {
      tries[mine]++;
      await settle(tx, mine, mine);
      if (++arrived === 2) meet();
      await bothAreHalfway;
      await settle(tx, mine === 'a' ? 'b' : 'a', mine);
    }),
  );
  await Promise.all(both);
  expect(tries.a + tries.b).toBeGreaterThan(2);
});

test.each(['40001', '40P01'])(
  'a transaction that fails again and again with %s rejects in the end',
  async (code) => {
    const db = await opened();
    let tries = 0;
    const failing = transact(db, async () => {
      tries++;
      throw Object.assign(new Error('in the way'), { code });
    });
    await expect(failing).rejects.toThrow('in the way');
    expect(tries).toBe(4);
  },
);

test('a transaction with which something is wrong is tried once', async () => {
  const db = await opened();
  let tries = 0;
  const failing = transact(db, async (tx) => {
    tries++;
    await tx
      .insertInto('settled')
      .values({ name: 'a', value: null as never })
      .execute();
  });
  await expect(failing).rejects.toMatchObject({ code: '23502' });
  expect(tries).toBe(1);
});

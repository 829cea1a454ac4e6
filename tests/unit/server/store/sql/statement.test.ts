import { Kysely, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { listed } from '../../../../../server/store/sql/listed';
import { type Places, statement } from '../../../../../server/store/sql/statement';
import type { Tables } from '../../../../../server/store/tables';
import { afterwards } from '../stores';

function opened(): Kysely<Tables> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Database(':memory:') }) });
  afterwards(() => db.destroy());
  return db;
}

test('a statement is put together once, and run with the values of each time, wherever they stand in it', async () => {
  let times = 0;
  const ask = statement((_, { a, b }: Places<{ a: string; b: number }>) => {
    times++;
    return sql<object>`select ${b} as b, ${a} as a, ${b} as again`;
  });
  const db = opened();
  expect(await ask(db, { a: 'x', b: 1 })).toEqual([{ a: 'x', b: 1, again: 1 }]);
  const inside = await db.transaction().execute((tx) => ask(tx, { a: 'y', b: 2 }));
  expect(inside).toEqual([{ a: 'y', b: 2, again: 2 }]);
  expect(times).toBe(1);
});

test('rows that come as one value keep their order, what is empty and every letter', async () => {
  const rows = [
    { id: 'z', text: 'Đèn “hỏng”\n🙂', n: 2 ** 40 },
    { id: 'a', text: null, n: 0 },
  ];
  const ask = statement(
    (db, { json }: Places<{ json: string }>) =>
      sql<object>`select id, text, n from ${listed(db, json, { id: 'text', text: 'text', n: 'bigint' })}`,
  );
  const db = opened();
  expect(await ask(db, { json: JSON.stringify(rows) })).toEqual(rows);
  expect(await ask(db, { json: '[]' })).toEqual([]);
});

import Database from 'libsql';
import { expect, test } from 'vitest';
import { keepStatements } from '../../../../server/store/keepStatements';
import { afterwards } from './stores';

/** A database with one table of one column, and the texts that it has prepared since. */
function opened() {
  const database = new Database(':memory:');
  afterwards(async () => void database.close());
  database.exec('create table t (a text primary key)');
  const prepared: string[] = [];
  const kept = keepStatements({
    prepare(text) {
      prepared.push(text);
      return database.prepare(text);
    },
    close: () => database.close(),
  });
  return { kept, prepared };
}

test('a statement is prepared once, and gives what is there each time that it is run', () => {
  const { kept, prepared } = opened();
  const all = () => kept.prepare('select a from t order by a').all([]);
  expect(all()).toEqual([]);
  for (const a of ['x', 'y']) kept.prepare('insert into t values (?)').run([a]);
  expect(all()).toEqual([{ a: 'x' }, { a: 'y' }]);
  expect(prepared).toEqual(['select a from t order by a', 'insert into t values (?)']);
});

test('a kept statement knows a column that was added since', () => {
  const { kept } = opened();
  kept.prepare('insert into t values (?)').run(['x']);
  const all = () => kept.prepare('select * from t').all([]);
  expect(all()).toEqual([{ a: 'x' }]);
  kept.prepare('alter table t add column b text').run([]);
  expect(all()).toEqual([{ a: 'x', b: null }]);
});

test('a statement that failed is prepared anew', () => {
  const { kept, prepared } = opened();
  const add = (a: string) => kept.prepare('insert into t values (?)').run([a]);
  add('x');
  expect(() => add('x')).toThrow('UNIQUE');
  add('y');
  expect(prepared).toHaveLength(2);
});

test('of very many statements those that were asked for last are kept', () => {
  const { kept, prepared } = opened();
  const ask = (n: number) => kept.prepare(`select ${n}`).all([]);
  for (let n = 0; n < 300; n++) {
    ask(n);
    ask(0);
  }
  expect(prepared).toHaveLength(300);
  ask(1);
  expect(prepared).toHaveLength(301);
});

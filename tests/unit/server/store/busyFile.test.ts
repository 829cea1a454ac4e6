import { stat } from 'node:fs/promises';
import Database from 'libsql';
import { expect, test, vi } from 'vitest';
import { openLibsql } from '../../../../server/store/openLibsql';
import { DEED } from '../did';
import { afterwards, libsqlFile, question } from './stores';

// Whoever writes waits five seconds for another who does.
vi.setConfig({ testTimeout: 60_000 });

const AT = '2026-12-01T00:00:00.000Z';

/** A store, and another process's connection to its file. */
async function opened() {
  const file = await libsqlFile();
  const store = await openLibsql(file);
  afterwards(() => store.close());
  const other = new Database(file);
  afterwards(async () => void other.close());
  const count = (table: string) => {
    const [row] = other.prepare(`select count(*) as n from ${table}`).all() as { n: number }[];
    return row?.n;
  };
  return { file, store, other, count };
}

test('what comes while another process keeps writing is refused, and afterwards all is taken and is there', async () => {
  const { store, other, count } = await opened();
  other.exec('begin immediate');
  await expect(store.addQuestion(question())).rejects.toThrow('locked');
  await expect(store.addNotice('mau', 'n1', '{}', AT)).rejects.toThrow('locked');
  other.exec('commit');
  expect(await store.addQuestion(question())).toBe('added');
  await store.addNotice('mau', 'n1', '{}', AT);
  expect([count('questions'), count('notices')]).toEqual([1, 1]);
});

test('who reads is in the way of no other process, and finds none in the way', async () => {
  const { store, other, count } = await opened();
  await store.addQuestion(question());
  await store.publish('mau', 'q1', null, DEED);
  other.exec('begin immediate');
  other.exec(`insert into settled values ('a', 'b')`);
  expect(await store.question('mau', 'q1', 'all')).toBeDefined();
  expect((await store.verify([])).faults).toEqual([]);
  other.exec('commit');
  expect(count('settled')).toBe(1);
});

test('a withdrawal keeps nobody waiting while another process reads, and the log is emptied when that is over', async () => {
  const { file, store, other } = await opened();
  await store.addQuestion(question());
  other.exec('begin');
  other.prepare('select text from questions').all();
  const began = performance.now();
  await store.withdraw('mau', 'h1', 'all', AT);
  // It would wait for five seconds.
  expect(performance.now() - began).toBeLessThan(4000);
  other.exec('commit');
  await store.sweepAlone(async () => undefined);
  expect((await stat(`${file}-wal`)).size).toBe(0);
});

import { expect, test } from 'vitest';
import { openLibsql } from '../../../../server/store/openLibsql';
import { isOfTheItem } from '../../../../server/store/sql/isOfTheItem';
import { afterwards, libsqlFile, openedPostgres, photo, postgresUrl, question } from './stores';

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'nothing failed',
    (error: unknown) => error,
  );

test('a photo without its question is at fault itself, in either database', async () => {
  for (const store of [
    await openLibsql(await libsqlFile()),
    await openedPostgres(await postgresUrl('with-tables')),
  ]) {
    afterwards(() => store.close());
    expect(isOfTheItem(await failure(store.addPhoto(photo())))).toBe(true);
  }
});

test('text that PostgreSQL cannot keep is at fault itself', async () => {
  const store = await openedPostgres(await postgresUrl('with-tables'));
  afterwards(() => store.close());
  expect(isOfTheItem(await failure(store.addQuestion(question({ text: '\u0000' }))))).toBe(true);
});

test('nobody is at fault where the database is closed, gone, ended by its operator, full or locked', async () => {
  const store = await openLibsql(await libsqlFile());
  await store.close();
  expect(isOfTheItem(await failure(store.addPhoto(photo())))).toBe(false);
  expect(isOfTheItem(await failure(openedPostgres('postgres://nobody@127.0.0.1:1/none')))).toBe(false);
  for (const code of [
    '57P01',
    '53100',
    '57014',
    'ECONNRESET',
    'SQLITE_FULL',
    'SQLITE_BUSY',
    'SQLITE_IOERR',
  ]) {
    expect(isOfTheItem(Object.assign(new Error(code), { code }))).toBe(false);
  }
  expect(isOfTheItem(new Error('Connection terminated unexpectedly'))).toBe(false);
});

import { readdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, inject, test } from 'vitest';
import { openLibsql } from '../../../../server/store/openLibsql';
import { openStore } from '../../../../server/store/openStore';
import { noteNothing } from '../../../../server/store/replaying';
import { tell } from '../../../postgres/tell';
import { afterwards, libsqlFile, postgresUrl, question } from './stores';

/** A folder of data, and how a collector begins on it: `url` empty, over its file. */
async function folder() {
  const file = await libsqlFile();
  const begin = async (url: string) => {
    const database = url ? ({ kind: 'postgres', url, connections: 2 } as const) : ({ kind: 'file' } as const);
    const settings = { data: dirname(file), database, webhook: null, mail: null };
    const { store } = await openStore(settings, () => undefined, noteNothing);
    await store.close();
  };
  return { file, begin };
}

async function fileWith(file: string, questions: number): Promise<void> {
  const store = await openLibsql(file);
  for (let n = 0; n < questions; n++) await store.addQuestion(question({ id: `q${n}`, codeHash: `h${n}` }));
  await store.close();
}

test('a collector does not begin over PostgreSQL while a file in its folder holds a question', async () => {
  const { file, begin } = await folder();
  await fileWith(file, 1);
  const url = await postgresUrl('with-tables');
  await expect(begin(url)).rejects.toThrow(
    `${file} holds what citizens sent, and DATABASE_URL names another database: run gop-y-collector transfer, or move the file away`,
  );
  await rename(file, `${file}.moved`);
  await begin(url);
});

test.each([
  ['nothing was sent to', (file: string) => fileWith(file, 0)],
  ['has no byte', (file: string) => writeFile(file, '')],
])('a file that %s is in nobody’s way', async (_what, make) => {
  const { file, begin } = await folder();
  await make(file);
  await begin(await postgresUrl('with-tables'));
});

test('a file that nobody can look into is named', async () => {
  const { file, begin } = await folder();
  await writeFile(file, 'không phải cơ sở dữ liệu '.repeat(100));
  await expect(begin(await postgresUrl('with-tables'))).rejects.toThrow(`whether ${file} holds`);
});

test('where a file was carried over no collector begins on an empty one in its place', async () => {
  const { file, begin } = await folder();
  await fileWith(file, 1);
  await rename(file, `${file}.transferred`);
  await expect(begin('')).rejects.toThrow(`${file} was carried over, and is ${file}.transferred since`);
  expect(await readdir(dirname(file))).not.toContain('gop-y.db');
  await begin(await postgresUrl('with-tables'));
});

test('of a database that is not there, of a server that is not, and of a user that may not, it is said what to do', async () => {
  const { begin } = await folder();
  const cannot = 'the database of DATABASE_URL cannot be opened: ';
  const url = await postgresUrl('empty');
  const none = new URL(url);
  none.pathname = '/none';
  await expect(begin(none.href)).rejects.toThrow(
    `${cannot}database "none" does not exist: create it, or name another`,
  );
  for (const host of ['127.0.0.1', 'localhost'])
    await expect(begin(`postgres://gopy:mat-khau@${host}:1/gopy`)).rejects.toThrow(
      /^the database of DATABASE_URL cannot be opened: .*ECONNREFUSED.*: start PostgreSQL there, or name the address where it is$/,
    );
  const user = `nobody-${crypto.randomUUID()}`;
  await tell(url, `create role "${user}" login`, 'revoke create on schema public from public');
  afterwards(async () => void (await tell(inject('postgres'), `drop role "${user}"`)));
  const theirs = new URL(url);
  theirs.username = user;
  await expect(begin(theirs.href)).rejects.toThrow(
    /permission denied for schema public: let its user create tables in it$/,
  );
});

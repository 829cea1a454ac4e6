import { copyFile, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { openLibsql } from '../../../../server/store/openLibsql';
import { transferCommand } from '../../../../server/transfer/transferCommand';
import { tell } from '../../../postgres/tell';
import { releaseFiles } from '../backup/releaseFiles';
import { libsqlFile, openedPostgres, postgresUrl, question } from '../store/stores';

/** A file with one question, and the command that carries it over to a database. */
async function places() {
  const file = await libsqlFile();
  const data = dirname(file);
  const store = await openLibsql(file);
  await store.addQuestion(question());
  await store.close();
  await releaseFiles();
  const run = (url: string) =>
    transferCommand({ data, database: { kind: 'postgres', url, connections: 2 } }, () => undefined).finally(
      releaseFiles,
    );
  const names = async () => (await readdir(data)).sort();
  return { file, run, names };
}

test('a file that was carried over is whole under another name, and run again the command says that all is done', async () => {
  const { file, run, names } = await places();
  const url = await postgresUrl('with-tables');
  expect(await run(url)).toContain(`keep ${file}.transferred as a backup`);
  expect(await names()).toEqual(['gop-y.db.transferred']);
  await expect(run(url)).rejects.toThrow(
    `${file} was carried over, and is ${file}.transferred since: nothing is left to do but to start the collector`,
  );
  const kept = await openLibsql(`${file}.transferred`);
  expect(await kept.find('mau', 'q1')).toMatchObject({ kind: 'question' });
  await kept.close();
  const store = await openedPostgres(url);
  expect(await store.find('mau', 'q1')).toMatchObject({ kind: 'question' });
  await store.close();
});

test('what a collector that was killed left in the file’s log is in the file under its other name too', async () => {
  const { file, run, names } = await places();
  const alive = await libsqlFile();
  const store = await openLibsql(alive);
  await store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
  for (const end of ['', '-wal']) await copyFile(`${alive}${end}`, `${file}${end}`);
  await store.close();
  await run(await postgresUrl('with-tables'));
  expect(await names()).toEqual(['gop-y.db.transferred']);
  const kept = await openLibsql(`${file}.transferred`);
  expect(await kept.find('mau', 'q2')).toMatchObject({ kind: 'question' });
  await kept.close();
});

test('no earlier file that was carried over is overwritten', async () => {
  const { file, run, names } = await places();
  await writeFile(`${file}.transferred`, 'một');
  await writeFile(`${file}.transferred-2`, 'hai');
  expect(await run(await postgresUrl('with-tables'))).toContain(`${file}.transferred-3`);
  expect(await names()).toEqual([1, 2, 3].map((n) => `gop-y.db.transferred${n === 1 ? '' : `-${n}`}`));
});

test('a file under its own name again can be carried over to another database', async () => {
  const { file, run } = await places();
  await run(await postgresUrl('with-tables'));
  await rename(`${file}.transferred`, file);
  expect(await run(await postgresUrl('empty'))).toContain('counted and compared');
});

test('a file keeps its name where it is not carried over, and what to do is said', async () => {
  const { run, names } = await places();
  const url = await postgresUrl('with-tables');
  await tell(url, "insert into settled values ('a', 'b')");
  await expect(run(url)).rejects.toThrow('name an empty one in DATABASE_URL and run this again, or,');
  expect(await names()).toContain('gop-y.db');
});

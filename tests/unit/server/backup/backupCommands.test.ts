import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { backupCommand, restoreCommand } from '../../../../server/backup/backupCommands';
import { openErasureFile } from '../../../../server/backup/erasureFile';
import { checkKey } from '../../../../server/collectorKey';
import { readSettings } from '../../../../server/settings';
import { openLibsql } from '../../../../server/store/openLibsql';
import { libsqlFile, question } from '../store/stores';
import { releaseFiles } from './releaseFiles';

const KEY = new Uint8Array(32).fill(7);
const WEBHOOK = {
  GOPY_WEBHOOK: 'https://he-thong.mau.example/gop-y',
  GOPY_WEBHOOK_KEY: `whsec_${'A'.repeat(32)}`,
};

/** The folder of a collector that is stopped, with a backup from before its question was withdrawn. */
async function folderWithBackup(environment: Readonly<Record<string, string>> = {}) {
  const file = await libsqlFile();
  const data = dirname(file);
  const log = join(data, 'erasures.log');
  const backup = join(data, 'backup.db');
  const settings = readSettings({ GOPY_DATA: data, ...environment }, '');
  const erasures = await openErasureFile(log);
  const store = await openLibsql(file, [], erasures.note);
  await checkKey(store, KEY);
  await store.addQuestion(question());
  await backupCommand(settings, backup);
  await store.withdraw('mau', 'h1', 'all', '2026-12-01T00:00:00.000Z');
  await store.close();
  await erasures.close();
  await releaseFiles();
  return { log, restored: () => restoreCommand(settings, KEY, backup) };
}

test('without the file of what was erased nothing is restored, and an empty one is a word for it', async () => {
  const { log, restored } = await folderWithBackup();
  await rm(log);
  await expect(restored()).rejects.toThrow(`there is no ${log}, and without it`);
  await writeFile(log, '');
  expect(await restored()).toContain('erased again since the backup: 0.');
});

test('who restores where no webhook is set reads that nobody is told of what is erased again', async () => {
  const { restored } = await folderWithBackup();
  expect(await restored()).toMatch(/erased again since the backup: 1\..* GOPY_WEBHOOK is not set here\.$/);
});

test('where it is set nothing is said of that', async () => {
  const { restored } = await folderWithBackup(WEBHOOK);
  expect(await restored()).not.toContain('GOPY_WEBHOOK');
});

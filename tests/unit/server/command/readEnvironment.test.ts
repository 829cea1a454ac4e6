import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEnvironment } from '../../../../server/command/readEnvironment';
import { SETTING_NAMES } from '../../../../server/settingNames';
import { readSettings } from '../../../../server/settings';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gop-y-env-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('without a file the environment is all there is', async () => {
  expect(await readEnvironment(folder, { GOPY_PORT: '1' })).toEqual({ GOPY_PORT: '1' });
});

test('a gop-y.env adds to it, and what is set otherwise counts more', async () => {
  await writeFile(join(folder, 'gop-y.env'), '# settings\nGOPY_PORT=1\nGOPY_DATA=kho\n');
  expect(await readEnvironment(folder, { GOPY_PORT: '2' })).toEqual({ GOPY_PORT: '2', GOPY_DATA: 'kho' });
});

test('one that cannot be read is named, and not passed over', async () => {
  await mkdir(join(folder, 'gop-y.env'));
  await expect(readEnvironment(folder, {})).rejects.toThrow('gop-y.env cannot be read (EISDIR)');
});

test.each([
  ['GOPY_PROT=8922', 'line 2: there is no setting GOPY_PROT: gop-y-collector --help lists all'],
  ['gopy_port=8922', 'line 2: there is no setting gopy_port'],
  ['export GOPY_PROT=8922', 'line 2: there is no setting GOPY_PROT'],
  ['GOPY_PORT 8922', 'line 2: this is no setting: write NAME=value, or # before what is none'],
  ['GOPY-PORT=8922', 'line 2: this is no setting'],
  ['GOPY_MAIL_FROM="gopy@hamay.example\nGOPY_LOG="off"', 'line 2: the quote of GOPY_MAIL_FROM does not end'],
])('a slip in it is named by its line, and nothing starts: %s', async (slip, sentence) => {
  await writeFile(join(folder, 'gop-y.env'), `GOPY_DATA=kho\n${slip}\n`);
  await expect(readEnvironment(folder, {})).rejects.toThrow(`gop-y.env, ${sentence}`);
});

test('no value is in what is said of it', async () => {
  await writeFile(join(folder, 'gop-y.env'), 'smtps://gopy:mat-khau@mail.hamay.example\n');
  await expect(readEnvironment(folder, {})).rejects.toThrow(/^(?!.*mat-khau)/);
});

test('it may have comments, quotes, lines of Windows, a mark of its encoding, and what others read', async () => {
  const lines = [
    '\uFEFFGOPY_PORT=1',
    '',
    '  # của xã',
    'export GOPY_DATA = "kho" # ở đây',
    'TZ=Asia/Ho_Chi_Minh',
    '',
  ];
  await writeFile(join(folder, 'gop-y.env'), lines.join('\r\n'));
  const read = { GOPY_PORT: '1', GOPY_DATA: 'kho', TZ: 'Asia/Ho_Chi_Minh' };
  expect(await readEnvironment(folder, {})).toEqual(read);
});

test('what is set in the environment itself is not looked at', async () => {
  expect(await readEnvironment(folder, { GOPY_POSTGRES: '/usr/lib' })).toEqual({ GOPY_POSTGRES: '/usr/lib' });
});

test('every name that is read is known, and no other', () => {
  const read = new Set<string>();
  const env = new Proxy<Record<string, string>>({}, { get: (_, name) => void read.add(String(name)) });
  readSettings(env, 'w');
  expect([...read].sort()).toEqual([...SETTING_NAMES].sort());
});

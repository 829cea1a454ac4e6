import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startIn } from './processes';

const COMMAND = 'node_modules/gop-y-collector/dist/collector.js';

/** A folder in which somebody has installed the collector's package as it would be published, with what it depends on. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gop-y-package-'));
  const place = join(folder, 'node_modules', 'gop-y-collector');
  await mkdir(place, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const pack = ['pack', '--json', '--workspace', 'server', '--ignore-scripts', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(execFileSync(npm, pack).toString()) as [{ filename: string }];
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', place, '--strip-components=1']);
  const { dependencies } = JSON.parse(await readFile(join(place, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const to = join(folder, 'node_modules', name);
    await mkdir(join(to, '..'), { recursive: true });
    await symlink(resolve('node_modules', name), to);
  }
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...args: readonly string[]) =>
  execFileSync(process.execPath, [COMMAND, ...args], { cwd: folder, encoding: 'utf8' });

test('it has a command, and is of the widget’s version', async () => {
  const { bin, version } = JSON.parse(
    await readFile(join(folder, 'node_modules/gop-y-collector/package.json'), 'utf8'),
  );
  expect(bin).toEqual({ 'gop-y-collector': 'dist/collector.js' });
  expect(await readFile(join(folder, COMMAND), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  const widget = JSON.parse(await readFile('package.json', 'utf8'));
  expect([version, run('--version').trim()]).toEqual([widget.version, widget.version]);
});

test('a portal is made with it, and served with the widget that came along, nothing being set', async () => {
  const answers = {
    name: 'Xã Mai',
    phone: '1022',
    origins: ['https://mai.example'],
    officerName: 'Trần Lan',
  };
  await writeFile(join(folder, 'answers.json'), JSON.stringify(answers));
  // Its own law, as whoever wants another begins with a copy of it.
  const law = ['--law', 'node_modules/gop-y-collector/init/law.json'];
  const printed = run('init', '--lang', 'en', '--answers', 'answers.json', ...law);
  expect(printed).toContain('\n  npx gop-y-collector\n');
  expect(printed).toContain('data-endpoint="http://localhost:8787/v1/mai"');
  const collector = await startIn(folder, COMMAND, { GOPY_PORT: '0' });
  try {
    expect((await fetch(`${collector.origin}/v1/mai/portal.json`)).status).toBe(200);
    const loader = await fetch(`${collector.origin}/gop-y/1/gop-y.js`);
    expect(loader.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect((await fetch(`${collector.origin}/desk/sign-in`)).status).toBe(200);
  } finally {
    await collector.kill();
  }
});

import { spawn } from 'node:child_process';
import { appendFile, cp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';
import { build } from 'vite';
import { expect, test, vi } from 'vitest';
import { backUp } from '../../../../server/backup/backUp';
import { openErasureFile } from '../../../../server/backup/erasureFile';
import { notedErasures } from '../../../../server/backup/notedErasures';
import { restore } from '../../../../server/backup/restore';
import { checkKey } from '../../../../server/collectorKey';
import { openLibsql } from '../../../../server/store/openLibsql';
import type { NotedErasure } from '../../../../server/store/replaying';
import { afterwards, CONTACT, libsqlFile, question } from '../store/stores';

import { releaseFiles } from './releaseFiles';

const KEY = new Uint8Array(32).fill(7);
const AT = '2026-12-01T00:00:00.000Z';
const LATER = '2026-12-02T00:00:00.000Z';
const ANSWER = { state: 'answered', agency: 'Sở Xây dựng', text: 'Đã sửa.' } as const;

/** Killed at as many moments of its work. */
const KILLS = 10;

/** A collector's database with one question, and the file of what it erases. */
async function world() {
  const file = await libsqlFile();
  const folder = join(file, '..');
  const log = join(folder, 'erasures.log');
  const open = async () => {
    const erasures = await openErasureFile(log);
    const store = await openLibsql(file, [], erasures.note);
    let isOpen = true;
    const close = async () => {
      if (!isOpen) return;
      isOpen = false;
      await store.close();
      await erasures.close();
      await releaseFiles();
    };
    afterwards(close);
    return { store, close };
  };
  const noted = async () => {
    const all: NotedErasure[] = [];
    for await (const page of notedErasures(log)) all.push(...page);
    return all;
  };
  const backup = join(folder, 'backup.db');
  const restored = (erasures = notedErasures(log)) =>
    restore({ backup, file, key: KEY, erasures, channels: ['webhook'] });
  const first = await open();
  await checkKey(first.store, KEY);
  await first.store.addQuestion(question({ contact: CONTACT }));
  return { file, folder, log, backup, first, open, noted, restored };
}

test('a backup is written while the collector runs, whole and for its user alone', async () => {
  const { file, backup, first } = await world();
  await backUp(file, backup);
  await first.store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
  expect((await stat(backup)).mode & 0o777).toBe(0o600);
  const copy = await openLibsql(backup);
  afterwards(() => copy.close());
  expect(await copy.question('mau', 'q1', 'all')).toMatchObject({ text: 'Đèn hỏng' });
  expect(await copy.find('mau', 'q2')).toBeUndefined();
});

test('a backup takes no other’s place, and one that was broken off is in nobody’s way', async () => {
  const { file, backup } = await world();
  await writeFile(`${backup}.part`, 'half of one');
  await backUp(file, backup);
  await expect(backUp(file, backup)).rejects.toThrow('is there already');
});

test('a backup that fails leaves nothing of what citizens wrote', async () => {
  const { folder, first } = await world();
  await first.close();
  const foreign = join(folder, 'foreign.db');
  const database = new Database(foreign);
  database.exec("create table questions (text text); insert into questions values ('Đèn hỏng')");
  database.close();
  const before = await readdir(folder);
  await expect(backUp(foreign, join(folder, 'backup.db'))).rejects.toThrow('no whole database');
  expect(await readdir(folder)).toEqual(before);
});

test('what was withdrawn since the backup does not come back, nor what came and was withdrawn since', async () => {
  const { backup, file, first, open, restored } = await world();
  await backUp(file, backup);
  await first.store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
  await first.store.withdraw('mau', 'h1', 'all', AT);
  await first.store.withdraw('mau', 'h2', 'all', AT);
  await first.close();
  expect(await restored()).toEqual({ erased: 2, replaced: `${file}.replaced` });
  const { store } = await open();
  expect(await store.question('mau', 'q1', 'all')).toBeUndefined();
  expect(await store.addQuestion(question({ id: 'q2', codeHash: 'h2' }))).toBe('id-taken');
  expect((await store.verify([])).faults).toEqual([]);
  expect((await readFile(file)).includes(CONTACT?.phone ?? '')).toBe(false);
});

test('a system that was not yet told of a withdrawal when the database was lost is told after the restore', async () => {
  const { backup, file, first, open, restored } = await world();
  await backUp(file, backup);
  await first.store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
  await first.store.withdraw('mau', 'h1', 'all', AT);
  await first.store.withdraw('mau', 'h2', 'all', AT);
  await first.close();
  await restored();
  const { store } = await open();
  const waiting = await store.claimTellings('webhook', {
    at: AT,
    until: '2026-12-01T00:01:00.000Z',
    limit: 10,
  });
  expect(waiting.map(({ question: id, event, at }) => [id, event, at]).sort()).toEqual([
    ['q1', 'withdrawn', AT],
    ['q2', 'withdrawn', AT],
  ]);
});

test('erasures are noted without words before they are certain, and none happens that cannot be noted', async () => {
  const { log, first, file } = await world();
  await first.store.withdraw('mau', 'h1', 'contact', AT);
  const note = { portal: 'mau', id: 'q1', codeHash: 'h1', part: 'contact', cause: 'request', at: AT };
  expect(await readFile(log, 'utf8')).toBe(`\n${JSON.stringify(note)}\n`);
  expect((await stat(log)).mode & 0o777).toBe(0o600);
  await first.close();
  const full = await openLibsql(file, [], () => Promise.reject(new Error('disk full')));
  afterwards(() => full.close());
  await expect(full.withdraw('mau', 'h1', 'all', AT)).rejects.toThrow('disk full');
  expect(await full.question('mau', 'q1', 'all')).toBeDefined();
});

test('a question that is taken up again because its erasure failed is not erased by the next start', async () => {
  const { file, first, noted } = await world();
  await first.close();
  const erasures = await openErasureFile(join(file, '..', 'erasures.log'));
  let notes = 0;
  const store = await openLibsql(file, [], async (one) => {
    if (++notes === 2) throw new Error('disk full');
    await erasures.note(one);
  });
  afterwards(async () => {
    await store.close();
    await erasures.close();
  });
  await store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
  for (const [id, day] of [
    ['q1', 25],
    ['q2', 26],
  ] as const)
    await store.act('mau', id, ANSWER, 'lan', `2026-11-${day}T00:00:00.000Z`, 1);
  const due = { part: 'all', notice: null, until: '2026-11-27T00:00:00.000Z' } as const;
  await expect(store.eraseDue('mau', due, 10, AT)).rejects.toThrow('disk full');
  expect(await noted()).toMatchObject([{ id: 'q1' }]);
  await store.act('mau', 'q1', { state: 'handling', answerBy: '2026-12-31' }, 'lan', LATER, 2);
  expect(await store.replay(await noted())).toBe(0);
  expect(await store.question('mau', 'q1', 'all')).toBeDefined();
});

/** As a collector writes it, without its line breaks. */
const lineOf = (changes: Partial<NotedErasure> = {}): string =>
  JSON.stringify({
    ...{ portal: 'mau', id: 'q9', codeHash: 'h9', part: 'all', cause: 'request', at: AT },
    ...changes,
  });

test('a line that was cut off anywhere is nobody’s, and the next one stands alone', async () => {
  const { log, first, noted } = await world();
  const line = lineOf();
  for (const length of Array.from(line).keys()) {
    await writeFile(log, `${lineOf({ id: 'q8' })}\n${line.slice(0, length)}`);
    await first.store.addQuestion(question({ id: `q${length}`, codeHash: `h${length}`, contact: CONTACT }));
    await first.store.withdraw('mau', `h${length}`, 'contact', AT);
    expect(await noted()).toMatchObject([{ id: 'q8' }, { id: `q${length}` }]);
  }
});

test('a note of which the disk took only a part is none: nothing is erased, and the next one stands alone', async () => {
  const { log, first, noted } = await world();
  await first.store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
  const handle = await open(log, 'a');
  const { write } = Object.getPrototypeOf(handle);
  await handle.close();
  vi.spyOn(Object.getPrototypeOf(handle), 'write').mockImplementationOnce(function (this: unknown, line) {
    return write.call(this, (line as Buffer).subarray(0, 40));
  });
  await expect(first.store.withdraw('mau', 'h1', 'all', AT)).rejects.toThrow('could not be noted');
  expect(await first.store.question('mau', 'q1', 'all')).toBeDefined();
  await first.store.withdraw('mau', 'h2', 'all', AT);
  expect(await noted()).toMatchObject([{ id: 'q2' }]);
});

test('a line that another collector is writing at this moment stays, for who reads later', async () => {
  const { log, first, noted } = await world();
  await first.close();
  await appendFile(log, lineOf().slice(0, 20));
  expect(await noted()).toEqual([]);
  await appendFile(log, `${lineOf().slice(20)}\n`);
  expect(await noted()).toMatchObject([{ id: 'q9' }]);
});

test.each([
  ['that says nothing', '{}'],
  ['that is none of ours', 'x'],
  ['of which the beginning is gone', lineOf().slice(20)],
  ['of which the middle is gone', lineOf().slice(0, 20) + lineOf().slice(30)],
  ['of which a letter is another', lineOf().replace('"id"', '"ie"')],
  ['that was cut off in front of another', lineOf().slice(0, 20) + lineOf()],
  ['behind which another stands', lineOf() + lineOf()],
  ['of which a part was never written', `${lineOf().slice(0, 30)}\0\0\0`],
])('a line %s is named', async (_, line) => {
  const { log, first, noted } = await world();
  await first.close();
  await writeFile(log, `${lineOf()}\n${line}\n${lineOf()}\n`);
  await expect(noted()).rejects.toThrow('line 2');
  await writeFile(log, `${lineOf()}\n${line}`);
  await expect(noted()).rejects.toThrow('line 2');
});

test('however many erasures are noted, as many are held at once as a page has', async () => {
  const { log, first } = await world();
  await first.close();
  await writeFile(log, `${[1, 2, 3, 4, 5].map((n) => lineOf({ id: `q${n}` })).join('\n')}\nx\n`);
  const pages = notedErasures(log, 2);
  expect(await pages.next()).toMatchObject({ value: [{ id: 'q1' }, { id: 'q2' }] });
  expect(await pages.next()).toMatchObject({ value: [{ id: 'q3' }, { id: 'q4' }] });
  await expect(pages.next()).rejects.toThrow('line 6');
});

test('what is noted on every page is erased again, and where a line is damaged nothing is restored', async () => {
  const { file, log, backup, first, open, restored } = await world();
  await first.store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
  await backUp(file, backup);
  await first.store.addQuestion(question({ id: 'q3', codeHash: 'h3' }));
  await first.store.withdraw('mau', 'h1', 'all', AT);
  await first.store.withdraw('mau', 'h2', 'all', AT);
  await first.close();
  const whole = await readFile(log, 'utf8');
  await appendFile(log, 'x\n');
  await expect(restored(notedErasures(log, 1))).rejects.toThrow('no erasure stands there');
  const before = await open();
  expect(await before.store.find('mau', 'q3')).toBeDefined();
  await before.close();
  await writeFile(log, whole);
  expect(await restored(notedErasures(log, 1))).toMatchObject({ erased: 2 });
});

test('while a collector runs nothing is restored', async () => {
  const { file, backup, first, restored } = await world();
  await backUp(file, backup);
  await first.store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
  await expect(restored()).rejects.toThrow('stop it first');
  expect(await first.store.find('mau', 'q2')).toBeDefined();
});

test('a database that is damaged beyond being opened is replaced like any other', async () => {
  const { file, folder, backup, first, open, restored } = await world();
  await backUp(file, backup);
  await first.store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
  await first.close();
  const damaged = 'không phải cơ sở dữ liệu. '.repeat(100);
  await writeFile(file, damaged);
  await writeFile(`${file}-wal`, damaged);
  expect(await restored()).toEqual({ erased: 0, replaced: `${file}.replaced` });
  expect(await readFile(`${file}.replaced`, 'utf8')).toBe(damaged);
  expect(await readdir(folder)).not.toContain('gop-y.db-wal');
  const { store } = await open();
  expect(await store.question('mau', 'q1', 'all')).toMatchObject({ text: 'Đèn hỏng' });
  expect(await store.find('mau', 'q2')).toBeUndefined();
});

test('a second restore leaves the database that the first replaced, with all that was acknowledged in it', async () => {
  const { file, backup, first, restored } = await world();
  await backUp(file, backup);
  await first.store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
  await first.close();
  expect(await restored()).toMatchObject({ replaced: `${file}.replaced` });
  await releaseFiles();
  expect(await restored()).toMatchObject({ replaced: `${file}.replaced-2` });
  const replaced = await openLibsql(`${file}.replaced`);
  afterwards(() => replaced.close());
  expect(await replaced.find('mau', 'q2')).toBeDefined();
});

test('a damaged backup and one of another key are refused, the database stays and no copy is left', async () => {
  const { file, folder, log, backup, first, open, restored } = await world();
  await backUp(file, backup);
  await first.store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
  await first.close();
  const key = new Uint8Array(32);
  await expect(
    restore({ backup, file, key, erasures: notedErasures(log), channels: ['webhook'] }),
  ).rejects.toThrow('collector.key');
  await writeFile(backup, 'không phải cơ sở dữ liệu. '.repeat(100));
  await expect(restored()).rejects.toThrow('no whole database');
  expect((await readdir(folder)).filter((name) => name.includes('restoring'))).toEqual([]);
  expect(await (await open()).store.find('mau', 'q2')).toBeDefined();
});

test('a restore on a new machine, and one after another that was broken off, leave nothing lying about', async () => {
  const { file, folder, backup, first, open, restored } = await world();
  await backUp(file, backup);
  await first.close();
  for (const one of [file, `${file}-wal`, `${file}-shm`]) await rm(one, { force: true });
  for (const end of ['', '-wal', '-shm']) await writeFile(`${file}.restoring${end}`, 'half of one');
  expect(await restored()).toEqual({ erased: 0, replaced: null });
  expect((await readdir(folder)).sort()).toEqual(['backup.db', 'erasures.log', 'gop-y.db']);
  expect(await (await open()).store.find('mau', 'q1')).toBeDefined();
});

/** Begins a restore in a process of its own; `null`: it is not killed. @returns how many ms it took */
async function restoreInChild(script: string, folder: string, killAfter: number | null): Promise<number> {
  const names = ['backup.db', 'gop-y.db', 'erasures.log'].map((name) => join(folder, name));
  const child = spawn(process.execPath, [script, ...names], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([ended, new Promise((resolve) => child.stdout.once('data', resolve))]);
  const began = performance.now();
  if (killAfter !== null) {
    await sleep(killAfter);
    child.kill('SIGKILL');
  }
  await ended;
  return performance.now() - began;
}

test('killed at any moment a restore leaves the database of before or the restored one, and never what was withdrawn', async () => {
  const { file, folder, backup, first } = await world();
  await backUp(file, backup);
  await first.store.addQuestion(question({ id: 'q2', codeHash: 'h2' }));
  await first.store.withdraw('mau', 'h1', 'all', AT);
  await first.close();
  const scripts = join(process.cwd(), 'node_modules', '.restore-in-child');
  afterwards(() => rm(scripts, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { external: ['libsql', 'kysely'] },
    build: {
      ssr: join(import.meta.dirname, 'restoreInChild.ts'),
      outDir: scripts,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  const script = join(scripts, 'restoreInChild.mjs');
  const copyOf = async (name: string) => {
    const copied = `${folder}-${name}`;
    afterwards(() => rm(copied, { recursive: true, force: true }));
    await cp(folder, copied, { recursive: true });
    return copied;
  };
  const whole = await restoreInChild(script, await copyOf('whole'), null);
  const found = new Set<boolean>();
  for (let kill = 0; kill <= KILLS; kill++) {
    const at = await copyOf(String(kill));
    // The last is not: however slow the machine is, one gets to its end.
    await restoreInChild(script, at, kill < KILLS ? (whole * kill) / (KILLS - 1) : null);
    const store = await openLibsql(join(at, 'gop-y.db'));
    expect(await store.find('mau', 'q1')).toMatchObject({ kind: 'withdrawn' });
    expect((await store.verify([])).faults).toEqual([]);
    found.add((await store.find('mau', 'q2')) !== undefined);
    await store.close();
    await releaseFiles();
    await restoreInChild(script, at, null);
    const after = await openLibsql(join(at, 'gop-y.db'));
    expect(await after.find('mau', 'q1')).toMatchObject({ kind: 'withdrawn' });
    expect(await after.find('mau', 'q2')).toBeUndefined();
    await after.close();
  }
  // The first is killed as it begins: else nothing would have been broken off.
  expect(found).toContain(true);
}, 120_000);

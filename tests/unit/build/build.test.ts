import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const sha384 = (bytes: Buffer) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
/** What `npm run release:check` leaves beside the build is made of it, and no part of it. */
const isMadeOfIt = (file: string) => /^release\/(?!bundled)/.test(file);
const hashesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [relative(folder, file).replaceAll('\\', '/'), sha384(readFileSync(file))] as const)
      .filter(([file]) => !isMadeOfIt(file)),
  );

test('two builds of the same sources are the same to the byte', () => {
  const again = mkdtempSync(join(tmpdir(), 'gop-y-build-'));
  try {
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--app'], {
      env: { ...process.env, GOPY_OUT: again, NODE_ENV: 'production' },
    });
    expect(hashesIn(again)).toEqual(hashesIn('dist'));
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
}, 60_000);

test('every file is listed with its true hash, and the loader carries the hashes of the others', () => {
  const { files } = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as {
    files: { name: string; sha384: string; bytes: number; role: string }[];
  };
  const loader = readFileSync('dist/gop-y.js', 'utf8');
  expect(files.map(({ name }) => name).sort()).toEqual(
    readdirSync('dist').filter((name) => name.endsWith('.js')),
  );
  for (const file of files) {
    const bytes = readFileSync(join('dist', file.name));
    expect(file).toMatchObject({ sha384: sha384(bytes), bytes: bytes.length });
    if (!['embed', 'full'].includes(file.role)) expect(loader).toContain(file.sha384);
  }
});

test('no file holds a way to run or write markup from text', () => {
  for (const name of readdirSync('dist').filter((file) =>
    /^gop-y(-outbox|-messages|-consult.*|-doctor)?\.js$/.test(file),
  )) {
    expect(readFileSync(join('dist', name), 'utf8')).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|eval\(|new Function/,
    );
  }
});

import { expect, test } from 'vitest';
import { judgeSizes } from '../../../scripts/size-bounds.mjs';

const release = [
  { name: 'gop-y.js', role: 'embed', lang: null, bytes: 900, sha384: 'sha384-a' },
  { name: 'gop-y-outbox.js', role: 'outbox', lang: null, bytes: 900, sha384: 'sha384-b' },
  { name: 'gop-y.full.js', role: 'full', lang: null, bytes: 900, sha384: 'sha384-h' },
  { name: 'gop-y-messages.js', role: 'messages', lang: null, bytes: 900, sha384: 'sha384-i' },
  { name: 'gop-y-doctor.js', role: 'doctor', lang: null, bytes: 900, sha384: 'sha384-g' },
  { name: 'gop-y-panel.vi.js', role: 'panel', lang: 'vi', bytes: 900, sha384: 'sha384-c' },
  { name: 'gop-y-panel.en.js', role: 'panel', lang: 'en', bytes: 900, sha384: 'sha384-d' },
  { name: 'gop-y-consult.vi.js', role: 'consult', lang: 'vi', bytes: 900, sha384: 'sha384-e' },
  { name: 'gop-y-consult.en.js', role: 'consult', lang: 'en', bytes: 900, sha384: 'sha384-f' },
];

function disk(brotli: Record<string, number> = {}) {
  return new Map(
    release.map(({ name, bytes, sha384 }) => [name, { bytes, sha384, brotli: brotli[name] ?? 500 }]),
  );
}

function problemsOf(files = release, onDisk = disk()) {
  return judgeSizes(files, onDisk).problems;
}

test('a complete release within its bounds has no problem', () => {
  expect(problemsOf()).toEqual([]);
});

test('every sum stands beside its bound, and the largest language counts', () => {
  const onDisk = disk({ 'gop-y-panel.vi.js': 9_000, 'gop-y-consult.en.js': 5_000 });
  expect(judgeSizes(release, onDisk).sums).toEqual([
    { what: 'loader', bytes: 500, bound: 5_500, goal: 2_500 },
    { what: 'loader + outbox + panel', bytes: 10_000, bound: 47_500, goal: 16_000 },
    { what: 'consult', bytes: 5_000, bound: 12_100, goal: 6_000 },
    { what: 'all in one file', bytes: 500, bound: 59_900, goal: 22_000 },
  ]);
});

test('a file exactly at its bound is within it, and one byte more exceeds it', () => {
  expect(problemsOf(release, disk({ 'gop-y.js': 5_500 }))).toEqual([]);
  expect(problemsOf(release, disk({ 'gop-y.js': 5_501 }))).toEqual([
    'loader: 5501 bytes, 1 over its bound of 5500',
  ]);
});

test('each bound is held by itself', () => {
  expect(problemsOf(release, disk({ 'gop-y-panel.en.js': 46_501 }))).toEqual([
    'loader + outbox + panel: 47501 bytes, 1 over its bound of 47500',
  ]);
  expect(problemsOf(release, disk({ 'gop-y.full.js': 59_901 }))).toEqual([
    'all in one file: 59901 bytes, 1 over its bound of 59900',
  ]);
  expect(problemsOf(release, disk({ 'gop-y-consult.vi.js': 12_101 }))).toEqual([
    'consult: 12101 bytes, 1 over its bound of 12100',
  ]);
});

test('a listed file that is not on the disk is named', () => {
  const onDisk = disk();
  onDisk.delete('gop-y-outbox.js');
  expect(problemsOf(release, onDisk)).toEqual(['gop-y-outbox.js is listed but not there']);
});

test('a file whose bytes or hash changed after listing is named', () => {
  const onDisk = disk();
  onDisk.set('gop-y.js', { bytes: 901, sha384: 'sha384-a', brotli: 500 });
  onDisk.set('gop-y-outbox.js', { bytes: 900, sha384: 'sha384-other', brotli: 500 });
  expect(problemsOf(release, onDisk)).toEqual([
    'gop-y.js has 901 bytes, listed 900',
    'gop-y-outbox.js does not have its listed sha384',
  ]);
});

test('a missing role or language is named', () => {
  const files = release.filter(({ name }) => !['gop-y-outbox.js', 'gop-y-panel.en.js'].includes(name));
  expect(problemsOf(files)).toEqual(['no file for outbox', 'no file for panel in en']);
});

test('an empty list misses every role and never passes', () => {
  expect(problemsOf([], new Map())).toEqual([
    'no file for embed',
    'no file for full',
    'no file for outbox',
    'no file for messages',
    'no file for doctor',
    'no file for panel in vi',
    'no file for consult in vi',
    'no file for panel in en',
    'no file for consult in en',
  ]);
});

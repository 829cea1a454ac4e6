import { expect, test } from 'vitest';
import { contentProblems, contentsOf } from '../../../../scripts/release/contents.mjs';

const contents = contentsOf({ name: 'gop-y', bin: { 'gop-y-doctor': './dist/gop-y-doctor.mjs' } }, [
  'gop-y.js',
]);
const whole = [...contents.needed, 'dist/npm/gop-y-mount-Dd2I5aKG.js', 'dist/kit/index.html'];

test('a package of what is named, and of what the bundler names, has nothing wrong', () => {
  expect(contentProblems('gop-y', whole, contents)).toEqual([]);
  expect(whole).toContain('dist/gop-y-doctor.mjs');
});

test.each([
  '.env',
  'tests/unit/x.test.ts',
  'widget/embed/entry.ts',
  'dist/release/gop-y.zip',
  'dist/gop-y.js.map',
])('%s in it is a surprise', (file) => {
  expect(contentProblems('gop-y', [...whole, file], contents)).toEqual([
    `gop-y has ${file} in it, which scripts/release/contents.mjs does not name`,
  ]);
});

test.each(['LICENSE', 'dist/THIRD-PARTY.txt', 'dist/gop-y.js', 'dist/gop-y-doctor.mjs'])(
  '%s is missed',
  (file) => {
    const packed = whole.filter((one) => one !== file);
    expect(contentProblems('gop-y', packed, contents)).toEqual([`gop-y lacks ${file}`]);
  },
);

test('the collector’s package brings the widget along', () => {
  const { needed } = contentsOf(
    { name: 'gop-y-collector', bin: { 'gop-y-collector': 'dist/collector.js' } },
    ['gop-y.js'],
  );
  expect(needed).toEqual(
    expect.arrayContaining(['dist/collector.js', 'dist/widget/gop-y.js', 'dist/widget/integrity.json']),
  );
});

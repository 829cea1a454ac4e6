import { expect, test } from 'vitest';
import { versionProblems } from '../../../../scripts/release/versions.mjs';

const right = {
  packages: [
    { name: 'gop-y', version: '1.2.0' },
    { name: 'gop-y-collector', version: '1.2.0' },
  ],
  changelog: '# Changelog\n\n## [1.2.0] - 2026-12-01\n\n## [1.1.0] - 2026-11-01\n',
  readme: '<script src="https://HOST/gop-y/1.2.0/gop-y.js">, or /gop-y/1/gop-y.js',
  isFinal: true,
};

test('where all places name one version there is nothing to say', () => {
  expect(versionProblems(right)).toEqual([]);
});

const version = (other: string) => ({
  packages: right.packages.map((one) => ({ ...one, version: other })),
  changelog: right.changelog.replace('1.2.0', other),
  readme: right.readme.replace('1.2.0', other),
});

test.each(['1.0.0-alpha.1', '1.0.0-rc.10', '0.3.12'])('%s is a semantic version', (other) => {
  expect(versionProblems({ ...right, ...version(other) })).toEqual([]);
});

test.each([
  [
    'a version that is not semantic',
    version('1.02.0'),
    'gop-y has the version 1.02.0, which is no semantic one',
  ],
  [
    'a package that was forgotten',
    { packages: [right.packages[0], { name: 'gop-y-collector', version: '1.1.0' }] },
    'gop-y-collector has the version 1.1.0, gop-y has 1.2.0',
  ],
  [
    'a changelog that ends with the last release',
    { changelog: '## [1.1.0] - 2026-11-01\n' },
    'CHANGELOG.md begins with 1.1.0, not with ## [1.2.0] - DAY',
  ],
  ['a day that is none', { changelog: '## [1.2.0] - soon\n' }, 'CHANGELOG.md gives 1.2.0 the day soon'],
  [
    'a release without its day',
    { changelog: '## [1.2.0] - Unreleased\n' },
    'CHANGELOG.md does not give 1.2.0 a day yet',
  ],
  ['a README without a version', { readme: 'Paste it.' }, 'README.md has no snippet with a version'],
  [
    'a snippet of the last release',
    { readme: 'https://HOST/gop-y/1.1.0/gop-y.js' },
    'README.md has a snippet of 1.1.0, not of 1.2.0',
  ],
])('%s is told', (_, changed, sentence) => {
  expect(versionProblems({ ...right, ...changed } as typeof right)).toEqual([sentence]);
});

test('before the day of the release the changelog need not have it', () => {
  const changelog = '## [1.2.0] - Unreleased\n';
  expect(versionProblems({ ...right, changelog, isFinal: false })).toEqual([]);
});

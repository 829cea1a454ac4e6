import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { noticesOf } from '../../../../scripts/licences/notices.mjs';
import { packageOf } from '../../../../scripts/licences/package-of.mjs';

const free = { name: 'free', version: '1.0.0', licence: 'MIT', text: 'Do what you like.' };

test('every package is named with its licence, and the licence stands in full', () => {
  const text = noticesOf('The files', [free]);
  expect(text).toContain('free 1.0.0 (MIT)');
  expect(text).toContain('Do what you like.');
});

test.each([
  ['GPL-3.0-only', 'Share alike.', 'GPL-3.0-only'],
  ['', 'Whatever.', '“”'],
  ['MIT', '', 'no licence text'],
])('a package under “%s” with the text “%s” stops the build', (licence, text, why) => {
  expect(() => noticesOf('The files', [free, { ...free, name: 'other', licence, text }])).toThrow(why);
});

test('a module is of the package around it, wherever in it it lies', () => {
  const id = `${resolve('node_modules/parse5/dist/parser/index.js')}?v=1`;
  expect(packageOf(id)).toMatchObject({ name: 'parse5', licence: 'MIT' });
  expect(packageOf('\0rolldown/runtime.js')).toMatchObject({ name: 'rolldown', licence: 'MIT' });
  expect(packageOf(resolve('widget/embed/entry.ts'))).toBeUndefined();
});

test('the built files tell whose code is in them', () => {
  const notices = readFileSync('dist/THIRD-PARTY.txt', 'utf8');
  for (const name of ['preact', 'idb-keyval', 'parse5', 'entities', 'content-security-policy-parser'])
    expect(notices).toMatch(new RegExp(`^ {2}${name} \\d`, 'm'));
  expect(readFileSync('dist/gop-y-panel.vi.js', 'utf8')).toMatch(/^\/\*! preact MIT \*\/\n/);
  expect(readFileSync('dist/gop-y.js', 'utf8')).not.toMatch(/^\/\*!/);
});

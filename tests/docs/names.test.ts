import { describe, expect, test } from 'vitest';
import { NAMES } from './names/known';
import { isPath, isThere } from './names/paths';
import { unknownScripts } from './names/scripts';
import { DOCUMENTS } from './read/documents';

const code = DOCUMENTS.flatMap(({ path, blocks, spans }) =>
  [...blocks, ...spans].map(({ text, line }) => ({ path, text, place: `${path}:${line}` })),
);
const inSentences = DOCUMENTS.flatMap(({ path, spans }) =>
  spans.map(({ text, line }) => ({ path, text, place: `${path}:${line}` })),
);
const namesIn = (text: string, find: RegExp) => [...text.matchAll(find)].map((found) => found[1] ?? '');

describe.each(NAMES)('every $what', ({ find, has, owed }) => {
  test('that a document names is one of the code', () => {
    const unknown = inSentences.flatMap(({ text, place }) =>
      namesIn(text, find)
        .filter((name) => !has(name))
        .map((name) => `${place}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  test('that whoever runs or embeds it can use is told in some document', () => {
    const told = new Set(code.flatMap(({ text }) => namesIn(text, find)));
    expect(owed.size).toBeGreaterThan(0);
    expect([...owed].filter((name) => !told.has(name))).toEqual([]);
  });
});

test('every script that a document runs by npm is one of package.json', () => {
  const unknown = code.flatMap(({ text, place }) => unknownScripts(text).map((name) => `${place}: ${name}`));
  expect(unknown).toEqual([]);
  expect(unknownScripts('npm run nothing:at-all && npm run build')).toEqual(['nothing:at-all']);
});

test('every path that a document names is there', () => {
  const missing = inSentences
    .filter(({ path, text }) => isPath(text) && !isThere(path, text))
    .map(({ text, place }) => `${place}: ${text}`);
  expect(missing).toEqual([]);
  expect(isPath('server/no-such-file.ts') && isThere('README.md', 'server/no-such-file.ts')).toBe(false);
});

import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { DOCUMENTS, type Document } from './read/documents';

const isElsewhere = (target: string) => /^[a-z]+:/.test(target);

/** Where a link of a document leads nowhere, in a line. */
function deadEnds({ path, links }: Pick<Document, 'path' | 'links'>): readonly string[] {
  return links
    .filter(({ target }) => !isElsewhere(target))
    .flatMap(({ target, line }) => {
      const [file = '', anchor] = target.split('#');
      const to = file ? posix.join(posix.dirname(path), file) : path;
      if (!existsSync(to)) return [`${path}:${line}: no file ${to}`];
      const there = DOCUMENTS.find((document) => document.path === to);
      const isThere = anchor === undefined || there?.anchors.has(decodeURIComponent(anchor));
      return isThere ? [] : [`${path}:${line}: ${to} has no #${anchor}`];
    });
}

test('every link of a document leads to a file and a heading that are there', () => {
  expect(DOCUMENTS.flatMap(deadEnds)).toEqual([]);
});

test('a file and a heading that are not there would be found', () => {
  const links = ['no-file.md', '#no-heading', 'README.md#no-heading', '#gop-y', 'https://example.vn'];
  const dead = deadEnds({ path: 'README.md', links: links.map((target) => ({ target, line: 1 })) });
  expect(dead).toEqual([
    'README.md:1: no file no-file.md',
    'README.md:1: README.md has no #no-heading',
    'README.md:1: README.md has no #no-heading',
  ]);
});

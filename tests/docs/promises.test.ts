import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { DOCUMENTS } from './read/documents';

/** A link to a suite, of which the words are a test's own name. */
const PROOF = /\[([^\]]+)\]\(([^)]+\.test\.tsx?)\)/g;

interface Proof {
  readonly words: string;
  readonly file: string;
}

const proofsIn = (path: string): readonly Proof[] =>
  [...readFileSync(path, 'utf8').matchAll(PROOF)].map(([, words = '', target = '']) => ({
    words,
    file: posix.join(posix.dirname(path), target),
  }));

/** Begun as a test, not left out, not told of. */
const isTest = ({ words, file }: Proof) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .some((line) => line.trimStart().startsWith(`test('${words}'`));

test('what a document calls the proof of a promise is the name of a test in the file that it leads to', () => {
  const proofs = DOCUMENTS.flatMap(({ path }) => proofsIn(path));
  expect(proofs.filter((proof) => !isTest(proof))).toEqual([]);
  expect(isTest({ words: 'everything is well', file: 'tests/e2e/sending.test.ts' })).toBe(false);
});

test.each(['docs/privacy.md', 'docs/privacy.vi.md'])('every promise of %s has a proof', (path) => {
  const promises = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| **'));
  expect(promises.length).toBeGreaterThanOrEqual(7);
  expect(promises.filter((line) => line.match(PROOF) === null)).toEqual([]);
});

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeTable } from '../../../scripts/accessibility/judge.mjs';
import { MUTANTS, type Mutant } from '../../../scripts/accessibility/mutants.mjs';
import { readTable } from '../../../scripts/accessibility/table.mjs';
import { testNamesIn } from '../../../scripts/accessibility/test-names.mjs';

const sourceOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const testsIn = (file: string) => testNamesIn(file, sourceOf(file));

const TABLE = readFileSync('tests/accessibility.md', 'utf8');

test('every check names tests that exist, each of which a mutant is known to break, or says that it was not run', () => {
  expect(judgeTable(readTable(TABLE), MUTANTS, testsIn, sourceOf)).toEqual([]);
});

const row = (proof: string, brokenBy = '`no-name`') =>
  judgeTable(
    readTable(`| 1 | a name | ${proof} | ${brokenBy} |`),
    [mutant],
    () => ['it has a name'],
    sourceIn,
  );
const mutant: Mutant = {
  check: 1,
  name: 'no-name',
  file: 'widget/a.ts',
  from: 'name',
  to: 'none',
  test: { project: 'unit', file: 'tests/a.test.ts', name: 'it has a name' },
};
const sourceIn = () => 'the name';
const WHOLE = '`tests/a.test.ts` › it has a name';
/** Of the one row that is there; that the other 49 are missing is a test of its own. */
const wrongWith = (proof: string, brokenBy?: string) =>
  row(proof, brokenBy).filter((problem) => !problem.includes('has no row'));

test('with a test, and a mutant that it catches, a row is whole', () => {
  expect(wrongWith(WHOLE)).toEqual([]);
});

test('a check without a row is named', () => {
  expect(row(WHOLE)).toHaveLength(49);
  expect(row(WHOLE)[0]).toBe('check 2 has no row; add one to tests/accessibility.md');
});

test.for([
  ['', 'no test; name one'],
  ['—', 'no test; name one'],
  ['passed', '“passed” is neither'],
  ['to come: T2', 'its test is still to come (T2)'],
  ['`tests/a.test.ts` › it had a name', 'there is no test “it had a name”'],
  [
    `${WHOLE}<br>\`tests/b.test.ts\` › it has a name`,
    'nothing shows that tests/b.test.ts › it has a name can fail',
  ],
] as const)('a row with “%s” says: %s', ([proof, problem]) => {
  expect(wrongWith(proof)).toContainEqual(expect.stringContaining(problem));
});

test('what was not run is said, and needs no mutant', () => {
  const only = judgeTable(readTable('| 1 | a voice | not run: needs ears | — |'), [], () => [], sourceIn);
  expect(only.filter((problem) => !problem.includes('has no row'))).toEqual([]);
});

test.for<[Partial<Mutant>, string]>([
  [{ check: 2 }, 'there is no mutant “no-name” of check 1'],
  [{ name: 'other' }, 'check 1 does not name it under “Broken by”'],
  [{ from: 'is not there' }, 'its “from” stands 0 times in widget/a.ts'],
  [{ from: 'e' }, 'its “from” stands 2 times in widget/a.ts'],
  [{ to: 'name' }, 'it changes nothing'],
  [
    { test: { ...mutant.test, name: 'another' } },
    'check 1 does not name its test, tests/a.test.ts › another',
  ],
])('a mutant with %j says: %s', ([change, problem]) => {
  const rows = readTable(`| 1 | a name | ${WHOLE} | \`no-name\` |`);
  const problems = judgeTable(rows, [{ ...mutant, ...change }], () => ['it has a name'], sourceIn);
  expect(problems).toContainEqual(expect.stringContaining(problem));
});

test('two mutants of one name are told apart', () => {
  const rows = readTable(`| 1 | a name | ${WHOLE} | \`no-name\` |`);
  const problems = judgeTable(rows, [mutant, mutant], () => ['it has a name'], sourceIn);
  expect(problems).toContain('mutant no-name: another mutant has this name; find another one');
});

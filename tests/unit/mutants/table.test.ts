import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeTable } from '../../../scripts/mutants/judge.mjs';
import { readTable } from '../../../scripts/mutants/table.mjs';
import { type Mutant, mutantsOf, TABLES } from '../../../scripts/mutants/tables.mjs';
import { testNamesIn } from '../../../scripts/mutants/test-names.mjs';

const sourceOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const testsIn = (file: string) => testNamesIn(file, sourceOf(file));

test.for(Object.entries(TABLES))(
  'every row of %s names tests that exist, each of which a mutant is known to break, or says that it was not run',
  ([, table]) => {
    const rows = readTable(readFileSync(table.page, 'utf8'));
    expect(judgeTable({ ...table, mutants: mutantsOf(table) }, rows, testsIn, sourceOf)).toEqual([]);
  },
);

test('no two tables have a section, or a mutant, of the same name', () => {
  const sections = Object.values(TABLES).flatMap((table) => Object.keys(table.sections));
  expect(new Set(sections).size).toBe(sections.length);
  const names = Object.values(TABLES).flatMap((table) => mutantsOf(table).map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
});

const ofTwo = (mutants: readonly Mutant[]) => ({ page: 'tests/a.md', checks: 2, mutants });
const row = (proof: string, brokenBy = '`no-name`') =>
  judgeTable(
    ofTwo([mutant]),
    readTable(`| 1 | a name | ${proof} | ${brokenBy} |`),
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
/** Of the one row that is there; that the other is missing is a test of its own. */
const wrongWith = (proof: string, brokenBy?: string) =>
  row(proof, brokenBy).filter((problem) => !problem.includes('has no row'));

test('with a test, and a mutant that it catches, a row is whole', () => {
  expect(wrongWith(WHOLE)).toEqual([]);
});

test('a check without a row is named', () => {
  expect(row(WHOLE)).toEqual(['check 2 has no row; add one to tests/a.md']);
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
  const only = judgeTable(
    ofTwo([]),
    readTable('| 1 | a voice | not run: needs ears | — |'),
    () => [],
    sourceIn,
  );
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
  const problems = judgeTable(ofTwo([{ ...mutant, ...change }]), rows, () => ['it has a name'], sourceIn);
  expect(problems).toContainEqual(expect.stringContaining(problem));
});

test('two mutants of one name are told apart', () => {
  const rows = readTable(`| 1 | a name | ${WHOLE} | \`no-name\` |`);
  const problems = judgeTable(ofTwo([mutant, mutant]), rows, () => ['it has a name'], sourceIn);
  expect(problems).toContain('mutant no-name: another mutant has this name; find another one');
});

test('a row that says where its treatment stands is held to that', () => {
  const there = (file: string) => (file === 'widget/a.ts' ? 'the name' : '');
  const problemsOf = (where: string) =>
    judgeTable(
      ofTwo([mutant]),
      readTable(`| 1 | a threat | a treatment | ${where} | ${WHOLE} | \`no-name\` |`),
      () => ['it has a name'],
      there,
    );
  expect(problemsOf('`widget/a.ts`')).toEqual(problemsOf('—'));
  expect(problemsOf('`widget/a.ts`<br>`widget/b.ts`')).toContainEqual(
    expect.stringContaining('there is no widget/b.ts'),
  );
});

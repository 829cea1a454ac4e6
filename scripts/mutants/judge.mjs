const sameTest = (one, other) => one.file === other.file && one.name === other.name;
const isNumber = (value, most) => Number.isInteger(value) && value >= 1 && value <= most;
const named = ({ file, name }) => `${file} › ${name}`;

/** Enough to tell rows of one number apart. */
const beginningOf = (what) => what.split(' ').slice(0, 6).join(' ');

/** How often a text stands in another. */
const countIn = (text, part) => text.split(part).length - 1;

function* judgeRow(row, { checks, mutants }, testsIn, sourceOf) {
  const at = `check ${row.check} (“${beginningOf(row.what)}”)`;
  if (!isNumber(row.check, checks)) yield `${at}: checks are numbered from 1 to ${checks}`;
  for (const file of row.where)
    if (sourceOf(file) === '') yield `${at}: there is no ${file}; name where its treatment stands now`;
  for (const area of row.toCome)
    yield `${at}: its test is still to come (${area}); write it and name it here`;
  for (const line of row.unread)
    yield `${at}: “${line}” is neither \`FILE\` › NAME OF A TEST nor “not run: WHY”; write it as one of the two`;
  const isEmpty = row.tests.length + row.notRun.length + row.toCome.length + row.unread.length === 0;
  if (isEmpty)
    yield `${at}: no test; name one, or say “not run: WHY” where only a person or a device can tell`;
  for (const test of row.tests) {
    if (!testsIn(test.file).includes(test.name))
      yield `${at}: there is no test “${test.name}” in ${test.file}; name it as it is called there`;
    if (!mutants.some((mutant) => mutant.check === row.check && sameTest(mutant.test, test)))
      yield `${at}: nothing shows that ${named(test)} can fail; add a mutant that it catches (tests/mutants/README.md)`;
  }
  for (const name of row.brokenBy) {
    if (!mutants.some((mutant) => mutant.name === name && mutant.check === row.check))
      yield `${at}: there is no mutant “${name}” of check ${row.check} in tests/mutants; write it or take the name out`;
  }
}

function* judgeMutant(mutant, rows, mutants, sourceOf) {
  const at = `mutant ${mutant.name}`;
  const own = rows.filter(({ check }) => check === mutant.check);
  if (!own.some(({ brokenBy }) => brokenBy.includes(mutant.name)))
    yield `${at}: check ${mutant.check} does not name it under “Broken by”; add it there`;
  if (!own.some(({ tests }) => tests.some((test) => sameTest(test, mutant.test))))
    yield `${at}: check ${mutant.check} does not name its test, ${named(mutant.test)}; add it there`;
  if (mutants.filter(({ name }) => name === mutant.name).length > 1)
    yield `${at}: another mutant has this name; find another one`;
  if (mutant.from === mutant.to) yield `${at}: it changes nothing; let “to” differ from “from”`;
  const times = countIn(sourceOf(mutant.file), mutant.from);
  if (times !== 1)
    yield `${at}: its “from” stands ${times} times in ${mutant.file}; copy a text that stands there once`;
}

/**
 * Holds a table, the tests that it names and the mutants together.
 * @param {{ page: string, checks: number, mutants: readonly import('./tables.mjs').Mutant[] }} table
 * @param {readonly import('./table.mjs').Row[]} rows
 * @param {(file: string) => readonly string[]} testsIn names of the tests in a file; none where there is no such file
 * @param {(file: string) => string} sourceOf empty where there is no such file
 * @returns {readonly string[]} what is wrong, and what to do
 */
export function judgeTable(table, rows, testsIn, sourceOf) {
  const { page, checks, mutants } = table;
  const all = Array.from({ length: checks }, (_, index) => index + 1);
  const missing = all.filter((check) => !rows.some((row) => row.check === check));
  return [
    ...missing.map((check) => `check ${check} has no row; add one to ${page}`),
    ...rows.flatMap((row) => [...judgeRow(row, table, testsIn, sourceOf)]),
    ...mutants.flatMap((mutant) => [...judgeMutant(mutant, rows, mutants, sourceOf)]),
  ];
}

// Breaks each check of a table on purpose, in a copy, and sees the test that it names fail.
//   npm run mutants [-- --table threats] [--check 5] [--section fields] [--name title-takes-no-focus]...
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findChromium } from './ensure-browser.mjs';
import { runTests } from './mutants/run-tests.mjs';
import { createScratch } from './mutants/scratch.mjs';
import { mutantsOf, TABLES } from './mutants/tables.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function chosen() {
  const text = { type: 'string' };
  const { values } = parseArgs({
    options: { table: text, check: text, section: text, name: { ...text, multiple: true } },
  });
  const { table: name, check, section, name: names } = values;
  if (name && !TABLES[name])
    throw new Error(`No such table: ${name}. Tables: ${Object.keys(TABLES).join(', ')}.`);
  const tables = name ? [TABLES[name]] : Object.values(TABLES);
  const sections = Object.assign({}, ...tables.map((table) => table.sections));
  if (section && !sections[section])
    throw new Error(`No such section: ${section}. Sections: ${Object.keys(sections).join(', ')}.`);
  return (section ? sections[section] : tables.flatMap(mutantsOf)).filter(
    (mutant) => (!check || mutant.check === Number(check)) && (!names || names.includes(mutant.name)),
  );
}

/** @returns {string} why the test proves nothing, or nothing */
function verdictOf({ passed, failed, trouble }) {
  if (trouble) return trouble;
  if (failed > 0) return '';
  return passed > 0 ? 'the test passes all the same' : 'the test did not run';
}

const suiteOf = ({ project, file, only = '' }) => JSON.stringify([project, file, only]);
const keyOf = (test) => `${suiteOf(test)} ${test.name}`;

/** A test that fails with nothing broken would seem to notice everything. Which do, and why. */
function failingUnbroken(mutants) {
  const suites = new Map(mutants.map(({ test }) => [suiteOf(test), test]));
  const ran = [...suites.values()].flatMap((suite) => {
    const own = mutants.filter(({ test }) => suiteOf(test) === suiteOf(suite));
    const names = [...new Set(own.map(({ test }) => test.name))];
    return runTests(scratch.folder, suite, names).map((one) => [keyOf({ ...suite, name: one.name }), one]);
  });
  return new Map(
    ran
      .filter(([, { passed, failed }]) => failed > 0 || passed === 0)
      .map(([key, { trouble }]) => [key, trouble || 'the test does not pass with nothing broken']),
  );
}

function tryOut(mutant) {
  const putBack = scratch.change(mutant);
  try {
    const [ran] = runTests(scratch.folder, mutant.test, [mutant.test.name]);
    return verdictOf(ran);
  } finally {
    putBack();
  }
}

const mutants = chosen();
if (mutants.length === 0) throw new Error('There is no such mutant.');
process.env.GOPY_CHROMIUM = await findChromium();
const scratch = createScratch(root);
process.on('exit', scratch.remove);
process.on('SIGINT', () => process.exit(130));
const failing = failingUnbroken(mutants);
const problems = [];
for (const mutant of mutants) {
  const { check, name, test } = mutant;
  const started = Date.now();
  const problem = failing.get(keyOf(test)) ?? tryOut(mutant);
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(
    `${problem ? 'NOT NOTICED' : 'noticed    '} ${String(check).padStart(2)} ${name} (${seconds} s)`,
  );
  if (problem) problems.push(`${name}: ${problem}: ${test.file} › ${test.name}`);
}
console.log(`\n${mutants.length} mutants, ${problems.length} problems`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

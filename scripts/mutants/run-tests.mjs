import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ranAs } from './test-names.mjs';

/** The suites that read built files. */
const READ_BUILD = new Set(['e2e', 'screens', 'engines', 'docs']);
/** A suite that hangs on what a mutant broke has noticed nothing. */
const PATIENCE_MS = 480_000;

/** @returns {string} what went wrong, or nothing */
function build(folder) {
  const args = ['node_modules/vite/bin/vite.js', 'build', '--app'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return status === 0 ? '' : `the build fails: ${stderr.trim().split('\n').at(-1)}`;
}

/**
 * What became of one test: how often it passed and failed (one with a list of cases runs once for each), or why it did
 * not run.
 * @typedef {{ name: string, passed: number, failed: number, trouble: string }} Ran
 */

/** @returns {Ran} */
function ranIn(results, name) {
  const exactly = new RegExp(`^${ranAs(name)}$`);
  const own = results.filter(({ title }) => exactly.test(title));
  const count = (wanted) => own.filter(({ status }) => status === wanted).length;
  return { name, passed: count('passed'), failed: count('failed'), trouble: '' };
}

/** What full names look like: groups, then the name, with spaces between; `only` is where they begin. */
const patternOf = (only, names) => `^(?=${ranAs(only)})(.*\\s)?(${names.map(ranAs).join('|')})$`;

/**
 * Runs tests of one file, by their very names, in a copy of the repository; builds it before where they read built files.
 * @param {string} folder
 * @param {{ project: string, file: string, only?: string }} suite
 * @param {readonly string[]} names
 * @returns {readonly Ran[]}
 */
export function runTests(folder, { project, file, only = '' }, names) {
  const all = (trouble) => names.map((name) => ({ name, passed: 0, failed: 0, trouble }));
  const unbuilt = READ_BUILD.has(project) ? build(folder) : '';
  if (unbuilt) return all(unbuilt);
  const report = join(folder, 'mutant-report.json');
  rmSync(report, { force: true });
  const args = ['run', '--project', project, file, '-t', patternOf(only, names)];
  const reporters = ['--reporter=json', `--outputFile.json=${report}`];
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...args, ...reporters], {
    cwd: folder,
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  });
  if (!existsSync(report)) return all('the suite left no report');
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  return names.map((name) => ranIn(results, name));
}

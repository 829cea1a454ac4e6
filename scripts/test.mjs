// Every gate and every suite, one after another; the last line is `N passed, N failed`.
//   npm test [-- PART...]     only these parts, e.g. npm test -- types unit
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './ensure-browser.mjs';
import { findPhp } from './ensure-php.mjs';
import { findPostgres } from './ensure-postgres.mjs';
import { failuresIn, judgeReport } from './suite-report.mjs';

/** A gate passes or fails as a whole, and only its failure counts; a suite counts its tests. */
const PARTS = [
  { name: 'types', kind: 'gate', script: 'types' },
  { name: 'lint', kind: 'gate', script: 'lint' },
  { name: 'knip', kind: 'gate', script: 'knip' },
  { name: 'build', kind: 'gate', script: 'build' },
  { name: 'size', kind: 'gate', script: 'size', needsBuild: true },
  { name: 'unit', kind: 'suite', needsPhp: true, needsPostgres: true },
  { name: 'sim', kind: 'suite' },
  { name: 'browser', kind: 'suite', needsBrowser: true },
  { name: 'e2e', kind: 'suite', needsBrowser: true, needsPhp: true, needsBuild: true },
  { name: 'screens', kind: 'suite', needsBrowser: true, needsBuild: true },
  { name: 'docs', kind: 'suite', needsBrowser: true, needsPhp: true, needsBuild: true },
  { name: 'release', kind: 'gate', script: 'release:prove', needsBrowser: true, needsBuild: true },
  { name: 'engines', kind: 'suite', needsBrowser: true, needsBuild: true },
  { name: 'many', kind: 'suite', needsPostgres: true, needsBuild: true },
  { name: 'chaos', kind: 'suite', needsBrowser: true, needsPostgres: true, needsBuild: true },
];

function npm(...args) {
  const own = process.env.npm_execpath;
  const result = own
    ? spawnSync(process.execPath, [own, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return result.status ?? 1;
}

function runGate({ script }) {
  const status = npm('run', '--silent', script);
  return status === 0
    ? { passed: 0, failed: 0, notes: [] }
    : { passed: 0, failed: 1, notes: ['gate failed'] };
}

function runSuite({ name }) {
  const file = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = npm('exec', '--', 'vitest', 'run', '--project', name, ...reporters);
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  return { ...judgeReport(report, status), failures: failuresIn(report, process.cwd()) };
}

function choose(names) {
  const unknown = names.filter((name) => !PARTS.some((part) => part.name === name));
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.join(', ')}. Parts: ${PARTS.map(({ name }) => name).join(', ')}.`);
    process.exit(1);
  }
  return names.length > 0 ? PARTS.filter(({ name }) => names.includes(name)) : PARTS;
}

async function browserProblem(parts) {
  if (!parts.some((part) => part.needsBrowser)) return;
  try {
    process.env.GOPY_CHROMIUM = await findChromium();
  } catch (error) {
    return error.message;
  }
}

function problemOf(parts, needs, find) {
  if (!parts.some((part) => part[needs])) return;
  try {
    find();
  } catch (error) {
    return error.message;
  }
}

function runParts(parts, { noBrowser, noPhp, noPostgres }) {
  const results = [];
  for (const part of parts) {
    console.log(`\n── ${part.name} ──`);
    const started = Date.now();
    const buildFailed = results.some(({ name, failed }) => name === 'build' && failed > 0);
    const obstacle =
      (part.needsBuild && buildFailed && 'not run: the build failed') ||
      (part.needsBrowser && noBrowser) ||
      (part.needsPhp && noPhp) ||
      (part.needsPostgres && noPostgres);
    const outcome = obstacle
      ? { passed: 0, failed: 1, notes: [obstacle] }
      : part.kind === 'gate'
        ? runGate(part)
        : runSuite(part);
    results.push({
      failures: [],
      ...outcome,
      name: part.name,
      kind: part.kind,
      seconds: (Date.now() - started) / 1000,
    });
  }
  return results;
}

function row(result) {
  const passed = result.kind === 'gate' ? '-' : result.passed;
  const cells = [
    result.name.padEnd(8),
    String(passed).padStart(7),
    String(result.failed).padStart(7),
    result.seconds.toFixed(1).padStart(8),
  ];
  return `${cells.join('')}  ${result.notes.join('; ')}`.trimEnd();
}

function print(results) {
  // Once more at the end: what a suite said itself stands thousands of lines above.
  for (const { name, failures } of results)
    for (const one of failures) console.log(`failed in ${name}: ${one}`);
  console.log(`\n${'part'.padEnd(8)} passed failed seconds`);
  for (const result of results) console.log(row(result));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed');
}

const parts = choose(process.argv.slice(2));
if (parts.length < PARTS.length) {
  console.log(`Only: ${parts.map(({ name }) => name).join(', ')}. Nothing else is run or counted.`);
  if (parts.some((part) => part.needsBuild) && !parts.some(({ name }) => name === 'build')) {
    console.log('The build on the disk is used as it is.');
  }
}
const reports = mkdtempSync(join(tmpdir(), 'gop-y-test-'));
const results = runParts(parts, {
  noBrowser: await browserProblem(parts),
  noPhp: problemOf(parts, 'needsPhp', () => (process.env.GOPY_PHP = findPhp())),
  noPostgres: problemOf(parts, 'needsPostgres', () => (process.env.GOPY_POSTGRES = findPostgres())),
});
rmSync(reports, { recursive: true, force: true });
process.exitCode = print(results) > 0 ? 1 : 0;

import { describe, expect, test } from 'vitest';
import { failuresIn, judgeReport } from '../../../scripts/suite-report.mjs';

const oneTest = (status: string, fullName: string, ...failureMessages: string[]) => ({
  status,
  fullName,
  failureMessages,
});
const report = (status: string, ...assertionResults: ReturnType<typeof oneTest>[]) => ({
  numTotalTests: assertionResults.length,
  numPassedTests: assertionResults.filter((one) => one.status === 'passed').length,
  numFailedTests: assertionResults.filter((one) => one.status === 'failed').length,
  numPendingTests: assertionResults.filter((one) => one.status === 'skipped').length,
  numTodoTests: 0,
  testResults: [{ name: '/there/tests/one.test.ts', status, assertionResults }],
});
const PASSED = oneTest('passed', 'a letter arrives');
const FAILED = oneTest('failed', 'a letter arrives once', 'Error: expected 1 to be 2\nat line 3');

describe('a suite counts as passed', () => {
  test('where every test of its report passed', () => {
    expect(judgeReport(report('passed', PASSED), 0)).toEqual({ passed: 1, failed: 0, notes: [] });
  });

  test.each([
    ['it left no report', undefined, 0],
    ['a test failed', report('failed', PASSED, FAILED), 1],
    ['a file did not load', report('failed'), 1],
    ['it ran nothing', report('passed'), 0],
    ['it left a test out', report('passed', PASSED, oneTest('skipped', 'a letter comes late')), 0],
    ['it ended with an error though every test passed', report('passed', PASSED), 1],
  ])('and not where %s', (_, given, exit) => {
    expect(judgeReport(given, exit).failed).toBe(1);
  });
});

test('each test that failed is told in a line: file, name, and what was wrong', () => {
  expect(failuresIn(report('failed', PASSED, FAILED), '/there')).toEqual([
    'tests/one.test.ts › a letter arrives once: Error: expected 1 to be 2',
  ]);
  expect(failuresIn(undefined, '/there')).toEqual([]);
});

/**
 * What a vitest JSON report proves. Silence is not success: a suite that ran nothing, left something out or
 * stopped with an error counts as failed, whatever its numbers say.
 */
export function judgeReport(report, exitCode) {
  if (!report) return { passed: 0, failed: 1, notes: ['left no report'] };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const left = report.numPendingTests + report.numTodoTests;
  const notes = brokenFiles.map((file) => `did not load or ended badly: ${file.name}`);
  if (report.numTotalTests === 0 && brokenFiles.length === 0) notes.push('ran no test');
  if (left > 0) notes.push(`left out ${left} skipped or todo tests`);
  const failed = report.numFailedTests + notes.length;
  if (failed === 0 && exitCode !== 0) {
    return {
      passed: report.numPassedTests,
      failed: 1,
      notes: [`every test passed, yet it exited ${exitCode}`],
    };
  }
  return { passed: report.numPassedTests, failed, notes };
}

/** Each test of a report that failed, in a line: its file, its name, and what was wrong first. */
export function failuresIn(report, folder) {
  return (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => {
        const wrong = (test.failureMessages[0] ?? '').split('\n')[0];
        return `${name.replace(`${folder}/`, '')} › ${test.fullName}: ${wrong}`;
      }),
  );
}

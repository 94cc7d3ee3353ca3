/** Reports of vitest (JSON) in, one line with the sums out: the last line of `.ci/run`. */

import { existsSync, readFileSync } from 'node:fs';

const sums = { passed: 0, failed: 0, skipped: 0 };
for (const path of process.argv.slice(2)) {
  if (!existsSync(path)) {
    console.error(`${path}: no report; its tests did not run`);
    sums.failed++;
    continue;
  }
  const report = JSON.parse(readFileSync(path, 'utf8'));
  sums.passed += report.numPassedTests;
  sums.failed += report.numFailedTests;
  sums.skipped += report.numPendingTests + report.numTodoTests;
  // A file that could not even be loaded holds no test to fail.
  sums.failed += report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  }).length;
}
console.log(
  `${sums.passed} passed, ${sums.failed} failed${sums.skipped > 0 ? `, ${sums.skipped} skipped` : ''}`,
);
process.exitCode = sums.failed > 0 || sums.passed === 0 ? 1 : 0;

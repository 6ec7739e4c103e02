import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../tests/support/chromium.ts';
import { buildProgram, buildWeb, ROOT } from './build.js';

/** Every check of the project in one run; the last line counts what passed and what failed. */
const REPORT = join(tmpdir(), `amends-tests-${process.pid}.json`);
const say = (line: string) => process.stdout.write(`${line}\n`);
const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' }).status === 0;

let passed = 0;
let failed = 0;
function check(name: string, works: boolean): void {
  say(`${works ? 'ok' : 'FAILED'}: ${name}`);
  if (works) passed++;
  else failed++;
}

check('types', run('npm', 'run', '--silent', 'types'));
check('lint', run('npm', 'run', '--silent', 'lint'));
check('import rules', run('npm', 'run', '--silent', 'imports'));

// Built as users have it: the tests start the program many times.
await Promise.all([buildWeb(), buildProgram()]);
// Installed once, before the tests that need it run side by side.
findChromium();
run('npx', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`);
try {
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numFailedTestSuites: number;
    numPendingTests: number;
    success: boolean;
  };
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  if (report.numPendingTests > 0) say(`${report.numPendingTests} skipped: see their own lines above`);
  // A file that cannot even be loaded fails without a failed test of its own.
  if (!report.success && report.numFailedTests === 0) failed++;
} catch {
  say('FAILED: the test runner wrote no report');
  failed++;
}
rmSync(REPORT, { force: true });

say(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

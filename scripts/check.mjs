// Every check in the order of CI, all of them even when one fails: node scripts/check.mjs
// The last line is `N passed, N failed`: tests, and one for each check that is not a list of tests.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const reports = mkdtempSync(join(tmpdir(), 'lantu-check-'));

/** Names of npm scripts; those of `tests` are projects of vitest. */
const STEPS = [
  'format',
  'lint',
  'types',
  'structure',
  'unused',
  'unit',
  'truth',
  'operations',
  'build',
  'size',
  'browser',
];
const TESTS = new Set(['unit', 'truth', 'operations', 'browser']);

function run(name) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const report = join(reports, `${name}.json`);
  const asReport = TESTS.has(name)
    ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    : [];
  const { status } = spawnSync(npm, ['run', '--silent', name, ...asReport], { cwd: root, stdio: 'inherit' });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  return { name, seconds, ...(TESTS.has(name) ? testCounts(report, status) : checkCount(status)) };
}

const checkCount = (status) => ({
  passed: status === 0 ? 1 : 0,
  failed: status === 0 ? 0 : 1,
  skipped: [],
  broken: [],
});

/** A run that ended badly counts at least one failure, also when no single test is to blame. */
function testCounts(report, status) {
  if (!existsSync(report)) return checkCount(status || 1);
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  const skipped = all
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
  const broken = all
    .filter(({ status }) => status === 'failed')
    .map(
      ({ fullName, failureMessages }) =>
        `${fullName}\n    ${(failureMessages[0] ?? '').split('\n').slice(0, 4).join('\n    ')}`,
    );
  return { passed: numPassedTests, failed: Math.max(numFailedTests, status === 0 ? 0 : 1), skipped, broken };
}

const results = STEPS.map(run);
rmSync(reports, { recursive: true, force: true });

console.log('');
for (const { name, seconds, passed, failed, skipped } of results) {
  const counts = [`${passed} passed`, `${failed} failed`, ...(skipped.length > 0 ? [`${skipped.length} skipped`] : [])];
  console.log(`${name.padEnd(12)}${counts.join(', ').padEnd(40)}${seconds.padStart(7)} s`);
}
const skipped = results.flatMap((result) => result.skipped);
if (skipped.length > 0) console.log('\nSkipped here:');
for (const name of skipped) console.log(`  ${name}`);

// Said again at the end, because the beginning of a long log is what gets lost.
const broken = results.flatMap((result) => result.broken);
if (broken.length > 0) console.log('\nFailed here:');
for (const name of broken) console.log(`  ${name}`);

const sum = (field) => results.reduce((total, result) => total + result[field], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

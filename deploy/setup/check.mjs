// `npm test`: every check and every test that can run on this machine, one after the other. Ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLeftOut } from './ready/left-out.mjs';

const node = process.execPath;
const bin = (path) => `node_modules/${path}`;
const reports = mkdtempSync(join(tmpdir(), 'kezek-check-'));

/** Rules that a machine can check without running the product. Each counts as one. */
const checks = [
  ['generated code is what its sources say', node, 'libs/contracts/generate.mjs', '--check'],
  ['build and types', node, bin('typescript/bin/tsc'), '-b'],
  ['the API’s description is what the routes say', node, 'apps/gateway/generate.mjs', '--check'],
  ['the portal’s types are what the API’s description says', node, 'apps/portal/generate.mjs', '--check'],
  ['build of the portal', node, bin('vite/bin/vite.js'), 'build', 'apps/portal', '--logLevel', 'error'],
  ['format', node, bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  ['lint and module boundaries', node, bin('nx/dist/bin/nx.js'), 'run-many', '-t', 'lint', '--parallel=2', '--output-style=static'],
  ['lint finds what is wrong', node, 'deploy/setup/house.mjs'],
];

/** By what a file name promises; the quick ones first. */
const suites = [
  ['rules', '\\.spec\\.ts$', { without: '\\.(int|e2e|browser)\\.spec\\.ts$' }],
  ['parts', '\\.int\\.spec\\.ts$', {}],
  ['flows', '\\.e2e\\.spec\\.ts$', {}],
  // Where there is no browser, the set-up has said so.
  ...(existsSync('/usr/bin/chromium') ? [['pages', '\\.browser\\.spec\\.ts$', {}]] : []),
];

const tally = { passed: 0, failed: 0 };
process.env.NX_DAEMON = 'false';
process.env.TESTCONTAINERS_RYUK_DISABLED ??= 'true';
// What every flow and page begins with is made once, and copied.
process.env.KEZEK_PREPARED = join(reports, 'prepared');

for (const [name, ...command] of checks) runCheck(name, command);
for (const [name, pattern, options] of suites) runSuite(name, pattern, options);
rmSync(reports, { recursive: true });
for (const { part, why, install } of readLeftOut()) console.log(`Left out: ${part}, because ${why}. To have it: ${install}`);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;

function runCheck(name, [command, ...args]) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status === 0) tally.passed += 1;
  else tally.failed += 1;
  console.log(status === 0 ? `✓ ${name}` : `✗ ${name}`);
}

function runSuite(name, pattern, { without }) {
  console.log(`\n— ${name}`);
  const report = join(reports, `${name}.json`);
  const ignore = without === undefined ? [] : ['--testPathIgnorePatterns', without];
  const args = [
    bin('jest/bin/jest.js'),
    '--testPathPatterns',
    pattern,
    ...ignore,
    '--maxWorkers=2',
    '--json',
    '--outputFile',
    report,
    '--passWithNoTests',
  ];
  const { status } = spawnSync(node, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const result = readReport(report);
  tally.passed += result.numPassedTests;
  // A suite that could not even be loaded has no failed test but has failed.
  tally.failed += result.numFailedTests + (status !== 0 && result.numFailedTests === 0 ? 1 : 0);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}

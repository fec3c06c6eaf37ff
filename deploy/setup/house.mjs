// Lint that has stopped looking finds nothing wrong. This shows it wrong code and fails unless it says so.
import { spawnSync } from 'node:child_process';

const wrong = [
  ['apps/voucher/src/x.ts', "import { start } from '@kezek/queue/service';\nexport default start;\n", '@nx/enforce-module-boundaries'],
  ['apps/voucher/src/x.ts', "import { TestClock } from '@kezek/testkit';\nexport default TestClock;\n", '@nx/enforce-module-boundaries'],
  ['libs/domain/src/x.ts', "import { baseConfig } from '@kezek/service';\nexport default baseConfig;\n", '@nx/enforce-module-boundaries'],
  ['libs/bus/src/x.ts', "import { Relay } from '@kezek/stream';\nexport default Relay;\n", '@nx/enforce-module-boundaries'],
  ['apps/portal/src/x.ts', "import { Money } from '@kezek/domain';\nexport default Money;\n", '@nx/enforce-module-boundaries'],
  ['apps/voucher/src/voucher/decide.ts', 'export const now = () => new Date();\n', 'no-restricted-globals'],
  ['apps/voucher/src/voucher/facts.ts', 'export const luck = () => Math.random();\n', 'no-restricted-properties'],
  [
    'apps/queue/src/application/decide.ts',
    "import { readFileSync } from 'node:fs';\nexport default readFileSync;\n",
    'no-restricted-imports',
  ],
];

const missed = wrong.filter(([file, code, rule]) => {
  const args = ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', file, '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { input: code, encoding: 'utf8' });
  const messages = JSON.parse(stdout).flatMap((result) => result.messages);
  return !messages.some(({ ruleId }) => ruleId === rule);
});
for (const [file, code, rule] of missed) console.error(`${rule} says nothing of this in ${file}:\n${code}`);
process.exitCode = missed.length === 0 ? 0 : 1;

// Regenerates what other files are made into: gRPC code from proto/, the AsyncAPI document from the event schemas.
// `--check` fails when what is committed differs. `--release` accepts today's protos as the base for breaking-change checks.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const check = process.argv.includes('--check');
const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: 'inherit' });
const buf = (...args) => run(process.execPath, 'node_modules/@bufbuild/buf/bin/buf', ...args);
const released = 'proto/released.binpb';
const asyncApiFile = `${root}libs/contracts/asyncapi.json`;

buf('lint');
if (process.argv.includes('--release')) buf('build', '-o', released);
else buf('breaking', '--against', released);
if (check) checkCode();
else buf('generate');
run(process.execPath, 'node_modules/typescript/bin/tsc', '-b', 'libs/contracts');
const { asyncApi } = createRequire(import.meta.url)('./dist/index.js');
const text = `${JSON.stringify(asyncApi(), null, 2)}\n`;
if (!check) writeFileSync(asyncApiFile, text);
else if (readFileSync(asyncApiFile, 'utf8') !== text) fail('asyncapi.json');

function checkCode() {
  const fresh = '.nx/gen-check';
  buf('generate', '-o', fresh);
  try {
    execFileSync('diff', ['-r', `${fresh}/libs/contracts/src/gen`, 'libs/contracts/src/gen'], { cwd: root, stdio: 'inherit' });
  } catch {
    fail('libs/contracts/src/gen');
  }
}

function fail(what) {
  console.error(`${what} is not what its sources say: run \`npm run gen\` and commit.`);
  process.exit(1);
}

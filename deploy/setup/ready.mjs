// Makes a fresh checkout ready: `ready.mjs start` to run Kezek, `ready.mjs test` to test it.
// Plain Node and no packages, since it runs before there are any. Says nothing where nothing is missing.
import { build } from './ready/build.mjs';
import { installChromium } from './ready/chromium.mjs';
import { fetchGlibc } from './ready/glibc.mjs';
import { recordLeftOut } from './ready/left-out.mjs';
import { installPackages } from './ready/packages.mjs';
import { installRabbit } from './ready/rabbit.mjs';
import { complain } from './ready/say.mjs';

const OLDEST_NODE = [20, 19];

/** Each step does what is missing, and answers with what it could not do: `{ part, why, install }`. */
const steps = {
  start: [installPackages, fetchGlibc, build],
  test: [installPackages, fetchGlibc, installRabbit, installChromium],
};

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(`Kezek needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

function makeReady(purpose) {
  if (!(purpose in steps)) throw new Error(`Say what for: ${Object.keys(steps).join(' or ')}`);
  requireNode();
  const leftOut = steps[purpose].map((step) => step()).filter((answer) => answer !== undefined);
  recordLeftOut(leftOut);
  for (const { part, why, install } of leftOut) complain(`${part} is left out: ${why}\n  To have it: ${install}`);
  const cannotRun = purpose === 'start' && leftOut.length > 0;
  process.exitCode = cannotRun ? 1 : 0;
}

try {
  makeReady(process.argv[2]);
} catch (error) {
  complain(error.message);
  process.exitCode = 1;
}

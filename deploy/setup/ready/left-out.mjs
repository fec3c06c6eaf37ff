import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setup } from './places.mjs';

const file = join(setup, 'left-out.json');

/** For whoever reports on a test run: which parts of this machine's tests could not run, and why. */
export function recordLeftOut(leftOut) {
  if (leftOut.length === 0) return rmSync(file, { force: true });
  mkdirSync(setup, { recursive: true });
  return writeFileSync(file, `${JSON.stringify(leftOut, null, 2)}\n`);
}

export const readLeftOut = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);

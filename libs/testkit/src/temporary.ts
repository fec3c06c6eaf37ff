import { accessSync, constants, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './alive.js';

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 4 * 1_024 ** 3;

/**
 * Where files lie that nobody needs after a crash: in memory where there is plenty of it, so that no test waits for a disk that others use,
 * else where all temporary files lie.
 */
export function swiftFolder(): string {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH_BYTES ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** The start of a temporary folder's name that says whose it is: `<name>-<process id>`. */
export function ownedName(name: string, folder: string = tmpdir()): string {
  return join(folder, `${name}-${process.pid}`);
}

/** Removes the temporary folders of that name whose process is gone: a process killed hard cannot clean up after itself. */
export function sweepAbandoned(name: string, folder: string = tmpdir()): void {
  const owned = new RegExp(`^${name}-(\\d+)(-|$)`);
  for (const found of readdirSync(folder)) {
    const owner = owned.exec(found)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(folder, found), { recursive: true, force: true });
  }
}

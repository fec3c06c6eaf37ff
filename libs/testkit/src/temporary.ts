import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './alive.js';

/** The start of a temporary folder's name that says whose it is: `<name>-<process id>`. */
export function ownedName(name: string): string {
  return join(tmpdir(), `${name}-${process.pid}`);
}

/** Removes the temporary folders of that name whose process is gone: a process killed hard cannot clean up after itself. */
export function sweepAbandoned(name: string): void {
  const owned = new RegExp(`^${name}-(\\d+)(-|$)`);
  for (const folder of readdirSync(tmpdir())) {
    const owner = owned.exec(folder)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(tmpdir(), folder), { recursive: true, force: true });
  }
}

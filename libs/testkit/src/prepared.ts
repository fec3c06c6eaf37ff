import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './alive.js';
import { until } from './until.js';

export interface Preparing {
  /** Where what was made once is kept; nothing is kept without it. */
  readonly folder: string | undefined;
  readonly name: string;
  /** How long another process may take to make it. */
  readonly limitMs: number;
  /** Makes it in this directory, and leaves nothing running there. */
  readonly make: (directory: string) => Promise<void>;
}

/**
 * Copies to `directory` what the first process that needed it made, so that each has data of its own without making them. Does nothing if
 * whoever began to make it is gone.
 */
export async function layPrepared(directory: string, { folder, name, limitMs, make }: Preparing): Promise<void> {
  if (folder === undefined) return;
  const made = join(folder, name);
  mkdirSync(folder, { recursive: true });
  if (isFirst(`${made}.maker`)) {
    const making = `${made}.making`;
    mkdirSync(making);
    try {
      await make(making);
      renameSync(making, made);
    } catch (error) {
      rmSync(`${made}.maker`);
      rmSync(making, { recursive: true, force: true });
      throw error;
    }
  }
  await until(() => existsSync(made) || !isMaking(`${made}.maker`), { what: `${name} to be prepared`, timeoutMs: limitMs });
  if (existsSync(made)) cpSync(made, directory, { recursive: true });
}

/** One process alone can create the file. */
function isFirst(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isMaking(file: string): boolean {
  try {
    return isAlive(Number(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

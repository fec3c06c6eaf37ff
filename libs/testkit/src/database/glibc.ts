import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The engine's shared library is linked against this one. */
export const NEEDED_GLIBC = '2.38';

const loaderNames: Partial<Record<string, string>> = { x64: 'ld-linux-x86-64.so.2', arm64: 'ld-linux-aarch64.so.1' };

export interface Command {
  readonly file: string;
  readonly args: string[];
}

/**
 * How to start Node so that the engine can be loaded: as it is, or with the newer glibc that lies in `.kezek/glibc`.
 * @throws Error that says what to run if the newer glibc is needed and missing
 */
export function nodeCommand(root: string, nodeArgs: string[]): Command {
  const version = systemGlibc();
  if (version === undefined || isAtLeast(version, NEEDED_GLIBC)) return { file: process.execPath, args: nodeArgs };
  const directory = join(root, '.kezek/glibc');
  const loader = join(directory, loaderNames[process.arch] ?? 'no-loader');
  if (!existsSync(loader)) {
    throw new Error(
      `The embedded database needs glibc ${NEEDED_GLIBC}; this system has ${version}. ` +
        'Run `node deploy/setup/ready.mjs start`, which fetches a newer one into .kezek/glibc.',
    );
  }
  return { file: loader, args: ['--library-path', directory, process.execPath, ...nodeArgs] };
}

/** @returns undefined where there is no glibc, as on macOS */
function systemGlibc(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return header?.glibcVersionRuntime;
}

function isAtLeast(version: string, needed: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

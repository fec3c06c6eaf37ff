import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { workspaceRoot } from '@kezek/testkit';

/** The `kezek` command, run as people run it. */
export const kezek = (...args: readonly string[]): Promise<{ code: number; stdout: string }> =>
  new Promise((done) => {
    const cli = join(workspaceRoot(), 'apps/cli/bin/kezek.js');
    execFile(process.execPath, [cli, ...args], (error, stdout) => done({ code: Number(error?.code ?? 0), stdout }));
  });

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { workspaceRoot } from '@kezek/testkit';
import type { Doom } from './doom.js';

/** Runs a service of its own until it dies or is done. @returns how it ended: a signal, or an exit code with what it complained of */
export function runDoomed(order: Doom, { killAfterDone = Infinity }: { killAfterDone?: number } = {}): Promise<string> {
  const args = ['-r', join(workspaceRoot(), 'libs/testkit/from-source.cjs'), join(__dirname, 'doomed.ts'), JSON.stringify(order)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let done = 0;
  let complaint = '';
  child.stdout.on('data', (dots: Buffer) => {
    done += dots.length;
    if (done >= killAfterDone) child.kill('SIGKILL');
  });
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  return new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ?? `${code}${complaint}`)));
}

import { spawnSync } from 'node:child_process';

const TAIL_LINES = 15;

/** Whether a program is on the path. */
export function has(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}

/** Runs a command quietly. @returns its output @throws Error with the end of its output if it fails */
export function output(file, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(file, args, { encoding: 'utf8', ...options });
  if (status === 0) return stdout;
  const tail = `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-TAIL_LINES).join('\n');
  throw new Error(`${file} ${args.join(' ')} failed: ${error?.message ?? tail}`);
}

/** Runs a command whose output the user sees. @throws Error if it fails */
export function show(file, args, options = {}) {
  const { status, error } = spawnSync(file, args, { stdio: 'inherit', ...options });
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
}

export const isRoot = () => process.getuid?.() === 0;

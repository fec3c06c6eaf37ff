import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchText, type BenchFigures } from '../bench-text.js';
import { Failure } from '../failure.js';

/** Measuring stands on the services' parts and the embedded database, as the installation on one machine does: it is built beside that. */
const PROGRAM = join(__dirname, '../../../standalone/dist/bench/main.js');
const HEAP_MB = 8_192;
const SIZE_MAX = 5_000_000;

interface Options {
  readonly sizes: readonly number[];
  readonly json?: true;
}

export function addBench(program: Command): void {
  program
    .command('bench')
    .description('measure parts of Kezek on this machine')
    .command('queue')
    .description('places, submissions, iterations and start-up of a queue, each against what it stands on; in a database of its own')
    .option('--sizes <sizes>', 'how many wait, one size after the other', sizesOf, [10_000, 100_000, 1_000_000])
    .option('--json', 'print the figures as JSON')
    .action(benchQueue);
}

async function benchQueue({ sizes, json }: Options): Promise<void> {
  if (!existsSync(PROGRAM)) throw new Failure('there is nothing built to measure: npm run build');
  const answer = await figuresOf(sizes);
  process.stdout.write(json === true ? `${JSON.stringify(answer, null, 2)}\n` : benchText(answer));
}

function figuresOf(sizes: readonly number[]): Promise<BenchFigures> {
  const args = ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, PROGRAM, sizes.join(',')];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(JSON.parse(said) as BenchFigures);
      else reject(new Failure(`measuring ended with ${signal ?? `code ${code}`}`));
    });
  });
}

/** @throws InvalidArgumentError */
export function sizesOf(text: string): number[] {
  const sizes = text.split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size >= 100 && size <= SIZE_MAX)) return sizes;
  throw new InvalidArgumentError(`whole numbers from 100 to ${SIZE_MAX}, with commas between`);
}

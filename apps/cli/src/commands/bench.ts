import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchText, type BenchFigures } from '../bench-text.js';
import { catalogueText, type CatalogueFigures } from '../catalogue-text.js';
import { Failure } from '../failure.js';

/** Measuring stands on the services' parts and the embedded database, as the installation on one machine does: it is built beside that. */
const PROGRAMS = join(__dirname, '../../../standalone/dist/bench');
const HEAP_MB = 8_192;
const SIZE_MAX = 5_000_000;
const ROUNDS_MAX = 1_000;
/** Listeners a gateway takes. */
const GUARDIANS_MAX = 3_000;

interface QueueOptions {
  readonly sizes: readonly number[];
  readonly json?: true;
}

interface CatalogueOptions {
  readonly rounds: number;
  readonly guardians: number;
  readonly json?: true;
}

export function addBench(program: Command): void {
  const bench = program.command('bench').description('measure parts of Kezek on this machine');
  bench
    .command('queue')
    .description('places, submissions, iterations and start-up of a queue, each against what it stands on; in a database of its own')
    .option('--sizes <sizes>', 'how many wait, one size after the other', sizesOf, [10_000, 100_000, 1_000_000])
    .option('--json', 'print the figures as JSON')
    .action(async ({ sizes, json }: QueueOptions) => show(await figuresOf<BenchFigures>('main.js', [sizes.join(',')]), benchText, json));
  bench
    .command('catalogue')
    .description('how soon the catalogue follows a change, quiet and while hundreds look and others change; in an installation of its own')
    .option('--rounds <rounds>', 'each takes four seats and changes four groups', upTo(ROUNDS_MAX), 12)
    .option('--guardians <guardians>', 'how many look on', upTo(GUARDIANS_MAX), 250)
    .option('--json', 'print the figures as JSON')
    .action(async ({ rounds, guardians, json }: CatalogueOptions) =>
      show(await figuresOf<CatalogueFigures>('catalogue/main.js', [String(rounds), String(guardians)]), catalogueText, json),
    );
}

function show<Figures>(figures: Figures, text: (figures: Figures) => string, json: true | undefined): void {
  process.stdout.write(json === true ? `${JSON.stringify(figures, null, 2)}\n` : text(figures));
}

/** @throws Failure if nothing is built, or measuring failed */
function figuresOf<Figures>(name: string, asked: readonly string[]): Promise<Figures> {
  const program = join(PROGRAMS, name);
  if (!existsSync(program)) throw new Failure('there is nothing built to measure: npm run build');
  const args = ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, program, ...asked];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(JSON.parse(said) as Figures);
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

/** @throws InvalidArgumentError */
export const upTo =
  (max: number) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() !== '' && Number.isInteger(value) && value >= 1 && value <= max) return value;
    throw new InvalidArgumentError(`a whole number from 1 to ${max}`);
  };

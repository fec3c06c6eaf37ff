import { type RegionPolicy } from '@kezek/domain';
import { createLog, loadRegionPolicy } from '@kezek/service';
import { startDatabase } from '@kezek/testkit';
import { createConnection } from 'mongoose';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applicationStream } from '@kezek/queue/bench';
import { exponent } from './measure.js';
import { type Bench, bookOf, iteration, placeCostNs, position, rebuild, submitting } from './parts.js';
import { fill } from './world.js';

const ROUNDS = 5;
/** A million takes minutes. */
const ROUNDS_WHERE_LARGE = 3;
const LARGE = 500_000;
const LOOKUP_ROUNDS = 15;
const ASKED_AGAIN = 100;
const ASKED_ANYWHERE = 20_000;
const REGION = join(__dirname, '../../../../deploy/regions/zhetysu.yaml');

export type Figures = Readonly<Record<string, number>>;

/** Measures one size after the other, each in a database of its own. Says what it does on standard error, the figures as JSON at the end. */
async function main(sizes: readonly number[]): Promise<void> {
  const policy = loadRegionPolicy(REGION);
  const figures: Record<string, Figures> = {};
  for (const size of sizes) figures[String(size)] = await measure(size, policy);
  say('places in books of different sizes');
  const costs: { size: number; warmNs: number; coldNs: number }[] = [];
  for (const size of ladderOf(sizes)) {
    const { book, numbers } = bookOf(size, policy);
    const warmNs = await placeCostNs(book, numbers, { rounds: LOOKUP_ROUNDS, asked: ASKED_AGAIN });
    costs.push({ size, warmNs, coldNs: await placeCostNs(book, numbers, { rounds: LOOKUP_ROUNDS, asked: ASKED_ANYWHERE }) });
  }
  const positionExponent = exponent(costs.map(({ size, warmNs }) => ({ size, cost: warmNs })));
  const positionExponentCold = exponent(costs.map(({ size, coldNs }) => ({ size, cost: coldNs })));
  process.stdout.write(`${JSON.stringify({ sizes: figures, positionExponent, positionExponentCold, placeCosts: costs })}\n`);
}

/** The sizes asked for; of one alone, its tenth and hundredth part as well, for a slope has to begin somewhere. */
function ladderOf(sizes: readonly number[]): readonly number[] {
  const [only] = sizes;
  return sizes.length > 1 || only === undefined ? sizes : [Math.ceil(only / 100), Math.ceil(only / 10), only];
}

async function measure(size: number, policy: RegionPolicy): Promise<Figures> {
  const directory = mkdtempSync(join(tmpdir(), 'kezek-bench-'));
  const engine = await startDatabase({ directory });
  const database = await createConnection(engine.url('bench')).asPromise();
  try {
    say(`${size}: writing applications and the log`);
    const log = createLog({ service: 'bench', level: 'silent' });
    const world = await fill(database, size, policy);
    const streams = database.collection(applicationStream.name);
    await streams.createIndex({ 'ix.districtId': 1, 'ix.phase': 1, 'ix.order': 1 });
    await streams.createIndex({ 'ix.applicationId': 1 });
    const bench: Bench = { database, policy, log, size, world };
    const rounds = size >= LARGE ? ROUNDS_WHERE_LARGE : ROUNDS;
    say(`${size}: reading the log`);
    const { memory, ...rebuilt } = await rebuild(bench, { rounds });
    await memory.publicLog.ensureIndexes();
    say(`${size}: asking for places`);
    const placeNs = await placeCostNs(memory.publicLog.book, world.numbers, { rounds: LOOKUP_ROUNDS, asked: ASKED_ANYWHERE });
    const asked = await position(bench, memory, { rounds: ROUNDS });
    say(`${size}: submitting`);
    const submitted = await submitting(bench, memory);
    say(`${size}: giving turns`);
    return { ...asked, ...rebuilt, ...(await iteration(bench, { rounds })), ...submitted, placeNs };
  } finally {
    await database.close();
    await engine.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

main((process.argv[2] ?? '').split(',').map(Number)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});

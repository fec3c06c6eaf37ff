import { PolicyFileError, loadRegionPolicy } from '@kezek/service';
import { Argument, type Command, Option } from 'commander';
import { Failure } from '../failure.js';
import { progressOn } from '../progress.js';
import { scenarioJson, scenarioText } from '../report.js';
import { CHAOS_MODES, Chaos, type ChaosMode, executionerFor } from '../scenario/chaos.js';
import { SCENARIOS, type ScenarioName, loadCity } from '../scenario/city.js';
import { Random } from '../scenario/random.js';
import { run } from '../scenario/run.js';
import { dataDirectory, regionFile } from './data-directory.js';
import { adminLoginOption, adminPasswordOption, urlOption, wholeNumber } from './options.js';

interface Options {
  readonly json?: true;
  readonly seed?: number;
  readonly url: string;
  readonly concurrency: number;
  readonly months: number;
  readonly chaos?: true | ChaosMode;
  readonly region: string;
  readonly adminLogin: string;
  readonly adminPassword: string;
}

const SEED_MAX = 2_147_483_647;
const READY_LIMIT_MS = 5_000;

export function addScenario(program: Command): void {
  program
    .command('scenario')
    .description('play a city or district on a running demonstration, from the first application to the last payment')
    .addArgument(new Argument('<name>', 'which one').choices(SCENARIOS))
    .option('--json', 'print one JSON document at the end')
    .addOption(
      new Option('--seed <n>', 'another number draws other families (default: the file’s own)').argParser(
        wholeNumber({ min: 0, max: SEED_MAX }),
      ),
    )
    .addOption(urlOption())
    .addOption(new Option('--concurrency <n>', 'requests at once').argParser(wholeNumber({ min: 1, max: 256 })).default(8))
    .addOption(
      new Option('--months <n>', 'months of attendance to settle, counted from the one in which the queue comes to rest; 0 for none')
        .argParser(wholeNumber({ min: 0, max: 12 }))
        .default(1),
    )
    .addOption(new Option('--chaos [how]', 'kill services at random meanwhile').choices(CHAOS_MODES))
    .addOption(
      new Option('--region <name>', 'the region file of the installation, for its calendar and rules').env('KEZEK_REGION').default('demo'),
    )
    .addOption(adminLoginOption())
    .addOption(adminPasswordOption())
    .action(play);
}

async function play(name: ScenarioName, options: Options): Promise<void> {
  const city = loadCity(name);
  const seed = options.seed ?? city.seed;
  const outcome = await run({
    city,
    seed,
    policy: policyOf(options.region),
    url: options.url,
    concurrency: options.concurrency,
    months: options.months,
    admin: { login: options.adminLogin, password: options.adminPassword },
    progress: progressOn(process.stderr),
    chaos: await chaosOf(options, seed),
  });
  process.stdout.write(options.json === true ? scenarioJson(outcome) : scenarioText(outcome));
  if (!outcome.holds) process.exitCode = 1;
}

function policyOf(region: string) {
  try {
    return loadRegionPolicy(regionFile(region));
  } catch (error) {
    throw error instanceof PolicyFileError ? new Failure(`--region ${region}: ${error.message}`) : error;
  }
}

async function chaosOf({ chaos, url }: Options, seed: number): Promise<Chaos | undefined> {
  if (chaos === undefined) return undefined;
  const executioner = await executionerFor(chaos === true ? undefined : chaos, dataDirectory(process.env));
  return new Chaos(executioner, new Random(seed, 'chaos'), () => isReady(url));
}

/** The gateway is ready when every service behind it answers. */
async function isReady(url: string): Promise<boolean> {
  const response = await fetch(new URL('/readyz', url), { signal: AbortSignal.timeout(READY_LIMIT_MS) }).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok ?? false;
}

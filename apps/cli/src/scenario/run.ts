import { type Kind, KINDS, type RegionPolicy, type YearMonth } from '@kezek/domain';
import { Failure } from '../failure.js';
import type { Progress } from '../progress.js';
import { Client } from '../rest/client.js';
import { Guardian } from '../rest/guardian.js';
import { Visitor } from '../rest/person.js';
import { isProblem } from '../rest/problem.js';
import type { Chaos, Killed } from './chaos.js';
import { type City, seatsOf } from './city.js';
import { moveClockTo } from './clock.js';
import { openingOf } from './day.js';
import { drawFamilies } from './draw.js';
import { type Family, birthDays, makeFamilies } from './families.js';
import { Random } from './random.js';
import { applyAll } from './steps/applications.js';
import { attend } from './steps/attendance.js';
import { proveBenefits } from './steps/benefits.js';
import { setBudgets } from './steps/budget.js';
import { type Checked, check, iterationsOf } from './steps/check.js';
import { iterate } from './steps/iteration.js';
import { registerKindergartens } from './steps/kindergartens.js';
import { answerOffers } from './steps/offers.js';
import { pay } from './steps/payment.js';
import { letTimePass, takeSecondChances } from './steps/second-chances.js';
import { hireStaff, signInAdministrator } from './steps/staff.js';
import { type Crew, type Town, type World, clockOf, countOf, districtOf } from './world.js';

export interface RunOptions {
  readonly city: City;
  readonly seed: number;
  readonly policy: RegionPolicy;
  readonly url: string;
  readonly concurrency: number;
  readonly months: number;
  readonly admin: { readonly login: string; readonly password: string };
  readonly progress: Progress;
  readonly chaos: Chaos | undefined;
}

export interface Outcome extends Checked {
  readonly scenario: string;
  readonly seed: number;
  readonly children: number;
  readonly seats: number;
  readonly waiting: number;
  readonly enrolled: number;
  readonly freeSeats: Readonly<Record<Kind, number>>;
  readonly iterations: readonly {
    readonly iterationId: string;
    readonly waiting: number;
    readonly turns: number;
    readonly protocolHash: string | undefined;
  }[];
  readonly months: readonly YearMonth[];
  readonly paidTiyn: string;
  readonly retries: Readonly<Record<string, number>>;
  readonly killed: Killed | undefined;
  readonly holds: boolean;
  readonly durationS: number;
}

/** No scenario needs so many; a loop that gets here has gone wrong. */
const ROUNDS_MAX = 50;

/**
 * Plays a city from the first application to the last payment, through the door alone.
 * @throws Failure for what the caller has to change
 */
export async function run(options: RunOptions): Promise<Outcome> {
  const started = performance.now();
  const { seed, policy, concurrency, progress, chaos } = options;
  const city = seed === options.city.seed ? options.city : anotherOf(options.city, seed);
  const client = new Client(options);
  const world: World = { city, seed, policy, client, visitor: new Visitor(client), progress, concurrency };
  await requireDemo(world);
  const administrator = await signInAdministrator(world, options.admin);
  const crew = await hireStaff(world, administrator);
  await registerKindergartens(world, crew);
  await openOffice(world);
  await setBudgets(world, crew);
  const town = settle(world, crew, await familiesOf(world));
  chaos?.start();
  const paid = new Map<YearMonth, bigint>();
  let killed: Killed | undefined;
  try {
    await applyAll(town);
    await proveBenefits(town);
    await placeAll(town);
    for (const month of await attend(town, options.months)) paid.set(month, await pay(town, month));
  } finally {
    killed = await chaos?.stop();
  }
  return outcome(town, { paid, killed, checked: await check(town, paid), started });
}

const anotherOf = (city: City, seed: number): City => ({
  ...city,
  families: drawFamilies(city, new Random(seed, `${city.scenario} split`)),
});

/** @throws Failure if nobody answers, or if it is no demonstration */
async function requireDemo({ client, city, visitor }: World): Promise<void> {
  try {
    await client.probe({ method: 'GET', path: '/demo/clock' });
  } catch (error) {
    if (!isProblem(error) || error.status !== 404) throw error;
    throw new Failure('this installation is no demonstration: a scenario moves its clock and reads its SMS, so it needs KEZEK_DEMO=1');
  }
  const { items } = await visitor.get<{ items: { districtId: string }[] }>('/districts');
  if (!items.some(({ districtId }) => districtId === city.districtId)) {
    throw new Failure(`this installation has no district ${city.districtId}; start it with KEZEK_REGION=demo`);
  }
}

async function openOffice(world: World): Promise<void> {
  const opening = openingOf(world.policy, (await clockOf(world)).now);
  if (opening !== undefined) await moveClockTo(world, opening);
}

async function familiesOf(world: World): Promise<Family[]> {
  return makeFamilies(world.city, { seed: world.seed, births: birthDays(world.policy, (await clockOf(world)).today) });
}

function settle(world: World, crew: Crew, families: readonly Family[]): Town {
  const households = families.map((family) => ({
    family,
    guardian: new Guardian(world.client, { ...family.guardian, nextKey: signInKeys(world, family) }),
    childId: undefined,
    firstOffer: { kind: 'none' } as const,
    seated: false,
  }));
  return { ...world, crew, households, byChild: new Map() };
}

/** New with every run: a code that was sent before is not sent again. */
function signInKeys({ city, seed }: World, { number }: Family): () => string {
  let count = 0;
  return () => [city.scenario, seed, number, 'sign-in', runId, (count += 1)].join('.');
}

const runId = Date.now().toString(36);

/** Iterations until nobody gets a turn and nobody has anything left to do. */
async function placeAll(town: Town): Promise<void> {
  if (await isUnderWay(town)) await answerOffers(town, undefined);
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    await takeSecondChances(town);
    const iteration = await iterate(town);
    if (iteration !== undefined) await answerOffers(town, iteration);
    else if (!(await letTimePass(town))) return;
  }
  throw new Error(`the queue has not come to rest after ${ROUNDS_MAX} rounds`);
}

/** An earlier run left turns and vouchers that nobody has answered. */
async function isUnderWay(town: Town): Promise<boolean> {
  const { applications, vouchers } = await districtOf(town);
  return countOf(applications, 'turn-given') + countOf(vouchers, 'offered') + countOf(vouchers, 'confirmed') > 0;
}

interface Ended {
  readonly paid: ReadonlyMap<YearMonth, bigint>;
  readonly killed: Killed | undefined;
  readonly checked: Checked;
  readonly started: number;
}

async function outcome(town: Town, { paid, killed, checked, started }: Ended): Promise<Outcome> {
  const { city, seed, client, households } = town;
  const { applications, seats } = await districtOf(town);
  const iterations = await iterationsOf(town, city.districtId);
  const { invariants, conservation, log } = checked;
  return {
    scenario: city.scenario,
    seed,
    children: households.length,
    seats: seatsOf(city),
    waiting: countOf(applications, 'waiting'),
    enrolled: countOf(applications, 'fulfilled'),
    freeSeats: Object.fromEntries(KINDS.map((kind) => [kind, seats[kind]?.free ?? 0])) as Record<Kind, number>,
    iterations: iterations.map(({ iterationId, waiting, turnCount, protocolHash }) => ({
      iterationId,
      waiting,
      turns: turnCount,
      protocolHash,
    })),
    months: [...paid.keys()],
    paidTiyn: String([...paid.values()].reduce((sum, one) => sum + one, 0n)),
    invariants,
    conservation,
    log,
    retries: client.retries,
    killed,
    holds: invariants.holds && conservation.every(({ holds }) => holds) && log.faults.length === 0,
    durationS: Math.round((performance.now() - started) / 100) / 10,
  };
}

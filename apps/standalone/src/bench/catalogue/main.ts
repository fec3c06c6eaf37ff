import { loadRegionPolicy } from '@kezek/service';
import { Installation } from '@kezek/testkit';
import { type Connection, createConnection } from 'mongoose';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { median, quantile, timedMs } from '../measure.js';
import type { Orders, Tally } from './crowd.js';
import { type Reader, ask } from './page.js';
import { Choice, Probe, type Sample } from './probe.js';
import { CITY, type Family, type Group, type Town, fitting, settle } from './town.js';

const REGION = join(__dirname, '../../../../../deploy/regions/demo.yaml');
const FAMILIES = 4;
const PAGES = 5;
const CHANGES_PER_SECOND = 50;
const A_SECOND_MS = 1_000;
/** Between two samples, so that they fall anywhere between two notices. */
const PAUSES_MS = [40, 130, 220, 310, 75, 165, 255];
const SETTLED_MS = 3_000;

/** Starts an installation of its own and measures how soon its catalogue follows a change, quiet and in a rush. */
async function main(rounds: number, lookers: number): Promise<void> {
  const policy = loadRegionPolicy(REGION);
  say('an installation of its own is started');
  const installation = await Installation.start({ anew: true });
  const database = await createConnection(installation.databaseUrl).asPromise();
  try {
    say(`${lookers} guardians sign in, ${FAMILIES} families get a voucher`);
    const { url } = installation;
    const town = await settle(url, policy, { families: FAMILIES, lookers: lookers + PAGES });
    const bench = new Bench({ url, town, database, rounds });
    say('quiet');
    const quiet = await bench.figures();
    say(`${lookers} guardians look on, ${CHANGES_PER_SECOND} other changes a second`);
    const crowd = await bench.gather(lookers);
    const busy = await bench.figures(crowd);
    crowd.disconnect();
    const kindergartens = new Set(town.groups.map(({ kindergartenId }) => kindergartenId)).size;
    const size = { kindergartens, groups: town.groups.length, lookers, cores: availableParallelism() };
    process.stdout.write(`${JSON.stringify({ ...size, quiet, busy })}\n`);
  } finally {
    await database.close();
    await installation.remove();
  }
}

interface Parts {
  readonly url: string;
  readonly town: Town;
  readonly database: Connection;
  readonly rounds: number;
}

class Bench {
  #turn = 0;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #choices: readonly Choice[];
  readonly #chosen: readonly Group[];
  readonly #office: Reader;

  constructor(private readonly parts: Parts) {
    const { families, department } = parts.town;
    this.#chosen = fitting(parts.town).slice(0, families.length);
    if (this.#chosen.length < families.length) throw new Error('The city has too few groups with free seats');
    this.#choices = families.map((family: Family, at) => new Choice(family, this.#chosen[at] as Group, department));
    this.#office = this.#reader(department.cookie);
  }

  #reader(cookie: string): Reader {
    return { url: this.parts.url, cookie, agent: this.#agent };
  }

  /** Rounds in which each family takes a seat and its group is changed; beside each, an empty request and a bare write. */
  async figures(crowd?: ChildProcess) {
    const probe = new Probe(
      this.parts.town.lookers.slice(0, PAGES).map(({ cookie }) => this.#reader(cookie)),
      this.#office,
    );
    await probe.open();
    await this.#round(probe);
    const before = crowd && (await tallyOf(crowd));
    const samples: Sample[] = [];
    const bare: { emptyMs: number; writeMs: number }[] = [];
    for (let round = 0; round < this.parts.rounds; round += 1) {
      samples.push(...(await this.#round(probe)));
      for (let times = 0; times < FAMILIES; times += 1) bare.push(await this.#bare());
    }
    const after = crowd && (await tallyOf(crowd));
    probe.close();
    return { ...summary(samples, bare), ...(before && after ? activity(before, after) : {}) };
  }

  async #round(probe: Probe): Promise<Sample[]> {
    this.#turn += 1;
    const samples: Sample[] = [];
    for (const [at, choice] of this.#choices.entries()) {
      samples.push(...(await choice.measured(probe, this.#turn)));
      await delay(PAUSES_MS[(this.#turn * FAMILIES + at) % PAUSES_MS.length]);
    }
    return samples;
  }

  async #bare() {
    const writes = this.parts.database.collection<{ _id: string }>('bench_insert');
    const emptyMs = await timedMs(() => ask(this.#office, '/clock').answer);
    const writeMs = await timedMs(() =>
      writes.insertOne({ _id: `${this.#turn}.${performance.now()}` }, { writeConcern: { w: 'majority', journal: true } }),
    );
    return { emptyMs, writeMs };
  }

  async gather(lookers: number): Promise<ChildProcess> {
    const { town, url } = this.parts;
    const child = fork(join(__dirname, 'crowd.js'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const chosen = new Set(this.#chosen.map(({ groupId }) => groupId));
    const others = town.groups.filter(({ groupId, seats }) => !chosen.has(groupId) && seats < 60);
    const orders: Orders = {
      ...{ url, districtId: CITY },
      pages: town.lookers.slice(PAGES, PAGES + lookers).map(({ cookie }, n) => ({ cookie, question: questionOf(n) })),
      changes: {
        ...{ cookie: town.department.cookie, perSecond: CHANGES_PER_SECOND },
        groups: others.map(({ kindergartenId, groupId, seats }) => ({
          path: `/kindergartens/${kindergartenId}/groups/${groupId}/seats`,
          seats,
        })),
      },
    };
    child.send(orders);
    await once(child, 'message');
    await delay(SETTLED_MS);
    return child;
  }
}

/** As the portal asks for a child: its age group and language; every fifth from where the guardian is. */
function questionOf(n: number): string {
  const own =
    n % 5 === 0 ? `&near=45.0${String(100 + n).padStart(4, '0')},78.3${String(700 + n).padStart(4, '0')}` : '&near=45.017800,78.382400';
  const language = n % 4 === 3 ? 'ru' : 'kk';
  return `/catalogue?districtId=${CITY}&freeOnly=true&ageGroup=${2 + (n % 4)}&language=${language}${own}&sort=distance&limit=100`;
}

async function tallyOf(crowd: ChildProcess): Promise<Tally> {
  const told = once(crowd, 'message');
  crowd.send('tally');
  return ((await told) as [Tally])[0];
}

function activity(before: Tally, after: Tally) {
  const seconds = (after.atMs - before.atMs) / 1_000;
  return {
    changesPerSecond: (after.changes - before.changes) / seconds,
    answersPerSecond: (after.answers - before.answers) / seconds,
    brokenOffPerSecond: (after.refused - before.refused) / seconds,
  };
}

function summary(samples: readonly Sample[], bare: readonly { emptyMs: number; writeMs: number }[]) {
  const [answers, notices, shown] = [
    samples.map((one) => one.answerMs),
    samples.map((one) => one.noticeMs),
    samples.flatMap((one) => one.shownMs),
  ];
  const [emptyMs, writeMs] = [median(bare.map((one) => one.emptyMs)), median(bare.map((one) => one.writeMs))];
  return {
    samples: samples.length,
    ...{ emptyMs, writeMs },
    ...{ answerMs: median(answers), answerP99Ms: quantile(answers, 0.99), answerVsEmpty: median(answers) / emptyMs },
    ...{ noticeMs: median(notices), noticeP99Ms: quantile(notices, 0.99) },
    ...{ shownMs: median(shown), shownP99Ms: quantile(shown, 0.99), shownMaxMs: Math.max(...shown) },
    withinSecond: shown.filter((ms) => ms <= A_SECOND_MS).length / shown.length,
  };
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const [rounds, lookers] = process.argv.slice(2).map(Number);
main(rounds ?? 10, lookers ?? 500).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});

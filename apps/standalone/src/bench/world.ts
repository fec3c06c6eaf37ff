import type { Instant, LocalDate, RegionPolicy } from '@kezek/domain';
import { applicationStream, evolve, initial, type ApplicationFact, type ApplicationState } from '@kezek/queue/bench';
import { entryText, publicPart } from '@kezek/translog';
import type { Connection } from 'mongoose';
import { drawn } from './measure.js';

const BATCH = 2_000;
const FIRST_STAMP_MS = Date.UTC(2024, 0, 8, 4);
const YEARS_MS = 2.5 * 365 * 86_400_000;
/** Besides those who wait, one for every twenty of them has had its turn. */
const SERVED_PART = 20;
const DIGITS = 16;

export interface World {
  /** Of those who wait. */
  readonly numbers: readonly string[];
  readonly entries: number;
}

const numberOf = (n: number): string => `app_k3v7q9w2x5z${String(n).padStart(DIGITS, '0')}`;
export const childOf = (n: number): string => `chd_${String(n).padStart(DIGITS, '0')}k3v7q9w2x5z`;

/** The second copy stays in the database as the first is written into it. */
export interface Submitted {
  readonly fact: ApplicationFact & { readonly type: 'queue.application-submitted' };
  readonly at: Instant;
}

/** The n-th of `total` applications: its district, age and class in the proportions of a region, a few large districts and many small. */
export function submission(n: number, total: number, policy: RegionPolicy): Submitted {
  const draw = drawn(n + 1);
  draw(2);
  const ms = FIRST_STAMP_MS + Math.floor((n / total) * YEARS_MS);
  const at = `${new Date(ms).toISOString().slice(0, 23)}${String(n % 1_000).padStart(3, '0')}Z` as Instant;
  // The smaller of two draws: half of all children live in the first third of the districts.
  const district = policy.districts[
    Math.min(draw(policy.districts.length), draw(policy.districts.length))
  ] as (typeof policy.districts)[number];
  const settlement = district.settlements[draw(district.settlements.length)] as (typeof district.settlements)[number];
  const age = 1 + draw(5);
  const status = draw(100);
  const placement = {
    districtId: district.id,
    settlementId: settlement.id,
    birthDate: `${2025 - age}-${String(1 + draw(12)).padStart(2, '0')}-${String(1 + draw(28)).padStart(2, '0')}` as LocalDate,
    ageGroup: age,
    languages: draw(10) < 7 ? ['kk'] : ['ru'],
    kinds: draw(3) === 0 ? ['private' as const, 'state' as const] : ['private' as const],
  };
  const statusClass = status < 4 ? ('out-of-turn' as const) : status < 22 ? ('priority' as const) : ('general' as const);
  const category = (statusClass === 'out-of-turn' ? 0 : statusClass === 'priority' ? 6 : 12) + age;
  const ids = { applicationId: numberOf(n), childId: childOf(n), guardianId: `gdn_${String(n).padStart(DIGITS, '0')}k3v7q9w2x5z` };
  return {
    at,
    fact: { type: 'queue.application-submitted', data: { ...ids, category, statusClass, placement, submittedAt: at, channel: 'web' } },
  };
}

/** Writes applications and the log of them straight into the database, as if all of it had come in over years. */
export async function fill(database: Connection, size: number, policy: RegionPolicy): Promise<World> {
  const streams = database.collection(applicationStream.name);
  const log = database.collection<{ _id: number }>('log_entry');
  const served = Math.floor(size / SERVED_PART);
  const total = size + served;
  const numbers: string[] = [];
  let entries = 0;
  for (let from = 0; from < total; from += BATCH) {
    const all = Array.from({ length: Math.min(BATCH, total - from) }, (_, at) => submission(from + at, total, policy));
    const documents = all.map((one, at) => toStream(one, from + at < served));
    await streams.insertMany(documents as never[], { ordered: false });
    const lines = all.flatMap((one) => [toLine(one.fact, one.at, subjectOf(one))]);
    await log.insertMany(lines.map((line, at) => ({ _id: entries + at, ...line })) as never[], { ordered: false });
    entries += lines.length;
    for (const { fact } of all.slice(Math.max(0, served - from))) numbers.push(fact.data.applicationId);
  }
  for (let from = 0; from < served; from += BATCH) {
    const lines = Array.from({ length: Math.min(BATCH, served - from) }, (_, at) => {
      const { fact, at: stamp } = submission(from + at, total, policy);
      return toLine(turnOf(fact), stamp);
    });
    await log.insertMany(lines.map((line, at) => ({ _id: entries + at, ...line })) as never[], { ordered: false });
    entries += lines.length;
  }
  return { numbers, entries };
}

function toStream({ fact, at }: Submitted, isServed: boolean): object {
  const waiting: ApplicationState = evolve(initial, fact);
  const state = isServed ? evolve(waiting, turnOf(fact)) : waiting;
  const ix = Object.fromEntries(Object.entries(applicationStream.index(state)).filter(([, value]) => value !== undefined));
  return { _id: fact.data.childId, v: 1, seq: 1, at, state, outbox: [], inbox: [], marks: {}, ix };
}

const turnOf = ({ data }: Submitted['fact']): ApplicationFact => {
  const { applicationId, childId, guardianId, category, placement, submittedAt } = data;
  const turn = { applicationId, childId, guardianId, category, placement, submittedAt, iterationId: 'itr_bench.1', ordinal: 1 };
  return { type: 'queue.turn-given', data: turn };
};

const subjectOf = ({ fact: { data } }: Submitted): object => ({
  subject: { childId: data.childId, guardianId: data.guardianId, birthDate: data.placement.birthDate },
});

function toLine({ type, data }: ApplicationFact, at: Instant, more: object = {}): object {
  const seq = type === 'queue.turn-given' ? 2 : 1;
  const entry = entryText({ at, type, data: publicPart(type, data) });
  return { fact: `queue.application/${data.childId}:${seq}`, entry, ...more };
}

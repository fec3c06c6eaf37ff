import { applicationV1, positionV1 } from '@kezek/contracts';
import type { Instant, LocalDate, RegionPolicy } from '@kezek/domain';
import { Book, PositionRecord, PublicLog, applicationStream, positionApi, submit } from '@kezek/queue/bench';
import { type Client, type Implementation, RpcServer, createClient } from '@kezek/rpc';
import { IntervalTimers, Metrics, RandomIds, type Logger, SystemClock } from '@kezek/service';
import { Relay, StreamStore } from '@kezek/stream';
import { type QueueSnapshot, type SnapshotApplication, entryText, inOrder, match, parseEntry, publicPart } from '@kezek/translog';
import type { Connection } from 'mongoose';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawn, heapMb, inTurns, median, rate, timedMs } from './measure.js';
import { type World, submission } from './world.js';

export interface Bench {
  readonly database: Connection;
  readonly policy: RegionPolicy;
  readonly log: Logger;
  readonly size: number;
  readonly world: World;
}

const commitmentKey = Buffer.alloc(32, 7);

interface Memory {
  readonly publicLog: PublicLog;
  readonly record: PositionRecord;
}

function unread({ database, log, policy }: Bench): Memory {
  const publicLog = new PublicLog({ database, log, commitmentKey });
  const record = new PositionRecord(publicLog.book, policy);
  publicLog.listen((entry, told) => record.hear(entry, told));
  return { publicLog, record };
}

/** What an instance does at its start, against reading the same documents and doing nothing with them. */
export async function rebuild(bench: Bench, { rounds }: { readonly rounds: number }) {
  const entries = bench.database.collection<{ _id: number }>('log_entry');
  const read = async (): Promise<void> => {
    let bytes = 0;
    const cursor = entries.find({ _id: { $gte: 0 } }, { sort: { _id: 1 }, batchSize: 1_000, readConcern: { level: 'majority' } });
    for await (const { entry } of cursor as unknown as AsyncIterable<{ entry: string }>) bytes += entry.length;
    if (bytes === 0) throw new Error('There was nothing to read');
  };
  const took = await inTurns({ read, rebuild: () => unread(bench).publicLog.catchUp() }, { rounds });
  const before = heapMb();
  const memory = unread(bench);
  await memory.publicLog.catchUp();
  const memoryMb = heapMb() - before;
  return { memory, rebuildMs: took.rebuild, readMs: took.read, rebuildVsRead: took.rebuild / took.read, memoryMb };
}

const CALLS = 1_000;
const COUNTS = 15;

/** GetPosition over gRPC, against a call of the same server that does nothing, and against counting those before it in the database. */
export async function position(
  { database, log, policy, world }: Bench,
  { publicLog, record }: Memory,
  { rounds }: { readonly rounds: number },
) {
  const clock = new SystemClock();
  const directory = mkdtempSync(join(tmpdir(), 'kezek-bench-'));
  const metrics = new Metrics({ service: 'bench' });
  const server = new RpcServer({ log, ids: new RandomIds(clock), metrics })
    .add(positionV1.PositionServiceService, positionApi({ book: publicLog.book, record, clock, policy }))
    .add(applicationV1.ApplicationServiceService, nothing);
  const address = await server.listen(`unix:${join(directory, 'rpc.sock')}`);
  const positions = createClient(positionV1.PositionServiceClient, address, { name: 'bench', log });
  const empty = createClient(applicationV1.ApplicationServiceClient, address, { name: 'bench', log });
  const draw = drawn(7);
  const any = (): string => world.numbers[draw(world.numbers.length)] as string;
  const took = await inTurns(
    {
      position: () => calls(() => positions.getPosition({ applicationId: any() })),
      empty: () => calls(() => empty.resumeApplication({ childId: any() })),
    },
    { rounds },
  );
  const counted: number[] = [];
  for (let count = 0; count < COUNTS; count += 1) counted.push(await timedMs(() => countBefore({ database, publicLog }, positions, any())));
  positions.disconnect();
  empty.disconnect();
  await server.stop();
  rmSync(directory, { recursive: true });
  const [positionMs, emptyCallMs, databaseCountMs] = [took.position / CALLS, took.empty / CALLS, median(counted.slice(1))];
  return {
    positionMs,
    emptyCallMs,
    databaseCountMs,
    positionVsEmptyCall: positionMs / emptyCallMs,
    positionVsDatabaseCount: positionMs / databaseCountMs,
  };
}

const noAnswer = async () => ({ application: undefined });

const nothing: Implementation<typeof applicationV1.ApplicationServiceService> = {
  moveApplication: noAnswer,
  pauseApplication: noAnswer,
  resumeApplication: noAnswer,
  checkSubmission: async () => ({}),
};

async function calls(one: () => Promise<unknown>): Promise<void> {
  for (let call = 0; call < CALLS; call += 1) await one();
}

/** The old way; it must say the same. */
async function countBefore(
  { database, publicLog }: { readonly database: Connection; readonly publicLog: PublicLog },
  _positions: Client<typeof positionV1.PositionServiceService>,
  applicationId: string,
): Promise<void> {
  const { districtId } = publicLog.book.get(applicationId) as { districtId: string };
  const streams = database.collection(applicationStream.name);
  const found = await streams.findOne({ 'ix.applicationId': applicationId }, { projection: { 'ix.order': 1 } });
  const { order } = (found as unknown as { ix: { order: string } }).ix;
  const before = await streams.countDocuments({ 'ix.districtId': districtId, 'ix.phase': 'waiting', 'ix.order': { $lt: order } });
  const place = publicLog.book.placeOf(applicationId)?.inDistrict;
  if (place !== before + 1) throw new Error(`The database counts ${before} before ${applicationId}, which has place ${place}`);
}

const SUBMISSIONS = 2_000;
const AT_ONCE = 16;

/** From the command to the entry in the log that every family can see, against a bare insert that is as durable. */
export async function submitting(bench: Bench, { publicLog }: Memory) {
  const { database, log, policy } = bench;
  const clock = new SystemClock();
  const ids = new RandomIds(clock);
  const relay = new Relay({ bus: { publish: async () => undefined }, clock, ids, log });
  const store = new StreamStore(applicationStream, { connection: database, clock, log, relay, journal: publicLog });
  const timers = new IntervalTimers({ log, ids });
  relay.start(timers);
  const bare = database.collection<{ _id: string }>('bench_insert');
  const district = policy.districts[0] as (typeof policy.districts)[number];
  const settlementId = (district.settlements[0] as (typeof district.settlements)[number]).id;
  const birthDate = `${Number(clock.now().slice(0, 4)) - 4}-03-03`;
  const submitted = async (): Promise<void> => {
    const [applicationId, childId] = [ids.next('app'), ids.next('chd')];
    const command = {
      ...{ applicationId, childId, guardianId: 'gdn_bench', birthDate, districtId: district.id, settlementId },
      ...{ languages: ['kk'], kinds: ['private'], channel: 'web' as const },
    };
    await store.execute(childId, { correlationId: 'cor_bench' }, (state, now) => submit(state, command, { now, policy }));
    if (!(await publicLog.written(`queue.application/${childId}:1`))) throw new Error('A submission did not reach the log');
  };
  const document = submission(0, 1, policy).fact;
  const inserted = (): Promise<unknown> =>
    bare.insertOne({ _id: ids.next('bare'), ...document } as never, { writeConcern: { w: 'majority', journal: true } });
  await rate(SUBMISSIONS / 4, AT_ONCE, submitted);
  await rate(SUBMISSIONS / 4, AT_ONCE, inserted);
  const submissionsPerSecond = await rate(SUBMISSIONS, AT_ONCE, submitted);
  const insertsPerSecond = await rate(SUBMISSIONS, AT_ONCE, inserted);
  await relay.stop();
  return { submissionsPerSecond, insertsPerSecond, submissionVsInsert: insertsPerSecond / submissionsPerSecond };
}

const TURNS_MAX = 100_000;

/** An iteration over everyone who waits with seats for 100,000 of them, against sorting them. */
export async function iteration({ policy, size }: Bench, { rounds }: { readonly rounds: number }) {
  const applications: SnapshotApplication[] = Array.from({ length: size }, (_, n) => {
    const { data } = submission((n * 7_919) % size, size, policy).fact;
    const { settlementId, ageGroup, languages, kinds } = data.placement;
    const { applicationId, category, submittedAt, statusClass = 'general' } = data;
    return {
      applicationId,
      statusClass,
      category,
      submittedAt: submittedAt as Instant,
      settlementId,
      ageGroup,
      byAge: 'yes',
      languages,
      kinds,
    };
  });
  const snapshot: QueueSnapshot = {
    districtId: 'bench',
    on: '2026-09-01' as never,
    applications,
    openTurns: [],
    seats: seatsFor(applications),
  };
  const rules = {
    ...{ scope: 'city' as const, interleave: { priority: 1, general: 3 }, lastCategory: 18, quotas: [], policyDigest: '0'.repeat(64) },
  };
  let turns = 0;
  const took = await inTurns(
    {
      match: () => (turns = match(snapshot, rules).turns.length),
      sort: () => [...applications].sort(inOrder),
    },
    { rounds },
  );
  return { turns, iterationMs: took.match, sortMs: took.sort, iterationVsSort: took.match / took.sort };
}

/** As many as there are turns to give, in each cell as many as its part of those who wait for it. */
function seatsFor(applications: readonly SnapshotApplication[]): QueueSnapshot['seats'] {
  const wanted = new Map<string, number>();
  for (const { ageGroup, languages } of applications) {
    const key = `${ageGroup} ${languages[0]}`;
    wanted.set(key, (wanted.get(key) ?? 0) + 1);
  }
  const part = Math.min(1, TURNS_MAX / applications.length);
  return [...wanted].map(([key, count]) => {
    const [ageGroup, language] = key.split(' ') as [string, string];
    return { settlementId: 'bench', ageGroup: Number(ageGroup), language, kind: 'private', free: Math.ceil(count * part) };
  });
}

/** A book that only stands in memory. */
export function bookOf(size: number, policy: RegionPolicy): { readonly book: Book; readonly numbers: string[] } {
  const book = new Book();
  const numbers = Array.from({ length: size }, (_, n) => {
    const { at, fact } = submission(n, size, policy);
    const { childId, guardianId, placement, applicationId } = fact.data;
    const entry = parseEntry(entryText({ at, type: fact.type, data: publicPart(fact.type, fact.data) }));
    book.apply(entry, { childId, guardianId, birthDate: placement.birthDate as LocalDate });
    return applicationId;
  });
  return { book, numbers };
}

const LOOKUPS = 20_000;

/**
 * What one place costs in this process, in a book of that many. Asked about few again and again, it is the work that is measured; asked about
 * many who stand anywhere, it is the memory of the machine as well. @returns nanoseconds
 */
export async function placeCostNs(
  book: Book,
  numbers: readonly string[],
  { rounds, asked }: { readonly rounds: number; readonly asked: number },
): Promise<number> {
  const draw = drawn(11);
  const chosen = Array.from({ length: asked }, () => numbers[draw(numbers.length)] as string);
  let sum = 0;
  const took = await inTurns(
    {
      lookups: () => {
        for (let lookup = 0; lookup < LOOKUPS; lookup += 1) sum += book.placeOf(chosen[lookup % asked] as string)?.inCategory ?? 0;
      },
    },
    { rounds },
  );
  if (sum === 0) throw new Error('Nobody has a place');
  return (took.lookups * 1e6) / LOOKUPS;
}

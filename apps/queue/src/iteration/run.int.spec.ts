import type { Instant, LocalDate } from '@kezek/domain';
import { Relay, StreamStore } from '@kezek/stream';
import { type ServiceParts, serviceParts } from '@kezek/testkit';
import { match } from '@kezek/translog';
import { giveTurn, submit } from '../application/decide.js';
import { applicationStream } from '../application/definition.js';
import { checkInvariants } from '../invariants.js';
import { Heads } from '../log/heads.js';
import { logKeysFrom } from '../log/keys.js';
import { PublicLog } from '../log/public-log.js';
import { type Applications, type Iterations, every } from '../stores.js';
import { keepBasis, protocolOf } from './archive.js';
import { ContentStore } from './content.js';
import { approve, begin, preview } from './decide.js';
import { iterationStream } from './definition.js';
import { givenTurns } from './given.js';
import { Leases } from './lease.js';
import { runIterations } from './run.js';
import { rulesFor } from './rules.js';
import type { StandingQueue } from './standing-queue.js';
import { takeSnapshot } from './take.js';

const CHILDREN = 450;
const SEATS = 420;
const because = { correlationId: 'cor_1' };

describe('an iteration that is cut off and begun again', () => {
  let parts: ServiceParts<never>;
  let relay: Relay;
  let applications: Applications;
  let iterations: Iterations;
  let content: ContentStore;

  beforeAll(async () => {
    parts = await serviceParts();
    const { deps } = parts;
    // Not started: facts stay where a crash would leave them.
    relay = new Relay(deps);
    applications = new StreamStore(applicationStream, { ...deps, connection: deps.database, relay });
    iterations = new StreamStore(iterationStream, { ...deps, connection: deps.database, relay });
    content = new ContentStore(deps.database);
    await applications.ensureIndexes([{ fields: { applicationId: 1 }, where: 'applicationId' }]);
    await iterations.ensureIndexes();
  });
  afterAll(() => parts.stop());

  /** As nothing is handed on, there is no log to read the queue from. */
  const storedQueue = async (districtId: string): Promise<StandingQueue> => {
    const states = [];
    for await (const { state } of every(applications, { districtId })) states.push(state);
    return {
      waiting: states.filter((state) => state.phase === 'waiting'),
      turnsGiven: states.filter((state) => state.phase === 'turn-given'),
    };
  };

  const anEmptyLog = () => {
    const { database, log, clock } = parts.deps;
    const keys = logKeysFrom(Buffer.alloc(32).toString('base64'));
    const publicLog = new PublicLog({ database, log, commitmentKey: keys.commitment });
    const broken = { inc: () => undefined };
    return { publicLog, keys, heads: new Heads({ database, clock, log, publicLog, keys, logId: 'test', broken }) };
  };

  const failed: string[] = [];
  let isLogged = true;
  const failures = { inc: ({ district }: { district: string }) => void failed.push(district) };
  const areLogged = () => Promise.resolve(isLogged);
  const runAs = (owner: string, stopping: () => boolean) => {
    const { clock, ids, log, database } = parts.deps;
    const leases = new Leases(database, clock, owner);
    return runIterations({ applications, iterations, queueOf: storedQueue, content, leases, ids, log, stopping, failures, areLogged });
  };

  async function prepare(): Promise<void> {
    const { policy, clock } = parts.deps;
    const wish = { birthDate: '2023-05-04', districtId: 'taldykorgan', settlementId: 'taldykorgan', languages: ['kk'], kinds: ['private'] };
    const apply = (n: number | string, guardianId = `gdn_${n}`) => {
      const command = { ...wish, childId: `chd_${n}`, applicationId: `app_${n}`, guardianId, channel: 'web' as const };
      return applications.execute(command.childId, because, (state, now) => submit(state, command, { now, policy }));
    };
    // The hundredth and its next are twins.
    await Promise.all(Array.from({ length: CHILDREN }, (_, n) => apply(n, n === 101 ? 'gdn_100' : undefined)));
    const cell = { districtId: 'taldykorgan', settlementId: 'taldykorgan', ageGroup: 3, language: 'kk', kind: 'private', free: SEATS };
    const rules = rulesFor({ districtId: 'taldykorgan' }, policy, clock.now());
    const snapshot = await takeSnapshot('taldykorgan', clock.now(), {
      queueOf: storedQueue,
      policy,
      freeSeats: async () => [cell],
    });
    const { turns } = match(snapshot, rules);
    const iterationId = 'itr_taldykorgan.1';
    const hashes = await keepBasis(content, { snapshot, rules });
    const looked = {
      iterationId,
      districtId: 'taldykorgan',
      ...hashes,
      turns: turns.length,
      waiting: CHILDREN,
      skippedSettlementIds: [],
      requestId: 'req_2',
    };
    await iterations.execute(iterationId, because, (state, now) => preview(state, { ...looked, by: 'stf_1' }, now));
    await iterations.execute(iterationId, because, (state, now) => approve(state, 'stf_2', { now, policy, overtakenCount: 0 }));
    await iterations.execute(iterationId, because, (state) => begin(state, { turnCount: SEATS }));
    await apply('late');
  }

  /** One whose basis is gone: it can never be computed again. By its id it comes before the other. */
  async function prepareBroken(): Promise<void> {
    const { policy } = parts.deps;
    const iterationId = 'itr_aksu.1';
    const looked = { iterationId, districtId: 'aksu', snapshotHash: '0'.repeat(64), policyHash: '0'.repeat(64) };
    const command = { ...looked, turns: 1, waiting: 1, skippedSettlementIds: [], by: 'stf_1', requestId: 'req_1' };
    await iterations.execute(iterationId, because, (state, now) => preview(state, command, now));
    await iterations.execute(iterationId, because, (state, now) => approve(state, 'stf_2', { now, policy, overtakenCount: 0 }));
    await iterations.execute(iterationId, because, (state) => begin(state, { turnCount: 1 }));
  }

  it('gives every turn once, whatever becomes of another district, and its protocol lists them all', async () => {
    await prepareBroken();
    await prepare();
    let looks = 0;
    // Once for each district, then between the first and the second batch.
    await runAs('first', () => (looks += 1) > 3);
    const before = await givenTurns(applications);
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(SEATS);
    // One of them moves on before the rest is given: its turn is known by the fact alone.
    await parts.deps.database
      .collection('application')
      .updateOne({ _id: 'chd_0' as never }, { $set: { 'state.applicationId': 'app_new', 'ix.applicationId': 'app_new' } });

    isLogged = false;
    await runAs('second', () => false);

    // Its turns are not in the public log yet: no protocol names them.
    expect((await iterations.load('itr_taldykorgan.1')).state.phase).toBe('running');
    isLogged = true;
    await runAs('third', () => false);
    expect(failed).toEqual(['aksu', 'aksu', 'aksu']);
    expect((await iterations.load('itr_aksu.1')).state.phase).toBe('running');
    const { state } = await iterations.load('itr_taldykorgan.1');
    if (state.phase !== 'completed') throw new Error(`is ${state.phase}`);
    const protocol = await protocolOf(content, state);
    const given = await givenTurns(applications);
    expect(given).toHaveLength(SEATS);
    expect(new Set(given.map((turn) => turn.ordinal)).size).toBe(SEATS);
    expect(protocol.turns.map((turn) => turn.applicationId).sort()).toEqual(given.map((turn) => turn.applicationId).sort());
    expect(protocol.notGiven).toEqual([]);
    const twins = protocol.turns.filter((turn) => turn.batch !== undefined);
    expect(twins.map(({ applicationId, batch }) => [applicationId, batch]).sort()).toEqual([
      ['app_100', 'app_100'],
      ['app_101', 'app_100'],
    ]);
    expect(Math.abs(twins[0]!.ordinal - twins[1]!.ordinal)).toBe(1);
    expect(protocol.cameLater).toMatchObject([{ applicationId: 'app_late' }]);
    const reports = await checkInvariants({ applications, iterations, content, ...anEmptyLog() });
    expect(reports.filter((one) => one.id !== 'STATE').map(({ id, holds, broken }) => [id, holds, broken])).toEqual([
      ['Q1', true, []],
      ['Q2', true, []],
      ['Q3', true, []],
    ]);
  });

  it('is told by Q3 of a turn that no protocol lists', async () => {
    const seen = { applicationId: 'app_448', statusClass: 'general', byAge: 'yes', settlementId: 'taldykorgan', ageGroup: 3 } as const;
    await applications.execute('chd_448', because, (state, now) => {
      if (state.phase !== 'waiting') throw new Error('is not waiting');
      const { category, submittedAt, placement } = state;
      const { languages, kinds } = placement;
      const command = { iterationId: 'itr_taldykorgan.1', ordinal: 421, seen: { ...seen, category, submittedAt, languages, kinds } };
      return giveTurn(state, command, now);
    });
    const third = (await checkInvariants({ applications, iterations, content, ...anEmptyLog() })).find((one) => one.id === 'Q3');
    expect(third).toMatchObject({ holds: false, broken: ['itr_taldykorgan.1 421 app_448: given but in no protocol'] });
  });

  it('keeps a second instance out while the first has the lease', async () => {
    const { clock, database } = parts.deps;
    const [one, two] = [new Leases(database, clock, 'one'), new Leases(database, clock, 'two')];
    expect([await one.hold('itr_x.1'), await two.hold('itr_x.1'), await one.hold('itr_x.1')]).toEqual([true, false, true]);
    clock.advance({ seconds: 21 });
    expect([await two.hold('itr_x.1'), await one.hold('itr_x.1')]).toEqual([true, false]);
    await two.release('itr_x.1');
    expect(await one.hold('itr_x.1')).toBe(true);
  });

  it('keeps texts larger than a document, and sees one that was changed', async () => {
    const text = JSON.stringify({
      day: '2026-09-01' as LocalDate,
      at: '2026-09-01T00:00:00.000000Z' as Instant,
      much: 'ә'.repeat(2_500_000),
    });
    const hash = await content.put(text);
    expect(await content.put(text)).toBe(hash);
    expect(await content.get(hash)).toBe(text);
    await parts.deps.database.collection('iteration_content').updateOne({ _id: `${hash}:1` as never }, { $set: { text: 'x' } });
    await expect(content.get(hash)).rejects.toThrow('not what its digest says');
    await expect(content.get('0'.repeat(64))).rejects.toThrow('not whole');
  });
});

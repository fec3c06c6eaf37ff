import { type Instant, type LocalDate, type StatusClass, RegionPolicy, instantFromLocal } from '@kezek/domain';
import { Relay, StreamStore } from '@kezek/stream';
import { type ServiceParts, serviceParts, until } from '@kezek/testkit';
import { submit } from '../application/decide.js';
import { applicationStream } from '../application/definition.js';
import { ContentStore } from '../iteration/content.js';
import { iterationStream } from '../iteration/definition.js';
import type { IterationFact } from '../iteration/facts.js';
import { Leases } from '../iteration/lease.js';
import { PublicLog } from '../log/public-log.js';
import { policyDigestOf } from '../policy-digest.js';
import type { Applications, Epochs, Iterations } from '../stores.js';
import { announce } from './decide.js';
import { epochStream } from './definition.js';
import { refuseOutdated } from './guard.js';
import { planOf, previewEpoch } from './preview.js';
import { runEpochs } from './run.js';

const CHILDREN = 450;
const because = { correlationId: 'cor_1' };
const day = (text: string) => text as LocalDate;

describe('epochs on the clock', () => {
  let parts: ServiceParts<never>;
  let policy: RegionPolicy;
  let relay: Relay;
  let publicLog: PublicLog;
  let applications: Applications;
  let iterations: Iterations;
  let epochs: Epochs;
  let content: ContentStore;

  beforeAll(async () => {
    parts = await serviceParts({ start: '2026-06-10T05:00:00.000000Z' });
    const { deps } = parts;
    policy = switching(deps.policy, day('2026-08-15'));
    relay = new Relay(deps);
    publicLog = new PublicLog({ database: deps.database, log: deps.log, commitmentKey: new Uint8Array(32) });
    await publicLog.ensureIndexes();
    const home = { ...deps, connection: deps.database, relay, journal: publicLog };
    applications = new StreamStore(applicationStream, home);
    iterations = new StreamStore(iterationStream, home);
    epochs = new StreamStore(epochStream, home);
    content = new ContentStore(deps.database);
    await applications.ensureIndexes([{ fields: { applicationId: 1 }, where: 'applicationId' }]);
    await epochs.ensureIndexes([{ fields: { districtId: 1, number: 1 } }]);
    relay.start(deps.timers);
  });
  afterAll(async () => {
    await relay.stop();
    await parts.stop();
  });

  /** Eskeldi is queued by year of birth until the voucher comes, if it does. */
  function switching(shipped: RegionPolicy, voucherFrom?: LocalDate): RegionPolicy {
    const regime = [
      { from: day('2025-01-01'), act: 'assumed', value: 'B' as const },
      ...(voucherFrom === undefined ? [] : [{ from: voucherFrom, act: 'assumed', value: 'C' as const }]),
    ];
    const districts = shipped.districts.map((district) => (district.id === 'eskeldi' ? { ...district, regime } : district));
    return new RegionPolicy({ ...shipped.document, districts }, shipped.canonicalJson);
  }

  const at = (text: string): Instant => instantFromLocal(text, policy.zone);
  const about = () => ({ epochs, content, publicLog, policy, clock: parts.deps.clock });
  const run = (owner = 'one', stopping: () => boolean = () => false) => {
    const { clock, ids, log, database } = parts.deps;
    const leases = new Leases(database, clock, owner);
    return runEpochs({ ...about(), applications, iterations, leases, database, ids, log, stopping, handled: new Set() });
  };
  /** Looks again, as the timer does, until the epoch is closed. */
  const runUntilClosed = (epochId: string, owner = 'one') =>
    until(
      async () => {
        await run(owner);
        return (await state(epochId)).phase === 'closed';
      },
      { what: `${epochId} to be closed` },
    );
  const apply = async (childId: string, birthDate: string, over: { districtId?: string; statusClass?: StatusClass } = {}) => {
    const { districtId = 'tekeli', statusClass } = over;
    const settlementId = districtId === 'tekeli' ? 'tekeli' : 'karabulak';
    const { clock } = parts.deps;
    const imported = statusClass === undefined ? {} : { imported: { submittedAt: clock.now(), statusClass } };
    const wish = { birthDate, districtId, settlementId, languages: ['kk'], kinds: ['private'] };
    const command = { ...wish, ...imported, childId, applicationId: childId.replace('chd', 'app'), guardianId: `gdn_${childId}` };
    const channel = statusClass === undefined ? ('web' as const) : ('import' as const);
    await applications.execute(childId, because, (state, now) => submit(state, { ...command, channel }, { now, policy }));
    clock.advance({ ms: 1 });
  };
  const inLog = (count: number) => until(() => publicLog.book.size === count, { what: `${count} who wait to be in the book` });
  const facts = async (type: string, epochId?: string) => {
    await until(async () => (await applications.streams.collection.countDocuments({ outboxAt: { $exists: true } })) === 0, {
      what: 'facts handed on',
    });
    return applications.history.collection.find({ type, ...(epochId === undefined ? {} : { 'data.epochId': epochId }) }).toArray();
  };
  const sign = (epochId: string, by: string) => {
    const today = policy.localDateOf(parts.deps.clock.now());
    const signed = { by, today, noticeDays: policy.on(today).epochNoticeCalendarDays, policyDigest: policyDigestOf(policy) };
    return epochs.execute(epochId, because, (before) => announce(before, signed));
  };
  const state = async (epochId: string) => (await epochs.load(epochId)).state;
  const look = async (childId: string) => (await applications.load(childId)).state;
  /** True from the n-th look on: as if the process had been told to stop there. */
  const after = (looks: number) => {
    let seen = 0;
    return () => (seen += 1) > looks;
  };

  it('nobody is told before the notice day, and a district without attentive staff is told on it', async () => {
    for (let n = 0; n < CHILDREN; n += 1) await apply(`chd_${n}`, '2023-08-30');
    await apply('chd_six', '2020-06-30');
    await inLog(CHILDREN + 1);
    parts.deps.clock.set(at('2026-06-15T23:00'));
    await run();
    expect((await state('epc_tekeli.1')).phase).toBe('none');
    parts.deps.clock.set(at('2026-06-16T00:10'));
    let begun = 0;
    for (let looks = 1; begun === 0; looks += 1) {
      await run('one', after(looks));
      begun = (await facts('queue.place-change-announced')).length;
    }
    expect(begun).toBeLessThan(CHILDREN);
    await run('one');
    expect(await state('epc_tekeli.1')).toMatchObject({
      ...{ phase: 'announced', kind: 'recategorisation', effectiveOn: '2026-06-30', announcedOn: '2026-06-16', announcedBy: 'system' },
      ...{ late: false, waiting: CHILDREN + 1, changed: CHILDREN, leaving: 1 },
    });
    const told = await facts('queue.place-change-announced', 'epc_tekeli.1');
    expect(told).toHaveLength(CHILDREN + 1);
    expect(told.find(({ data }) => data.childId === 'chd_7')!['data']).toMatchObject({
      ...{ guardianId: 'gdn_chd_7', effectiveOn: '2026-06-30', reason: 'age' },
      ...{ from: { category: 19, place: 8 }, to: { category: 18, place: 8 } },
    });
    expect(told.find(({ data }) => data.childId === 'chd_six')!['data']).toMatchObject({ reason: 'over-age' });
    expect(await look('chd_7')).toMatchObject({ category: 19, placeChange: { to: { category: 18, place: 8 } } });
  });

  it('is not opened while an iteration gives its turns, and takes the place of a preview', async () => {
    const iterationId = 'itr_tekeli.1';
    const hash = '0'.repeat(64);
    const looked = { iterationId, districtId: 'tekeli', snapshotHash: hash, policyHash: hash, turns: 1, waiting: 1, by: 'stf_1' };
    const record = (...list: IterationFact[]) => iterations.execute(iterationId, because, () => list);
    await record(
      { type: 'queue.iteration-previewed', data: { ...looked, previewedAt: parts.deps.clock.now() } },
      {
        type: 'queue.iteration-approved',
        data: { iterationId, districtId: 'tekeli', turnCount: 1, previewedBy: 'stf_1', approvedBy: 'stf_2', approvedOn: '2026-06-29' },
      },
      { type: 'queue.iteration-started', data: { iterationId, districtId: 'tekeli' } },
    );
    parts.deps.clock.set(at('2026-06-30T00:05'));
    await run();
    expect((await state('epc_tekeli.1')).phase).toBe('announced');
    await record({ type: 'queue.iteration-completed', data: { iterationId, districtId: 'tekeli', turnCount: 0, protocolHash: hash } });
    const second = { ...looked, iterationId: 'itr_tekeli.2', previewedAt: parts.deps.clock.now() };
    await iterations.execute('itr_tekeli.2', because, () => [{ type: 'queue.iteration-previewed', data: second }]);
  });

  it('is cut off in the middle and carried to its end by another, child by child, once each', async () => {
    await apply('chd_late', '2023-08-31');
    // Cut off a little later each time, until some are done.
    let before = 0;
    for (let looks = 1; before === 0; looks += 1) {
      await run('one', after(looks));
      before = (await facts('queue.category-changed', 'epc_tekeli.1')).length;
    }
    expect((await state('epc_tekeli.1')).phase).toBe('open');
    expect(before).toBeLessThan(CHILDREN);
    parts.deps.clock.advance({ seconds: 30 });
    await runUntilClosed('epc_tekeli.1', 'two');
    expect(await state('epc_tekeli.1')).toMatchObject({ phase: 'closed', openedOn: '2026-06-30', changedCount: CHILDREN, leftCount: 1 });
    const changed = await facts('queue.category-changed', 'epc_tekeli.1');
    expect(new Set(changed.map(({ data }) => data.childId)).size).toBe(CHILDREN);
    expect(changed).toHaveLength(CHILDREN);
    expect(changed[0]!['data']).toMatchObject({ from: 19, to: 18, cause: 'queue-update', reason: 'age', by: 'system' });
    expect(await look('chd_six')).toMatchObject({ phase: 'withdrawn', reason: 'age' });
    // Who applied on the day is counted by its rules already.
    expect(await look('chd_late')).toMatchObject({ phase: 'waiting', category: 18 });
    expect((await iterations.load('itr_tekeli.2')).state).toMatchObject({ phase: 'refused', reason: 'superseded' });
  });

  it('gives everyone the place that was announced, where nobody came before them', async () => {
    const epoch = await state('epc_tekeli.1');
    if (epoch.phase !== 'closed') throw new Error(`is ${epoch.phase}`);
    await inLog(CHILDREN + 1);
    const { rows } = await planOf(content, epoch);
    const staying = rows.filter((row) => row.to !== undefined);
    expect(staying.map(({ applicationId }) => publicLog.book.placeOf(applicationId)?.inCategory)).toEqual(
      staying.map(({ to }) => to!.place),
    );
    expect(publicLog.book.get('app_7')).toMatchObject({ category: 18 });
  });

  it('stands in the public log as announced, opened, every change, closed', async () => {
    await until(async () => (await epochs.streams.collection.countDocuments({ outboxAt: { $exists: true } })) === 0, {
      what: 'its end to be in the log',
    });
    await publicLog.catchUp();
    const texts = await publicLog.entries.range(0, publicLog.size);
    const about = texts.map((text) => JSON.parse(text) as { type: string; data: Record<string, unknown> });
    const of = about.filter(({ data }) => data['epochId'] === 'epc_tekeli.1').map(({ type }) => type);
    const inTurn = of.filter((type, index) => type !== of[index - 1]);
    expect(inTurn.slice(0, 2)).toEqual(['queue.epoch-previewed', 'queue.epoch-announced']);
    const [from, to] = [of.indexOf('queue.epoch-opened'), of.indexOf('queue.epoch-closed')];
    const changes = of.flatMap((type, index) =>
      type === 'queue.category-changed' || type === 'queue.application-withdrawn' ? [index] : [],
    );
    expect(changes).toHaveLength(CHILDREN + 1);
    expect(changes.every((index) => from < index && index < to)).toBe(true);
    expect(texts.join('')).not.toMatch(/chd_|gdn_|2023-08-30/);
  });

  it('leaves no iteration previewed before it to be approved', async () => {
    const seen = { phase: 'previewed', iterationId: 'itr_tekeli.3', districtId: 'tekeli', previewedAt: '2026-06-29T00:00:00.000000Z' };
    await expect(refuseOutdated(seen as never, epochs)).rejects.toMatchObject({ code: 'queue.preview-outdated' });
    await expect(refuseOutdated({ ...seen, previewedAt: parts.deps.clock.now() } as never, epochs)).resolves.toBeUndefined();
  });

  it('switches a district to the voucher: dry run, announced by a second person, families told', async () => {
    await apply('chd_b1', '2022-10-01', { districtId: 'eskeldi' });
    await apply('chd_b2', '2022-01-01', { districtId: 'eskeldi' });
    await apply('chd_b3', '2022-05-01', { districtId: 'eskeldi', statusClass: 'priority' });
    await inLog(CHILDREN + 4);
    expect([((await look('chd_b1')) as { category: number }).category, ((await look('chd_b3')) as { category: number }).category]).toEqual([
      69, 68,
    ]);
    parts.deps.clock.set(at('2026-07-20T10:00'));
    await run();
    const ask = { districtId: 'eskeldi', by: 'stf_1', request: { ...because, key: 'preview-1' } };
    await expect(previewEpoch({ ...ask, effectiveOn: day('2026-08-14') }, about())).rejects.toMatchObject({
      code: 'queue.epoch-not-prescribed',
      params: { next: '2026-08-15' },
    });
    const epoch = await previewEpoch(ask, about());
    expect(await previewEpoch(ask, about())).toEqual(epoch);
    expect(epoch).toMatchObject({ kind: 'regime-switch', effectiveOn: '2026-08-15', waiting: 3, changed: 3, leaving: 0 });
    const { rows } = await planOf(content, epoch);
    expect(rows.map((row) => [row.applicationId, row.from, row.to, row.reason])).toEqual([
      ['app_b3', { category: 68, place: 1 }, { category: 10, place: 1 }, 'regime'],
      ['app_b2', { category: 69, place: 2 }, { category: 17, place: 1 }, 'regime'],
      ['app_b1', { category: 69, place: 1 }, { category: 18, place: 1 }, 'regime'],
    ]);
    await expect(sign(epoch.epochId, 'stf_1')).rejects.toMatchObject({ code: 'queue.same-person' });
    await sign(epoch.epochId, 'stf_2');
    await run();
    expect(await facts('queue.place-change-announced', epoch.epochId)).toHaveLength(3);
  });

  const lastOfEskeldi = async () => {
    const [last] = await epochs.find({ districtId: 'eskeldi' }, { limit: 1, sort: { by: 'number', descending: true } });
    if (last === undefined || last.state.phase === 'none') throw new Error('there is no epoch of Eskeldi');
    return last.state;
  };

  it('tells those families that their places stay where the policy prescribes its day no longer', async () => {
    const switched = policy;
    policy = switching(parts.deps.policy);
    const { phase, epochId } = await lastOfEskeldi();
    expect(phase).toBe('announced');
    const cancelled = () => facts('queue.place-change-cancelled', epochId);
    let begun = 0;
    for (let looks = 1; begun === 0; looks += 1) {
      await run('one', after(looks));
      begun = (await cancelled()).length;
    }
    await run('two');
    await run('two');
    expect(await state(epochId)).toMatchObject({ phase: 'cancelled', reason: 'not-prescribed' });
    const told = await cancelled();
    expect(told.map(({ data }) => data.childId).sort()).toEqual(['chd_b1', 'chd_b2', 'chd_b3']);
    expect(told[0]!['data']).toMatchObject({ guardianId: expect.stringMatching(/^gdn_/), effectiveOn: '2026-08-15' });
    expect(await look('chd_b2')).not.toHaveProperty('placeChange');
    policy = switched;
  });

  it('does it when its day has come', async () => {
    const ask = { districtId: 'eskeldi', by: 'stf_1', request: { ...because, key: 'preview-again' } };
    const epoch = await previewEpoch(ask, about());
    await sign(epoch.epochId, 'stf_2');
    await run();
    expect(await facts('queue.place-change-announced', epoch.epochId)).toHaveLength(3);
    await expect(previewEpoch({ ...ask, request: { ...because, key: 'preview-2' } }, about())).rejects.toMatchObject({
      code: 'queue.epoch-already-announced',
    });
    parts.deps.clock.set(at('2026-08-15T00:01'));
    await runUntilClosed(epoch.epochId);
    expect(await state(epoch.epochId)).toMatchObject({ phase: 'closed', changedCount: 3, leftCount: 0 });
    const changed = await facts('queue.category-changed', epoch.epochId);
    expect(changed.every(({ data }) => data.cause === 'regime-switch' && data.reason === 'regime')).toBe(true);
    expect(await look('chd_b2')).toMatchObject({ category: 17 });
  });

  it('is announced late and done at once where the clock leapt over its day', async () => {
    parts.deps.clock.set(at('2027-10-01T12:00'));
    await runUntilClosed('epc_tekeli.2');
    const [last] = await epochs.find({ districtId: 'tekeli' }, { limit: 1, sort: { by: 'number', descending: true } });
    expect(last?.state).toMatchObject({
      phase: 'closed',
      effectiveOn: '2027-06-30',
      openedOn: '2027-10-01',
      late: true,
      changedCount: CHILDREN + 1,
    });
    expect(await facts('queue.place-change-announced', last!.id)).toHaveLength(CHILDREN + 1);
    await run();
    expect(await epochs.count({ districtId: 'tekeli' })).toBe(2);
    // Nobody waits there: a day that passed is no epoch.
    expect(await epochs.count({ districtId: 'taldykorgan' })).toBeLessThanOrEqual(1);
  });
});

import { Relay, StreamStore } from '@kezek/stream';
import { type ServiceParts, serviceParts } from '@kezek/testkit';
import { submit, withdraw } from '../application/decide.js';
import { applicationStream } from '../application/definition.js';
import { ContentStore } from '../iteration/content.js';
import type { Applications } from '../stores.js';
import { type LogCheck, checkLog } from './check.js';
import { Heads } from './heads.js';
import { logKeysFrom } from './keys.js';
import { writePast } from './past.js';
import { PublicLog } from './public-log.js';

const because = { correlationId: 'cor_1' };
const CHILDREN = 12;

/** What somebody with access to the database could do, and how it comes out. */
describe('tampering with the database', () => {
  let parts: ServiceParts<never>;
  let applications: Applications;
  let broken = 0;

  /** An instance that reads the log anew, as after a restart. */
  async function instance() {
    const { clock, database, log } = parts.deps;
    const keys = logKeysFrom(Buffer.alloc(32, 1).toString('base64'));
    const publicLog = new PublicLog({ database, log, commitmentKey: keys.commitment });
    await publicLog.ensureIndexes();
    await publicLog.catchUp();
    const heads = new Heads({ database, clock, log, publicLog, keys, logId: 'test', broken: { inc: () => void (broken += 1) } });
    return { publicLog, heads, keys, content: new ContentStore(database) };
  }
  const check = async (): Promise<LogCheck> => checkLog({ ...(await instance()), applications });
  const collection = (name: string) => parts.deps.database.collection<{ _id: string | number }>(name);

  beforeEach(async () => {
    parts = await serviceParts();
    broken = 0;
    const { deps } = parts;
    const { publicLog, heads } = await instance();
    const relay = new Relay(deps);
    applications = new StreamStore(applicationStream, { ...deps, connection: deps.database, relay, journal: publicLog });
    const { policy } = deps;
    const wish = { birthDate: '2023-05-04', districtId: 'tekeli', settlementId: 'tekeli', languages: ['kk'], kinds: ['state'] };
    for (let n = 0; n < CHILDREN; n += 1) {
      const command = { ...wish, childId: `chd_${n}`, applicationId: `app_${n}`, guardianId: `gdn_${n}`, channel: 'web' as const };
      await applications.execute(command.childId, because, (state, now) => submit(state, command, { now, policy }));
    }
    await applications.execute('chd_3', because, (state) => withdraw(state, 'guardian'));
    await relay.sweep();
    await heads.signIfGrown();
  });
  afterEach(() => parts.stop());

  it('is not found where there was none', async () => {
    expect(await check()).toEqual({ entries: CHILDREN + 1, faults: [], misplaced: [] });
  });

  it('one old record: no head is signed over it, and the check names it', async () => {
    const entries = collection('log_entry');
    const [first] = await entries.find({ _id: 2 }).toArray();
    const forged = (first as unknown as { entry: string }).entry.replace('"category":18', '"category":1');
    await entries.updateOne({ _id: 2 }, { $set: { entry: forged } });
    expect((await check()).faults.map(({ rule }) => rule)).toContain('head');
    const { heads } = await instance();
    await heads.signIfGrown();
    expect(broken).toBe(1);
    expect(await collection('log_head').countDocuments({})).toBe(1);
  });

  it('one old record taken away: an instance does not start on what is left', async () => {
    await collection('log_entry').deleteOne({ _id: 4 });
    await expect(instance()).rejects.toThrow('the log lacks entry 4');
  });

  it('one order stamp of an application', async () => {
    await collection('application').updateOne({ _id: 'chd_9' }, { $set: { 'state.submittedAt': '2020-01-01T00:00:00.000000Z' } });
    expect((await check()).misplaced).toEqual([expect.stringMatching(/^app_9: its stamp is 2020-01-01T00:00:00.000000Z, the log says /)]);
  });

  it('one turn written into an application', async () => {
    await collection('application').updateOne({ _id: 'chd_9' }, { $set: { 'state.phase': 'turn-given', 'state.seats': [] } });
    expect((await check()).misplaced).toEqual(['app_9: turn-given, the log says waiting']);
  });
});

describe('a queue from before there was a log', () => {
  let parts: ServiceParts<never>;
  beforeEach(async () => {
    parts = await serviceParts();
  });
  afterEach(() => parts.stop());

  it('is written to it once, by time, however often and by however many instances it is begun', async () => {
    const { deps } = parts;
    const { database, log, policy } = deps;
    const relay = new Relay(deps);
    const applications = new StreamStore(applicationStream, { ...deps, connection: database, relay });
    const wish = { birthDate: '2023-05-04', districtId: 'tekeli', settlementId: 'tekeli', languages: ['kk'], kinds: ['state'] };
    for (let n = CHILDREN; n > 0; n -= 1) {
      const command = { ...wish, childId: `chd_${n}`, applicationId: `app_${n}`, guardianId: `gdn_${n}`, channel: 'web' as const };
      await applications.execute(command.childId, because, (state, now) => submit(state, command, { now, policy }));
    }
    await applications.execute('chd_3', because, (state) => withdraw(state, 'guardian'));
    await relay.sweep();
    const commitmentKey = Buffer.alloc(32);
    const logs = await Promise.all(
      [1, 2].map(async () => {
        const publicLog = new PublicLog({ database, log, commitmentKey });
        await publicLog.ensureIndexes();
        return publicLog;
      }),
    );
    const past = { database, stores: [applications], log };
    await Promise.all(logs.map((publicLog) => writePast(publicLog, past)));
    const third = new PublicLog({ database, log, commitmentKey });
    await third.catchUp();
    await writePast(third, past);
    const standing = Array.from({ length: CHILDREN }, (_, n) => `app_${CHILDREN - n}`).filter((number) => number !== 'app_3');
    for (const publicLog of [...logs, third]) {
      await publicLog.catchUp();
      expect([publicLog.size, [...publicLog.book.waiting('tekeli')].map(({ applicationId }) => applicationId)]).toEqual([
        CHILDREN + 1,
        standing,
      ]);
    }
  });
});

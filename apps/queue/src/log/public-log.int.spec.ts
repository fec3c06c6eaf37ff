import { pino } from 'pino';
import type { JournalEntry, RecordedFact } from '@kezek/stream';
import { type TestDatabase, testDatabase } from '@kezek/testkit';
import { parseEntry } from '@kezek/translog';
import { digestOfOpening, saltOf } from './commitment.js';
import { PublicLog } from './public-log.js';

const commitmentKey = Buffer.alloc(32, 3);
const at = (n: number): string => `2026-09-01T04:00:00.${String(n).padStart(6, '0')}Z`;

const fact = (child: string, seq: number, type: string, data: object): RecordedFact =>
  ({ id: `queue.application/${child}:${seq}`, seq, type, at: at(seq), correlationId: 'cor_1', data }) as unknown as RecordedFact;

const submitted = (n: number, submittedAt = at(n)): RecordedFact =>
  fact(`chd_${n}`, 1, 'queue.application-submitted', {
    applicationId: `app_${n}`,
    childId: `chd_${n}`,
    guardianId: 'gdn_secret',
    category: 18,
    submittedAt,
    channel: 'web',
    placement: {
      districtId: 'tekeli',
      settlementId: 'tekeli',
      birthDate: '2023-05-04',
      ageGroup: 3,
      languages: ['kk'],
      kinds: ['state'],
    },
  });
const withdrawn = (n: number, seq = 2): RecordedFact =>
  fact(`chd_${n}`, seq, 'queue.application-withdrawn', { applicationId: `app_${n}`, childId: `chd_${n}`, reason: 'guardian' });
const of = (...facts: RecordedFact[]): JournalEntry => ({ stream: facts[0]!.id.split(':')[0]!, facts });

describe('the public log', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(() => database.drop());

  const open = async (): Promise<PublicLog> => {
    const log = new PublicLog({ database: database.connection, log: pino({ level: 'silent' }), commitmentKey });
    await log.ensureIndexes();
    await log.catchUp();
    return log;
  };
  const entries = async (log: PublicLog) => (await log.entries.range(0, log.size)).map((text) => parseEntry(text));

  it('writes each fact once, however often and by however many instances it is handed on', async () => {
    const instances = await Promise.all([open(), open(), open()]);
    const streams = Array.from({ length: 300 }, (_, n) => of(submitted(n), withdrawn(n)));
    await Promise.all(instances.flatMap((log, which) => streams.filter((_, n) => n % 3 !== which).map((stream) => log.record([stream]))));
    await Promise.all(instances.map((log) => log.catchUp()));
    for (const log of instances) {
      expect(log.size).toBe(600);
      expect(log.tree.root()).toBe(instances[0]!.tree.root());
      expect([...log.book.waiting('tekeli')]).toEqual([]);
    }
    const written = await entries(instances[0]!);
    expect(new Set(written.map((entry) => `${entry.type} ${String(entry.data['applicationId'])}`)).size).toBe(600);
  });

  it('says nothing that leads to the child, and what opens its commitment does so for that child alone', async () => {
    const log = await open();
    await log.record([of(submitted(1))]);
    const [text] = await log.entries.range(0, 1);
    expect(text).not.toMatch(/chd_1|gdn_secret|2023-05-04/);
    const opening = { applicationId: 'app_1', childId: 'chd_1', birthDate: '2023-05-04', salt: saltOf('app_1', commitmentKey) };
    const { commitment } = parseEntry(text!).data;
    expect(digestOfOpening(opening)).toBe(commitment);
    expect(digestOfOpening({ ...opening, childId: 'chd_2' })).not.toBe(commitment);
  });

  it('is the same book for an instance that starts anew', async () => {
    const first = await open();
    await first.record(Array.from({ length: 50 }, (_, n) => of(submitted(n, at(50 - n)))));
    await first.record([of(withdrawn(7))]);
    const second = await open();
    expect([...second.book.waiting('tekeli')]).toEqual([...first.book.waiting('tekeli')]);
    expect(second.book.placeOf('app_0')).toEqual({ inCategory: 49, inDistrict: 49 });
    expect(second.tree.root()).toBe(first.tree.root());
  });

  it('refuses a fact that does not follow, with what comes after it in its stream, and takes those of others', async () => {
    const log = await open();
    await log.record([of(submitted(1)), of(submitted(2))]);
    const forged = fact('chd_1', 2, 'queue.turn-given', {
      applicationId: 'app_1',
      iterationId: 'itr_tekeli.1',
      category: 18,
      submittedAt: at(0),
      ordinal: 1,
      placement: { districtId: 'tekeli', settlementId: 'tekeli', ageGroup: 3, languages: ['kk'], kinds: ['state'] },
    });
    const refused = await log.record([of(forged, withdrawn(1, 3)), of(withdrawn(2))]);
    expect(refused).toEqual(new Set(['queue.application/chd_1']));
    expect((await entries(log)).map(({ type }) => type)).toEqual([
      'queue.application-submitted',
      'queue.application-submitted',
      'queue.application-withdrawn',
    ]);
    expect(log.book.placeOf('app_1')).toEqual({ inCategory: 1, inDistrict: 1 });
  });

  it('tells who waits for an entry when it is read, here or from elsewhere, and after a while that it has not come', async () => {
    const [here, elsewhere] = await Promise.all([open(), open()]);
    const first = here.written('queue.application/chd_1:1');
    await here.record([of(submitted(1))]);
    expect(await first).toBe(true);
    expect(await here.written('queue.application/chd_1:1')).toBe(true);
    const second = elsewhere.written('queue.application/chd_1:1');
    await elsewhere.catchUp();
    expect(await second).toBe(true);
    let turn: () => Promise<void> = () => Promise.reject(new Error('not started'));
    here.follow({ every: (_name, _interval, run) => ((turn = run), () => Promise.resolve()) });
    const never = here.written('queue.application/chd_9:1');
    for (let turns = 0; turns < 15; turns += 1) await turn();
    expect(await never).toBe(false);
  });
});

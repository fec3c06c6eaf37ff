import { type Instant, type RegionPolicy, isRejection } from '@kezek/domain';
import type { DemoClock } from '@kezek/service';
import { loadRegionPolicy } from '@kezek/service';
import { TestClock, TestIds, type SmsCentre, startSmsCentre, workspaceRoot } from '@kezek/testkit';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stubs, fakeClients } from '../../../test/door.js';
import type { Route } from '../../http/route.js';
import { demoRoutes } from './index.js';

const policy: RegionPolicy = loadRegionPolicy(join(workspaceRoot(), 'deploy/regions/demo.yaml'));
const deadlines = (queue: string, voucher: string, enrolment: string): Stubs => ({
  queue: { getNextDeadline: () => Promise.resolve({ at: queue }) },
  voucher: { getNextDeadline: () => Promise.resolve({ at: voucher }) },
  enrolment: { getNextDeadline: () => Promise.resolve({ at: enrolment }) },
});

const NOW = '2026-09-07T04:00:00.000000Z';

function demonstration(stubs: Stubs, config: { DEMO_SMS_URL?: string; DEMO_PEOPLE_FILE?: string } = {}) {
  const clock = new TestClock(NOW);
  const demoClock = { advanceTo: (at: Instant) => Promise.resolve(clock.set(at)) } as unknown as DemoClock;
  const all = { SESSION_HOURS: 8, COOKIE_SECURE: false, DEMO_SMS_URL: undefined, DEMO_PEOPLE_FILE: undefined, ...config };
  const routes = demoRoutes({
    clients: fakeClients(stubs),
    policy,
    clock,
    demoClock,
    config: all,
    sessions: undefined as never,
    live: undefined as never,
  });
  /** As the door does it: what comes in is validated, and so is what goes out. */
  return async (method: Route['method'], path: string, input: { query?: object; body?: object } = {}): Promise<unknown> => {
    const found = routes.find((one) => one.method === method && one.path === path)!;
    const parsed = { query: found.query?.parse(input.query ?? {}), body: found.body?.parse(input.body) };
    return found.response!.parse(await found.handle(parsed as never));
  };
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (isRejection(error) ? error.code : String(error)),
  );

describe('outside a demonstration', () => {
  it('there are no such routes', () => {
    expect(demoRoutes({ demoClock: undefined } as never)).toEqual([]);
  });
});

describe('the clock of a demonstration', () => {
  it('tells the earliest deadline of all services and the end of the month', async () => {
    const ask = demonstration(deadlines('2026-10-05T18:59:59.999999Z', '2026-09-09T18:59:59.999999Z', ''));
    expect(await ask('get', '/demo/clock')).toEqual({
      now: expect.stringContaining('2026-09-07T04:00:00'),
      today: '2026-09-07',
      nextDeadline: '2026-09-09T18:59:59.999999Z',
      endOfMonth: '2026-09-30T13:00:00.000000Z',
    });
  });

  it.each([
    [{ to: 'next-day' }, '2026-09-08T04:00:00'],
    [{ to: 'next-deadline' }, '2026-09-08T19:00:0'],
    [{ to: 'end-of-month' }, '2026-09-30T13:00:00'],
    [{ advanceTo: '2026-09-07T05:00:00.000000Z' }, '2026-09-07T05:00:00'],
  ])('is moved by %j', async (body, now) => {
    const ask = demonstration(deadlines('', '2026-09-09T18:59:59.999999Z', '2026-09-08T18:59:59.999999Z'));
    expect(await ask('post', '/demo/clock', { body })).toMatchObject({ now: expect.stringContaining(now) });
  });

  it('is not moved to a deadline when there is none, and tells none', async () => {
    const ask = demonstration(deadlines('', '', ''));
    expect(await codeOf(ask('post', '/demo/clock', { body: { to: 'next-deadline' } }))).toBe('gateway.demo-deadline-not-found');
    expect(await ask('get', '/demo/clock')).not.toHaveProperty('nextDeadline');
  });

  it('is told one thing at a time', async () => {
    const ask = demonstration({});
    for (const body of [{}, { to: 'tomorrow' }, { to: 'next-day', advanceTo: NOW }])
      await expect(ask('post', '/demo/clock', { body })).rejects.toThrow();
  });
});

describe('the phones of a demonstration', () => {
  let centre: SmsCentre;
  beforeAll(async () => {
    centre = await startSmsCentre({ clock: new TestClock(NOW), ids: new TestIds(), httpPort: 0 });
  });
  afterAll(() => centre.stop());

  it('are asked for the newest of one or of all', async () => {
    const told = { id: 'sms-1', phone: '+77000000001', sender: 'Kezek', text: 'бір', parts: 1, state: 'delivered', acceptedAt: NOW };
    const asked: string[] = [];
    const fetching = jest.spyOn(globalThis, 'fetch').mockImplementation((url) => {
      asked.push(String(url));
      return Promise.resolve(Response.json({ messages: [told, { ...told, id: 'sms-2', endedAt: '2026-09-07T04:00:01.000000Z' }] }));
    });
    const ask = demonstration({}, { DEMO_SMS_URL: 'http://sms:1' });
    const { phone, sender, text } = told;
    expect(await ask('get', '/demo/messages', { query: { limit: '2' } })).toEqual({
      messages: [
        { id: 'sms-1', phone, sender, text, at: NOW },
        { id: 'sms-2', phone, sender, text, at: '2026-09-07T04:00:01.000000Z' },
      ],
    });
    await ask('get', '/demo/messages', { query: { phone } });
    expect(asked).toEqual(['http://sms:1/messages?limit=2', 'http://sms:1/messages?limit=100&phone=%2B77000000001']);
    fetching.mockRestore();
  });

  it('are silent before anything was sent, and not there without an SMS centre', async () => {
    expect(await demonstration({}, { DEMO_SMS_URL: centre.httpUrl! })('get', '/demo/messages')).toEqual({ messages: [] });
    expect(await codeOf(demonstration({})('get', '/demo/messages'))).toBe('gateway.demo-sms-not-found');
  });
});

describe('the people of a demonstration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kezek-people-'));
  const file = join(folder, 'people.json');
  const names = { kk: 'Демо Айсұлу', ru: 'Демо Айсулу', en: 'Demo Aisulu' };
  const teacher = { kind: 'staff', personId: 'tekeli-teacher', stage: 'teacher', names, districtId: 'tekeli', login: 'a', password: 'b' };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are none until they are written down', async () => {
    expect(await demonstration({})('get', '/demo/people')).toEqual({ items: [] });
    expect(await demonstration({}, { DEMO_PEOPLE_FILE: file })('get', '/demo/people')).toEqual({ items: [] });
  });

  it('are told as they are written, and not at all if they are wrong', async () => {
    const ask = demonstration({}, { DEMO_PEOPLE_FILE: file });
    writeFileSync(file, JSON.stringify({ items: [teacher] }));
    expect(await ask('get', '/demo/people')).toEqual({ items: [teacher] });
    writeFileSync(file, JSON.stringify({ items: [{ ...teacher, kind: 'guardian' }] }));
    await expect(ask('get', '/demo/people')).rejects.toThrow('iin');
  });
});

describe('the bank of a demonstration', () => {
  it('answers a payment order and nothing else', async () => {
    const order = `<Document><CstmrCdtTrfInitn><GrpHdr><MsgId>tekeli.2026-09.1</MsgId></GrpHdr><PmtInf><PmtInfId>tekeli.2026-09.1</PmtInfId>
      <CdtTrfTxInf><PmtId><EndToEndId>one</EndToEndId></PmtId><Amt><InstdAmt Ccy="KZT">65000.00</InstdAmt></Amt></CdtTrfTxInf>
      </PmtInf></CstmrCdtTrfInitn></Document>`;
    const ask = demonstration({});
    const { fileText } = (await ask('post', '/demo/bank-answer', { body: { fileText: order } })) as { fileText: string };
    expect(fileText).toContain('<OrgnlEndToEndId>one</OrgnlEndToEndId>');
    expect(await codeOf(ask('post', '/demo/bank-answer', { body: { fileText: '<html/>' } }))).toBe('gateway.demo-bank-file-invalid');
  });
});

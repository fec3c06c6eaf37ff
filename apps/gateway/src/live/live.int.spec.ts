import { type AddressInfo } from 'node:net';
import { type IncomingMessage, type Server, createServer, get } from 'node:http';
import type { BusMessage, MessageBus } from '@kezek/bus';
import type { EventData, EventType } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import { Unavailable } from '@kezek/rpc';
import { Metrics } from '@kezek/service';
import { type ServiceParts, TestTimers, serviceParts, until } from '@kezek/testkit';
import { pino } from 'pino';
import type { Clients } from '../clients.js';
import type { Principal } from '../sessions/principal.js';
import { type Door, type Stubs, openDoor } from '../../test/door.js';
import { IDLE_CHECKS, LISTENERS_NOT_SIGNED_IN_MAX, LISTENERS_PER_SESSION_MAX } from './limits.js';
import { Live } from './live.js';

const GUARDIAN: Principal = { kind: 'guardian', id: 'gdn_akhmetov', locale: 'kk' };
const OTHER: Principal = { kind: 'guardian', id: 'gdn_kim', locale: 'ru' };
const DEPARTMENT: Principal = { kind: 'staff', id: 'stf_1', name: 'Demo', roles: ['department'], districtId: 'own' };
const HEAD: Principal = { kind: 'staff', id: 'stf_2', name: 'Demo', roles: ['head'], districtId: 'own', kindergartenId: 'kdg_own' };
const withdrawn = (childId: string): EventData<'queue.application-withdrawn'> => ({ applicationId: 'app_1', childId, reason: 'guardian' });
const seat = (kindergartenId: string): EventData<'enrolment.seat-freed'> => ({
  ...{ groupId: 'grp_1', kindergartenId, childId: 'chd_x', contractId: 'ctr_1' },
  lastDay: '2026-09-30',
});

/** An open stream, and what came through it. */
class Page {
  text = '';
  ended = false;
  status = 0;
  headers: IncomingMessage['headers'] = {};
  private request: ReturnType<typeof get> | undefined;

  open(url: string, cookie?: string): Promise<this> {
    return new Promise((resolve, reject) => {
      this.request = get(`${url}/api/v1/live`, { headers: cookie === undefined ? {} : { cookie } }, (response) => {
        this.status = response.statusCode ?? 0;
        this.headers = response.headers;
        response.on('data', (chunk: Buffer) => (this.text += chunk.toString()));
        response.on('end', () => (this.ended = true));
        response.on('error', () => undefined);
        resolve(this);
      });
      this.request.on('error', (error) => (this.status === 0 ? reject(error) : undefined));
    });
  }

  close(): void {
    this.request?.destroy();
  }

  /** Topics of each `change`, `gap` for each gap. */
  told(): unknown[] {
    return [...this.text.matchAll(/^event: (\w+)\ndata: (.*)\n\n/gm)].map(([, event, data]) =>
      event === 'gap' ? 'gap' : (JSON.parse(data ?? '') as { topics: string[] }).topics,
    );
  }

  topics(): unknown[] {
    return this.told().flat();
  }
}

describe('live updates', () => {
  let parts: ServiceParts<never>;
  let timers: TestTimers;
  let server: Server;
  let door: Door;
  let live: Live;
  let url: string;
  let childrenOf: Map<string, readonly string[]>;
  let asked: number;
  let heard: number;
  let seq = 0;
  const pages: Page[] = [];

  const tell = async <T extends EventType>(type: T, data: EventData<T>): Promise<void> =>
    parts.tell({ stream: `${type.split('.')[0]}/s`, seq: (seq += 1), type, data });
  const open = async (principal?: Principal): Promise<Page> => {
    const cookie = principal === undefined ? undefined : `kezek_session=${await door.sessions.open(principal)}`;
    const page = await new Page().open(url, cookie);
    pages.push(page);
    return page;
  };
  const watchers = (): Promise<number> => parts.deps.database.collection('bus_groups').countDocuments({ watches: { $exists: true } });
  /** Resolves when everything published before was heard and told: the last thing published comes last. */
  const flushed = async (page: Page): Promise<void> => {
    const seen = page.topics().filter((topic) => topic === 'iterations').length;
    await until(
      async () => {
        await tell('queue.iteration-started', { iterationId: 'itr_1', districtId: 'own' });
        await timers.run('live-flush');
        return page.topics().filter((topic) => topic === 'iterations').length > seen;
      },
      { what: 'the last event at the page' },
    );
  };

  /** However often it takes: while it is asked whose child it is, nothing is said of any. */
  const hasHeardOf = (page: Page, childId: string): Promise<unknown> =>
    until(
      async () => {
        await tell('queue.application-withdrawn', withdrawn(childId));
        await timers.run('live-flush');
        return page.topics().includes(`child:${childId}`);
      },
      { what: `a change of ${childId}` },
    );

  const listChildren = ({ guardianId }: { guardianId: string }) => {
    asked += 1;
    const own = childrenOf.get(guardianId);
    if (own === undefined) return Promise.reject(new Unavailable('identity', 'ListChildren', 'UNAVAILABLE', 'away'));
    const child = (childId: string, pending: boolean) => ({
      childId,
      pending,
      name: '',
      birthDate: '',
      maskedIin: '',
      relation: '',
      requests: [],
    });
    return Promise.resolve({ children: [...own.map((id) => child(id, false)), child('chd_asked_for', true)] });
  };
  const kindergartens = [
    ['kdg_own', 'own'],
    ['kdg_far', 'far'],
  ].map(([kindergartenId, districtId]) => ({ kindergartenId, districtId }));

  beforeEach(async () => {
    parts = await serviceParts<never>();
    timers = new TestTimers();
    asked = 0;
    childrenOf = new Map([
      [GUARDIAN.id, ['chd_dana']],
      [OTHER.id, ['chd_kim']],
    ]);
    const stubs = {
      identity: { listChildren },
      enrolment: { listKindergartens: () => Promise.resolve({ kindergartens, next: '' }) },
    } as unknown as Stubs;
    const log = pino({ level: 'silent' });
    heard = 0;
    const watch: MessageBus['watch'] = (types, onMessage, options) => {
      const counting = (message: BusMessage): void => {
        onMessage(message);
        heard += 1;
      };
      return parts.deps.bus.watch(types, counting, options);
    };
    door = openDoor({ connection: parts.deps.database } as never, stubs, {
      live: ({ sessions, clients }: { sessions: Door['sessions']; clients: Clients }) =>
        (live = new Live({ bus: { watch }, clients, sessions, timers, log, metrics: new Metrics({ service: 'test' }) })),
    });
    live.start();
    server = createServer(door.app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    for (const page of pages.splice(0)) page.close();
    await live.stop();
    await new Promise((resolve) => server.close(resolve));
    await parts.stop();
  });

  it('come as server-sent events that no proxy holds back', async () => {
    const page = await open();
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    await until(() => page.text === 'retry: 3000\n\n', { what: 'the hint when to come back' });
    await timers.run('live-heartbeat');
    await until(() => page.text.endsWith('\n\n: beat\n\n'), { what: 'a beat' });
  });

  it('tell a guardian of the own child, and nothing of another family’s', async () => {
    const [page, others] = [await open(GUARDIAN), await open(OTHER)];
    await tell('queue.application-withdrawn', withdrawn('chd_dana'));
    await flushed(page);
    await flushed(others);
    expect(page.topics()).toContain('child:chd_dana');
    expect(others.topics()).not.toContain('child:chd_dana');
    expect(others.topics()).toContain('district:*');
    expect(page.text).not.toMatch(/gdn_|app_1|guardian/);
  });

  it('tell nothing of a child that is only asked for', async () => {
    const page = await open(GUARDIAN);
    await tell('queue.application-withdrawn', withdrawn('chd_asked_for'));
    await flushed(page);
    expect(new Set(page.topics())).toEqual(new Set(['district:*', 'iterations']));
  });

  it('tell staff of their own kindergarten and district, and nobody of a child', async () => {
    const [head, department, nobody] = [await open(HEAD), await open(DEPARTMENT), await open()];
    await tell('enrolment.seat-freed', seat('kdg_own'));
    await tell('enrolment.seat-freed', seat('kdg_far'));
    for (const page of [head, department, nobody]) await flushed(page);
    const of = (page: Page): string[] => [...new Set(page.topics() as string[])].sort();
    const all = ['district:far', 'district:own', 'group:grp_1', 'iterations', 'kindergarten:kdg_own', 'seats:far', 'seats:own'];
    expect(of(head)).toEqual(all);
    expect(of(department)).toEqual(all);
    expect(of(nobody)).toEqual(['district:far', 'district:own', 'iterations', 'seats:far', 'seats:own']);
  });

  it('are told together, once a moment', async () => {
    const page = await open(GUARDIAN);
    for (let n = 0; n < 20; n += 1) await tell('queue.application-withdrawn', withdrawn('chd_dana'));
    await tell('queue.iteration-started', { iterationId: 'itr_1', districtId: 'own' });
    await until(() => heard === 21, { what: 'all to be heard' });
    expect(page.told()).toEqual([]);
    await timers.run('live-flush');
    await until(() => page.told().length === 1, { what: 'one event' });
    expect(page.told()).toEqual([['district:*', 'child:chd_dana', 'iterations']]);
  });

  it('follow a guardianship that begins and one that ends', async () => {
    const page = await open(GUARDIAN);
    childrenOf.set(GUARDIAN.id, ['chd_dana', 'chd_new']);
    await tell('identity.guardian-linked', { childId: 'chd_new', guardianId: GUARDIAN.id, relation: 'parent' });
    await flushed(page);
    expect(page.topics()).toContain('children');
    await hasHeardOf(page, 'chd_new');
    childrenOf.set(GUARDIAN.id, ['chd_new']);
    await tell('identity.guardian-unlinked', { childId: 'chd_dana', guardianId: GUARDIAN.id, by: 'stf_1' });
    await flushed(page);
    const before = page.told().length;
    await tell('queue.application-withdrawn', withdrawn('chd_dana'));
    await flushed(page);
    expect(page.told().slice(before).flat()).not.toContain('child:chd_dana');
  });

  it('ask nothing again when another guardian’s children change', async () => {
    const page = await open(GUARDIAN);
    expect(asked).toBe(1);
    await tell('identity.guardian-linked', { childId: 'chd_new', guardianId: OTHER.id, relation: 'parent' });
    await flushed(page);
    expect(asked).toBe(1);
  });

  it('end when nobody says any more whose child it is: the page comes back', async () => {
    const page = await open(GUARDIAN);
    childrenOf.delete(GUARDIAN.id);
    await tell('identity.guardian-linked', { childId: 'chd_new', guardianId: GUARDIAN.id, relation: 'parent' });
    await until(() => page.ended, { what: 'the end of the stream' });
    expect((await open(GUARDIAN)).status).toBe(503);
    childrenOf.set(GUARDIAN.id, ['chd_new']);
    expect((await open(GUARDIAN)).status).toBe(200);
  });

  it('say that there is a gap when the bus was silent, and know whose children they are anew', async () => {
    const page = await open(GUARDIAN);
    childrenOf.set(GUARDIAN.id, ['chd_dana', 'chd_new']);
    parts.deps.clock.advance({ hours: 1 });
    await until(
      async () => {
        await timers.run('live-flush');
        return page.told().includes('gap');
      },
      { what: 'the gap' },
    );
    await hasHeardOf(page, 'chd_new');
  });

  it('say that there is a gap for what cannot be read', async () => {
    const page = await open();
    await parts.deps.bus.publish([{ id: 'm-9', type: 'voucher.offered', version: 9, key: 'k', body: { from: 'the future' } }]);
    await until(
      async () => {
        await timers.run('live-flush');
        return page.told().includes('gap');
      },
      { what: 'the gap' },
    );
  });

  it('end with the session: when it is closed at once, when it is over at the next look', async () => {
    const [closed, over, nobody] = [await open(GUARDIAN), await open(OTHER), await open()];
    const token = await door.sessions.open(GUARDIAN);
    await timers.run('live-check');
    expect([closed.ended, over.ended]).toEqual([false, false]);
    const page = await new Page().open(url, `kezek_session=${token}`);
    pages.push(page);
    await door.sessions.close(token);
    await until(() => page.ended, { what: 'the end of the stream' });
    expect(closed.ended).toBe(false);
    door.clock.advance({ hours: 9 });
    await timers.run('live-check');
    await until(() => closed.ended && over.ended, { what: 'the end of both streams' });
    expect(nobody.ended).toBe(false);
  });

  it('are as many for one session as a limit says, and free again when one closes', async () => {
    const cookie = `kezek_session=${await door.sessions.open(GUARDIAN)}`;
    const mine = await Promise.all(Array.from({ length: LISTENERS_PER_SESSION_MAX }, () => new Page().open(url, cookie)));
    pages.push(...mine);
    const refused = await new Page().open(url, cookie);
    expect(refused.status).toBe(503);
    await until(() => refused.ended, { what: 'the problem' });
    expect(JSON.parse(refused.text)).toMatchObject({ status: 503, code: 'gateway.too-many-listeners' });
    expect((await open(OTHER)).status).toBe(200);
    mine[0]?.close();
    await until(async () => (await open(GUARDIAN)).status === 200, { what: 'a free place' });
  });

  it('are for who is not signed in as many as a limit says', async () => {
    const nobody = { principal: undefined, token: undefined };
    await Promise.all(Array.from({ length: LISTENERS_NOT_SIGNED_IN_MAX }, () => live.listen(nobody)));
    await expect(live.listen(nobody)).rejects.toEqual(expect.objectContaining({ code: 'gateway.too-many-listeners' }));
    expect((await open(GUARDIAN)).status).toBe(200);
  });

  it('watch the bus only while somebody listens', async () => {
    expect(await watchers()).toBe(0);
    const [one, two] = [await open(), await open(GUARDIAN)];
    expect(await watchers()).toBe(1);
    one.close();
    for (let turn = 0; turn < 4; turn += 1) await timers.run('live-check');
    expect(await watchers()).toBe(1);
    two.close();
    await until(
      async () => {
        await timers.run('live-check');
        return (await watchers()) === 0;
      },
      { what: 'the bus to be left alone' },
    );
    const again = await open(GUARDIAN);
    await tell('queue.application-withdrawn', withdrawn('chd_dana'));
    await flushed(again);
    expect(again.topics()).toContain('child:chd_dana');
  });

  it('leave the bus alone after a while without anybody, and forget who listened', async () => {
    const comeAndGo = async (): Promise<void> => {
      const gone = { destroyed: true, end: () => undefined };
      (await live.listen({ principal: GUARDIAN, token: 'a-token' })).open(gone as never);
    };
    await comeAndGo();
    await comeAndGo();
    expect(asked).toBe(2);
    for (let checks = 1; checks < IDLE_CHECKS; checks += 1) await timers.run('live-check');
    expect(await watchers()).toBe(1);
    await timers.run('live-check');
    expect(await watchers()).toBe(0);
  });

  it('are unavailable where the bus is, and that is said', async () => {
    const { clients, sessions } = {
      clients: { enrolment: { listKindergartens: () => Promise.reject(new Rejection('x.y')) } },
      sessions: door.sessions,
    };
    const bus = { watch: () => Promise.reject(new Error('away')) };
    const away = new Live({
      bus,
      clients: clients as never,
      sessions,
      timers,
      log: pino({ level: 'silent' }),
      metrics: new Metrics({ service: 't' }),
    });
    const refused = await away.listen({ principal: undefined, token: undefined }).catch((error: unknown) => error);
    expect(refused).toEqual(expect.objectContaining({ code: 'gateway.live-unavailable' }));
  });

  it('end when the door closes, and then nobody comes in', async () => {
    const [one, two] = [await open(), await open(GUARDIAN)];
    await live.stop();
    await until(() => one.ended && two.ended, { what: 'the end of both streams' });
    expect(await watchers()).toBe(0);
    expect((await open()).status).toBe(503);
  });
});

import { paymentV1 } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import { CallFailed, type CallOptions, Unavailable } from '@kezek/rpc';
import { type TestDatabase, testDatabase, until } from '@kezek/testkit';
import request from 'supertest';
import { type Door, type DoorOptions, type Stubs, cookieOf, expectProblem, openDoor } from '../../test/door.js';
import type { Principal } from '../sessions/principal.js';

const akhmetov: Principal = { kind: 'guardian', id: 'gdn_akhmetov', locale: 'ru' };
const kim: Principal = { kind: 'guardian', id: 'gdn_kim', locale: 'kk' };
const CHILD = { iin: '000000000000', name: 'Demo Akhmetov', relation: 'parent' };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const door = (stubs: Stubs = {}, options: DoorOptions = {}): Door => openDoor(database, stubs, options);

describe('a request that cannot be read', () => {
  const body = (text: string) => (app: Door['app']) =>
    request(app).post('/api/v1/sign-in/staff').set('content-type', 'application/json').send(text);

  it('of malformed JSON', async () => {
    expectProblem(await body('{"login": "dep')(door().app), 400, 'gateway.json-malformed');
  });

  it('of a bare JSON value', async () => {
    expectProblem(await body('"department"')(door().app), 400, 'gateway.json-malformed');
  });

  it('of a JSON list where an object belongs', async () => {
    expectProblem(await body('[1, 2]')(door().app), 400, 'gateway.request-invalid');
  });

  it('of a body too large, and says how much is taken', async () => {
    const response = await body(JSON.stringify({ login: 'x'.repeat(300 * 1_024) }))(door().app);
    expectProblem(response, 413, 'gateway.body-too-large');
    expect(response.body).toMatchObject({ params: { maxKb: 256 } });
  });

  it('but not of a bank’s answer for the longest register, indented and escaped', async () => {
    const finance: Principal = { kind: 'staff', id: 'stf_f', name: 'Demo', roles: ['finance'], districtId: 'taldykorgan' };
    let heard = 0;
    const register = { registerId: 'r_1', districtId: 'taldykorgan', month: '2026-09', phase: 'settled', lines: [], approvedBy: [] };
    const found = { register: paymentV1.Register.fromPartial({ ...register, totalTiyn: '1', draftedBy: 'stf_f' }) };
    const recordBankAnswer = ({ fileText }: { fileText: string }) => {
      heard = fileText.length;
      return Promise.resolve(found);
    };
    const opened = door({ payment: { getRegister: () => Promise.resolve(found), recordBankAnswer } });
    const answer = async (fileText: string) =>
      request(opened.app)
        .post('/api/v1/registers/r_1/bank-answer')
        .set('Cookie', await cookieOf(opened, finance))
        .send({ fileText });
    const line = `  <TxInfAndSts>\n    <OrgnlTxRef Ccy="KZT"/>\n${' '.repeat(820)}</TxInfAndSts>\n`;
    const fileText = line.repeat(500);
    expect({ status: (await answer(fileText)).status, heard }).toEqual({ status: 200, heard: fileText.length });
    const tooLarge = await answer('"'.repeat(400_000));
    expectProblem(tooLarge, 413, 'gateway.body-too-large');
    expect(tooLarge.body).toMatchObject({ params: { maxKb: 640 } });
  });

  it('of another kind of content is taken for an empty one', async () => {
    const response = await request(door().app)
      .post('/api/v1/sign-in/staff')
      .set('content-type', 'text/plain')
      .send('{"login": "department", "password": "kezek-demo-department"}');
    expectProblem(response, 400, 'gateway.request-invalid');
  });

  it('of an encoding nobody knows', async () => {
    const { app } = door();
    expectProblem(await body('{}')(app).set('content-encoding', 'x-demo'), 415, 'gateway.encoding-unsupported');
  });
});

describe('a place that does not exist', () => {
  it.each(['/api/v1/nowhere', '/api/v2/districts', '/nowhere', '/api/v1/children/%zz/voucher', '/api/v1/demo/clock'])(
    '%s',
    async (path) => {
      expectProblem(await request(door().app).get(path), 404, 'gateway.route-not-found');
    },
  );

  it('is also a known path by another method', async () => {
    expectProblem(await request(door().app).delete('/api/v1/districts'), 404, 'gateway.route-not-found');
  });
});

describe('a request of the wrong shape', () => {
  it('is told everything that is wrong at once, and no service hears of it', async () => {
    const opened = door();
    const response = await request(opened.app)
      .post('/api/v1/children')
      .set('Cookie', await cookieOf(opened, kim))
      .send({ iin: 230, name: '', relation: 'uncle' });
    expectProblem(response, 400, 'gateway.request-invalid');
    const { errors } = response.body as { errors: { path: string; code: string; message: string }[] };
    expect(errors.map(({ path }) => path)).toEqual(['body.iin', 'body.name', 'body.relation']);
    expect(errors.every(({ code, message }) => code !== '' && message !== '')).toBe(true);
  });

  it('is told of path, query and body together', async () => {
    const opened = door({ enrolment: {} });
    const auditor: Principal = { kind: 'staff', id: 'stf_a', name: 'Demo', roles: ['auditor'] };
    const response = await request(opened.app)
      .get('/api/v1/districts/%20/applications?limit=501&after=x')
      .set('Cookie', await cookieOf(opened, auditor));
    expectProblem(response, 400, 'gateway.request-invalid');
    expect((response.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual(['params.districtId', 'query.limit']);
  });

  it('is not told of its mistakes to who may not make it at all', async () => {
    const opened = door();
    expectProblem(await request(opened.app).post('/api/v1/children').send({}), 401, 'gateway.unauthenticated');
    const response = await request(opened.app)
      .post('/api/v1/staff')
      .set('Cookie', await cookieOf(opened, kim))
      .send({});
    expectProblem(response, 403, 'gateway.forbidden');
  });
});

describe('an idempotency key', () => {
  const heard = (): { keys: (string | undefined)[]; stubs: Stubs } => {
    const keys: (string | undefined)[] = [];
    const registerChild = async (_request: unknown, options: CallOptions = {}) => {
      keys.push(options.idempotencyKey);
      return { childId: 'chd_1', birthDate: '2023-04-03', pending: false };
    };
    return { keys, stubs: { identity: { registerChild } } };
  };

  it('belongs to who sent it: the same key of two people is two', async () => {
    const { keys, stubs } = heard();
    const opened = door(stubs);
    for (const person of [akhmetov, kim, akhmetov]) {
      const response = await request(opened.app)
        .post('/api/v1/children')
        .set('Cookie', await cookieOf(opened, person))
        .set('Idempotency-Key', 'child-1')
        .send(CHILD);
      expect(response.status).toBe(201);
    }
    expect(keys).toEqual(['gdn_akhmetov:child-1', 'gdn_kim:child-1', 'gdn_akhmetov:child-1']);
  });

  it('is not made up where none was sent', async () => {
    const { keys, stubs } = heard();
    const opened = door(stubs);
    await request(opened.app)
      .post('/api/v1/children')
      .set('Cookie', await cookieOf(opened, kim))
      .send(CHILD)
      .expect(201);
    expect(keys).toEqual([undefined]);
  });

  it.each([
    ['blanks', 'a key'],
    ['too long', 'k'.repeat(121)],
  ])('of a shape that is not taken (%s) is refused', async (_why, key) => {
    const { keys, stubs } = heard();
    const opened = door(stubs);
    const response = await request(opened.app)
      .post('/api/v1/children')
      .set('Cookie', await cookieOf(opened, kim))
      .set('Idempotency-Key', key)
      .send(CHILD);
    expectProblem(response, 400, 'gateway.request-invalid');
    expect(keys).toEqual([]);
  });
});

describe('signing in and out', () => {
  const staff = { staffId: 'stf_1', name: 'Demo Head', roles: ['head', 'wizard'], districtId: '', kindergartenId: 'kdg_1' };
  const signInStaff = async () => ({ staff: { ...staff, passwordHash: 'inner' } });
  const credentials = { login: 'head', password: 'kezek-demo-head' };

  it('gives a cookie that opens the session until it is closed', async () => {
    const { app } = door({ identity: { signInStaff } });
    const signedIn = await request(app).post('/api/v1/sign-in/staff').send(credentials).expect(200);
    const [cookie = ''] = signedIn.get('Set-Cookie') ?? [];
    expect(cookie).toMatch(/^kezek_session=[\w-]{43}; /);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).not.toMatch(/; Secure/);
    const sent = cookie.split(';')[0] ?? '';
    const session = await request(app).get('/api/v1/session').set('Cookie', sent).expect(200);
    // A role that this door does not know opens nothing.
    expect(session.body).toEqual({
      kind: 'staff',
      staff: { staffId: 'stf_1', name: 'Demo Head', roles: ['head'], kindergartenId: 'kdg_1' },
    });
    const closed = await request(app).delete('/api/v1/session').set('Cookie', sent).expect(204);
    expect(closed.get('Set-Cookie')?.[0]).toMatch(/^kezek_session=; Max-Age=0/);
    expectProblem(await request(app).get('/api/v1/session').set('Cookie', sent), 401, 'gateway.unauthenticated');
  });

  it('gives a cookie for https alone where the door has it', async () => {
    const { app } = door({ identity: { signInStaff } }, { secure: true });
    const response = await request(app).post('/api/v1/sign-in/staff').send(credentials);
    expect(response.get('Set-Cookie')?.[0]).toMatch(/; Secure/);
  });

  it('answers with what the API describes and nothing a service added', async () => {
    const { app } = door({ identity: { signInStaff } });
    expect((await request(app).post('/api/v1/sign-in/staff').send(credentials)).text).not.toContain('inner');
  });

  it('gives no cookie to who was refused', async () => {
    const refused = async () => Promise.reject(new Rejection('identity.sign-in-refused'));
    const { app } = door({ identity: { signInStaff: refused } });
    const response = await request(app).post('/api/v1/sign-in/staff').send(credentials);
    expectProblem(response, 401, 'identity.sign-in-refused');
    expect(response.get('Set-Cookie')).toBeUndefined();
  });

  it('asks again when the session is over', async () => {
    const opened = door();
    const cookie = await cookieOf(opened, kim);
    await request(opened.app).get('/api/v1/session').set('Cookie', cookie).expect(200);
    opened.clock.advance({ hours: 9 });
    expectProblem(await request(opened.app).get('/api/v1/session').set('Cookie', cookie), 401, 'gateway.unauthenticated');
  });

  it('does not know a token that somebody made up', async () => {
    const { app } = door();
    expectProblem(await request(app).get('/api/v1/session').set('Cookie', 'kezek_session=made-up'), 401, 'gateway.unauthenticated');
  });
});

describe('what is not theirs', () => {
  it('looks to a guardian like what does not exist', async () => {
    const getGuardianship = async () => ({ isGuardian: false, birthDate: '' });
    const opened = door({ identity: { getGuardianship } });
    const cookie = await cookieOf(opened, kim);
    const [other, unknown] = await Promise.all(
      ['chd_other', 'chd_unknown'].map((id) => request(opened.app).get(`/api/v1/children/${id}/voucher`).set('Cookie', cookie)),
    );
    expectProblem(other!, 403, 'gateway.forbidden');
    const shown = ({ body, status, headers }: request.Response) => ({
      status,
      names: Object.keys(headers),
      body: { ...(body as object), correlationId: '' },
    });
    expect(shown(other!)).toEqual(shown(unknown!));
  });

  it('is asked of identity for the guardian of the session, whatever the request says', async () => {
    const getGuardianship = jest.fn(async () => ({ isGuardian: false, birthDate: '' }));
    const opened = door({ identity: { getGuardianship } });
    const cookie = await cookieOf(opened, kim);
    await request(opened.app).get('/api/v1/children/chd_1/voucher?guardianId=gdn_akhmetov').set('Cookie', cookie);
    expect(getGuardianship).toHaveBeenCalledWith({ guardianId: 'gdn_kim', childId: 'chd_1' });
  });
});

describe('asking for a code', () => {
  it('is answered with the challenge alone, whether or not the person is known', async () => {
    const requestSignInCode = async ({ iin }: { iin: string }) =>
      ({ challengeId: 'chl_1', expiresAt: '2026-09-01T03:05:00.000000Z', known: iin.startsWith('9') }) as never;
    const { app } = door({ identity: { requestSignInCode } });
    const answers = await Promise.all(
      ['900101300017', '100000000000'].map((iin) => request(app).post('/api/v1/sign-in/guardian').send({ iin, phone: '+77000000001' })),
    );
    expect(answers.map(({ status, body }) => ({ status, body: body as unknown }))).toEqual([
      { status: 202, body: { challengeId: 'chl_1', expiresAt: '2026-09-01T03:05:00.000000Z' } },
      { status: 202, body: { challengeId: 'chl_1', expiresAt: '2026-09-01T03:05:00.000000Z' } },
    ]);
  });
});

describe('the language', () => {
  it.each([
    ['ru', 'ru'],
    ['en-GB,en;q=0.9', 'en'],
    ['de, ru;q=0.5, kk;q=0.9', 'kk'],
    ['kk-KZ', 'kk'],
    ['zh', 'kk'],
    [';;q=,', 'kk'],
  ])('of an answer to Accept-Language %p is %s', async (header, locale) => {
    const response = await request(door().app).get('/api/v1/session').set('Accept-Language', header);
    expect(response.headers['content-language']).toBe(locale);
  });

  it('of who is signed in holds for answers, refusals and calls where the request asks for none', async () => {
    const locales: (string | undefined)[] = [];
    const listChildren = async (_request: unknown, options: CallOptions = {}) => {
      locales.push(options.locale);
      return { children: [] };
    };
    const registerChild = async (_request: unknown, { locale }: CallOptions = {}): Promise<never> => {
      locales.push(locale);
      throw new Rejection('domain.iin-check');
    };
    const opened = door({ identity: { registerChild, listChildren } });
    const cookie = await cookieOf(opened, akhmetov);
    const refused = await request(opened.app).post('/api/v1/children').set('Cookie', cookie).send(CHILD);
    expectProblem(refused, 422, 'domain.iin-check');
    expect(refused.headers['content-language']).toBe('ru');
    const inEnglish = await request(opened.app).post('/api/v1/children').set('Cookie', cookie).set('Accept-Language', 'en').send(CHILD);
    expect(inEnglish.headers['content-language']).toBe('en');
    expect(locales).toEqual(['ru', 'en']);
  });
});

describe('the correlation id', () => {
  it('comes back with every answer and is another for every request', async () => {
    const { app } = door();
    const ids = await Promise.all(
      ['/api/v1/districts', '/api/v1/districts', '/api/v1/session', '/livez'].map(async (path) => {
        const { headers } = await request(app).get(path);
        return headers['x-correlation-id'] as string;
      }),
    );
    expect(ids.every((id) => /^req_[\w-]{36}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of the request is kept if it is harmless, and stands in the log', async () => {
    const opened = door();
    const response = await request(opened.app).get('/api/v1/session').set('X-Correlation-Id', 'demo.42');
    expect(response.headers['x-correlation-id']).toBe('demo.42');
    await until(() => opened.log.some((line) => line.includes('"correlationId":"demo.42"')), { what: 'the line in the log' });
  });

  it.each(['x'.repeat(65), 'two words', '{"a":1}'])('of the request is not kept if it is like %p', async (id) => {
    const response = await request(door().app).get('/api/v1/session').set('X-Correlation-Id', id);
    expect(response.headers['x-correlation-id']).toMatch(/^req_/);
  });
});

describe('what every answer carries', () => {
  it.each(['/api/v1/districts', '/api/v1/nowhere', '/nowhere'])('%s has the headers that keep browsers safe', async (path) => {
    const { headers } = await request(door().app).get(path);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).toContain("object-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('is kept by no cache between the door and the person', async () => {
    const opened = door();
    const { headers } = await request(opened.app)
      .get('/api/v1/session')
      .set('Cookie', await cookieOf(opened, kim));
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('too many requests', () => {
  const limits = { perMinute: 5, signInPerMinute: 2 };
  const signIn = (app: Door['app'], from = '203.0.113.1') =>
    request(app).post('/api/v1/sign-in/staff').set('X-Forwarded-For', from).send({ login: 'head', password: 'wrong' });
  const identity = { signInStaff: async () => Promise.reject(new Rejection('identity.sign-in-refused')) };

  it('to sign in are refused sooner than others, with the time to wait', async () => {
    const { app } = door({ identity }, { limits });
    expect([(await signIn(app)).status, (await signIn(app)).status]).toEqual([401, 401]);
    const third = await signIn(app);
    expectProblem(third, 429, 'gateway.too-many-requests');
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    await request(app).get('/api/v1/districts').expect(200);
  });

  it('of any kind are refused', async () => {
    const { app } = door({}, { limits });
    for (let n = 0; n < 5; n += 1) await request(app).get('/api/v1/districts').expect(200);
    expectProblem(await request(app).get('/api/v1/districts'), 429, 'gateway.too-many-requests');
    await request(app).get('/livez').expect(200);
  });

  it('are counted by address; who has no proxy before them cannot name another', async () => {
    const { app } = door({ identity }, { limits });
    const statuses = [await signIn(app, '203.0.113.1'), await signIn(app, '203.0.113.2'), await signIn(app, '203.0.113.3')];
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 429]);
  });

  it('are counted by the address the proxy names where there is one', async () => {
    const { app } = door({ identity }, { limits, trustProxyHops: 1 });
    const statuses = [await signIn(app, '203.0.113.1'), await signIn(app, '203.0.113.1'), await signIn(app, '203.0.113.2')];
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect((await signIn(app, '203.0.113.1')).status).toBe(429);
  });
});

describe('trouble behind the door', () => {
  const failing = (error: Error): Door => {
    const enrolment = { listKindergartens: () => Promise.reject(error) };
    return door({ enrolment });
  };
  const INNER = /ECONNREFUSED|10\.0\.0\.7|E11000|secret|at .*\.ts/;

  it('in a service that is down is said to be for a while, by its name', async () => {
    const opened = failing(new Unavailable('enrolment', 'ListKindergartens', 'UNAVAILABLE', 'connect ECONNREFUSED 10.0.0.7'));
    const response = await request(opened.app).get('/api/v1/kindergartens');
    expectProblem(response, 503, 'gateway.service-unavailable');
    expect(response.body).toMatchObject({ params: { service: 'enrolment' } });
    expect(response.text).not.toMatch(INNER);
  });

  it.each([
    ['a bug', new TypeError('secret inner text')],
    ['a broken call', new CallFailed('enrolment', 'ListKindergartens', 'INTERNAL', 'E11000 secret inner text')],
  ])('by %s shows nothing of the inside, and is found in the log by its id', async (_what, error) => {
    const opened = failing(error);
    const response = await request(opened.app).get('/api/v1/kindergartens');
    expectProblem(response, 500, 'gateway.internal');
    expect(response.text).not.toMatch(INNER);
    const correlationId = response.headers['x-correlation-id'] as string;
    const logged = opened.log.filter((line) => line.includes(correlationId) && line.includes('secret inner text'));
    expect(logged.length).toBeGreaterThan(0);
    expect(logged[0]).toContain('"level":"error"');
  });

  it('by an answer that is not what the API describes is ours, not shown', async () => {
    const kindergartens = [{ kindergartenId: 'kdg_1', kind: 'castle' }] as never;
    const opened = door({ enrolment: { listKindergartens: async () => ({ kindergartens, next: '' }) } });
    const response = await request(opened.app).get('/api/v1/kindergartens');
    expectProblem(response, 500, 'gateway.internal');
    expect(response.text).not.toContain('castle');
  });
});

describe('the log', () => {
  it('holds neither bodies nor query strings nor cookies', async () => {
    const opened = door({ identity: { registerChild: async () => ({ childId: 'chd_1', birthDate: '2023-04-03', pending: false }) } });
    const cookie = await cookieOf(opened, kim);
    await request(opened.app).post('/api/v1/children?who=Serik').set('Cookie', cookie).send(CHILD).expect(201);
    await until(() => opened.log.join('').includes('/api/v1/children'), { what: 'the line in the log' });
    const text = opened.log.join('');
    expect(text).not.toMatch(/Serik|Akhmetov|000000000000|kezek_session/);
  });
});

describe('beside the API', () => {
  it('tells that it lives, and what it still needs to work', async () => {
    const opened = door();
    await request(opened.app).get('/livez').expect(200);
    await request(opened.app).get('/readyz').expect(200);
    opened.readiness.add({ name: 'identity', check: async () => 'no answer' });
    const response = await request(opened.app).get('/readyz').expect(503);
    expect(response.body).toMatchObject({ ready: false, checks: [{ name: 'identity', missing: 'no answer' }] });
  });

  it('serves its description, for programs and for people, from its own files', async () => {
    const { app } = door();
    expect((await request(app).get('/api/openapi.json').expect(200)).body).toMatchObject({ openapi: '3.1.0' });
    const page = await request(app).get('/api/docs/').expect(200);
    const links = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link).toMatch(/^\/api\/docs\//);
      await request(app).get(link).expect(200);
    }
  });
});

import { Rejection } from '@kezek/domain';
import { type TestDatabase, testDatabase } from '@kezek/testkit';
import request from 'supertest';
import { type Door, type Stubs, cookieOf, openDoor } from '../../test/door.js';
import type { Principal } from '../sessions/principal.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const clerk: Principal = { kind: 'staff', id: 'stf_1', name: 'Demo', roles: ['department'], districtId: 'tekeli' };
const application = {
  ...{ applicationId: 'app_1', childId: 'chd_1', phase: 'waiting', category: 1, positionInCategory: 1, positionInDistrict: 1 },
  placement: { districtId: 'tekeli', settlementId: 'tekeli', birthDate: '2023-05-04', ageGroup: 3, languages: ['kk'], kinds: ['state'] },
};
const body = {
  guardian: { iin: '900101300017', name: 'Демо Ана', phones: ['+77001234567'] },
  child: { iin: '230504600015', name: 'Демо Бала', relation: 'parent' },
  ...{ settlementId: 'tekeli', languages: ['kk'], kinds: ['state'], kindergartenIds: ['kdg_tekeli'], stayHours: ['9h'] },
  benefit: { code: 'teacher', documentId: 'paper-17', issuedOn: '2026-08-20' },
};
const found = { guardianId: 'gdn_1', childId: 'chd_1', birthDate: '2023-05-04', replacesPhones: false };

/** Says in which order the services were asked, with what and under which key. */
function office(over: Stubs = {}) {
  const asked: { call: string; with: Record<string, unknown>; key: string | undefined }[] = [];
  const answers =
    <T>(call: string, value: T) =>
    async (given: object, options?: { idempotencyKey?: string }): Promise<T> => {
      asked.push({ call, with: given as Record<string, unknown>, key: options?.idempotencyKey });
      return value;
    };
  const stubs = {
    ...over,
    desk: {
      findChild: answers('find', { childId: 'chd_1', birthDate: '2023-05-04', known: true }),
      checkFamily: answers('check-family', found),
      registerFamily: answers('register', found),
      ...over.desk,
    },
    applications: { checkSubmission: answers('check', {}), ...over.applications },
    queue: { submitApplication: answers('submit', { application }), getApplication: async () => ({ application }), ...over.queue },
    benefits: { recordBenefit: answers('benefit', {}), ...over.benefits },
    identity: { listChildren: async () => ({ children: [] }), ...over.identity },
    enrolment: { getKindergarten: async () => ({ kindergarten: { kindergartenId: 'kdg_tekeli', districtId: 'tekeli' } }) },
  } as unknown as Stubs;
  return { asked, door: openDoor(database, stubs) };
}

async function send(door: Door, path: string, sent: object, { who = clerk, key = 'key-1' }: { who?: Principal; key?: string } = {}) {
  const asking = request(door.app)
    .post(`/api/v1${path}`)
    .set('Cookie', await cookieOf(door, who));
  return asking.set('Idempotency-Key', key).set('Accept-Language', 'ru').send(sent);
}
const apply = (door: Door, sent: object = body, district = 'tekeli') => send(door, `/districts/${district}/applications`, sent);
const refusing =
  (code: string, params: Rejection['params'] = {}) =>
  async () => {
    throw new Rejection(code, params);
  };

describe('an application at the desk', () => {
  it('is checked whole before anything is written; then the family is registered, the application submitted and the benefit recorded', async () => {
    const { asked, door } = office();
    const response = await apply(door);
    expect({ status: response.status, body: response.body }).toMatchObject({ status: 201, body: { applicationId: 'app_1' } });
    expect(asked.map(({ call }) => call)).toEqual(['check-family', 'check', 'register', 'submit', 'benefit']);
    expect(asked[2]!.with).toMatchObject({
      family: { guardianIin: '900101300017', childIin: '230504600015', locale: 'ru', otherPhones: '' },
    });
    expect(asked[3]!.with).toMatchObject({
      ...{ channel: 'clerk', guardianId: 'gdn_1', birthDate: '2023-05-04', districtId: 'tekeli' },
      wishes: { kindergartenIds: ['kdg_tekeli'], stayHours: ['9h'] },
    });
    expect(asked[4]!.with).toMatchObject({ childId: 'chd_1', code: 'teacher', documentId: 'paper-17', issuedOn: '2026-08-20' });
    // Two commands about one child: one key each, both made of the caller's.
    expect([asked[3]!.key, asked[4]!.key]).toEqual(['stf_1:key-1', 'stf_1:key-1.benefit']);
  });

  it('that is refused leaves nothing behind, and says where the child waits and who can move it', async () => {
    const elsewhere = { applicationId: 'app_9', districtId: 'taldykorgan', settlementId: 'taldykorgan' };
    const { asked, door } = office({
      applications: { checkSubmission: refusing('queue.second-application', elsewhere) },
    } as unknown as Stubs);
    const { body: problem } = await apply(door);
    expect(problem).toMatchObject({ code: 'queue.second-application', params: elsewhere, detail: expect.stringContaining('Талдыкорган') });
    expect(asked.map(({ call }) => call)).toEqual(['check-family']);
  });

  it('says which of two numbers is wrong', async () => {
    const { door } = office({ desk: { checkFamily: refusing('domain.iin-check', { field: 'childIin' }) } } as unknown as Stubs);
    expect((await apply(door)).body).toMatchObject({
      code: 'domain.iin-check',
      params: { field: 'childIin' },
      detail: expect.stringMatching(/^ИИН ребёнка: /),
    });
  });

  it('that was interrupted is finished by the same key', async () => {
    let broken = true;
    const recorded: (string | undefined)[] = [];
    const recordBenefit = async (_asked: unknown, { idempotencyKey }: { idempotencyKey?: string }) => {
      if (broken) throw new Error('the queue went away');
      recorded.push(idempotencyKey);
      return {};
    };
    const { asked, door } = office({ benefits: { recordBenefit } } as unknown as Stubs);
    expect((await apply(door)).status).toBe(500);
    broken = false;
    expect((await apply(door)).status).toBe(201);
    const submits = asked.filter(({ call }) => call === 'submit');
    expect(submits.map(({ key }) => key)).toEqual(['stf_1:key-1', 'stf_1:key-1']);
    expect(submits[0]!.with).toEqual(submits[1]!.with);
    expect(recorded).toEqual(['stf_1:key-1.benefit']);
  });

  it('changes the phones of a guardian only in the district they have to do with', async () => {
    const replacing = { desk: { checkFamily: async () => ({ ...found, replacesPhones: true }) } };
    const children = [{ childId: 'chd_2', pending: false }];
    const elsewhere = { application: { ...application, placement: { ...application.placement, districtId: 'taldykorgan' } } };
    const asFor = (answer: object) =>
      office({
        ...replacing,
        identity: { listChildren: async () => ({ children }) },
        queue: { getApplication: async () => answer },
      } as never);
    const other = asFor(elsewhere);
    expect((await apply(other.door)).body).toMatchObject({ code: 'gateway.forbidden', params: { action: 'contact.change' } });
    expect(other.asked).toEqual([]);
  });

  it('is taken in the own district alone, and by no guardian', async () => {
    const { asked, door } = office();
    expect((await apply(door, body, 'baizak')).body).toMatchObject({ code: 'gateway.forbidden' });
    const guardian: Principal = { kind: 'guardian', id: 'gdn_1', locale: 'ru' };
    expect((await send(door, '/districts/tekeli/applications', body, { who: guardian })).body).toMatchObject({ code: 'gateway.forbidden' });
    expect(asked).toEqual([]);
  });
});

describe('a child that is looked up', () => {
  const lookUp = (door: Door) => send(door, '/districts/tekeli/desk/look-up', { childIin: '230504600015' });

  it('is shown by where it waits, and by nothing that says who it is', async () => {
    const { body: seen } = await lookUp(office().door);
    expect(seen).toEqual({
      known: true,
      birthDate: '2023-05-04',
      application: { childId: 'chd_1', applicationId: 'app_1', phase: 'waiting', districtId: 'tekeli', settlementId: 'tekeli' },
    });
  });

  it('may wait nowhere', async () => {
    const none = office({ queue: { getApplication: refusing('queue.application-not-found') } } as unknown as Stubs);
    expect((await lookUp(none.door)).body).toEqual({ known: true, birthDate: '2023-05-04' });
    const withdrawn = office({ queue: { getApplication: async () => ({ application: { ...application, phase: 'withdrawn' } }) } } as never);
    expect((await lookUp(withdrawn.door)).body).toEqual({ known: true, birthDate: '2023-05-04' });
  });
});

describe('a receipt', () => {
  const receipt = { text: '{}', signature: 'c2ln', proof: [] };
  const ask = async (who: Principal, districtId: string) => {
    const placement = { ...application.placement, districtId };
    const stubs = {
      queue: { getApplication: async () => ({ application: { ...application, placement } }) },
      log: { getReceipt: async () => receipt },
    } as unknown as Stubs;
    const door = openDoor(database, stubs);
    const { body: answered } = await request(door.app)
      .get('/api/v1/children/chd_1/receipt')
      .set('Cookie', await cookieOf(door, who));
    return answered as object;
  };

  it('is printed by the department of the district where the child applied, and by no other', async () => {
    expect(await ask(clerk, 'tekeli')).toEqual(receipt);
    expect(await ask(clerk, 'taldykorgan')).toMatchObject({ code: 'gateway.forbidden' });
  });
});

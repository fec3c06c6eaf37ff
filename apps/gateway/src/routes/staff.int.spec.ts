import { type TestDatabase, testDatabase } from '@kezek/testkit';
import request from 'supertest';
import { type Stubs, cookieOf, expectProblem, openDoor } from '../../test/door.js';
import type { Principal } from '../sessions/principal.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const door = (stubs: Stubs) => openDoor(database, stubs);

describe('calling a family no message reached', () => {
  const official: Principal = { kind: 'staff', id: 'stf_office', name: 'Demo', roles: ['department'], districtId: 'tekeli' };
  const stubs = (phase: string, looks: unknown[]) =>
    ({
      notification: { getMessage: async () => ({ message: { messageId: 'msg_1', recipientId: 'gdn_1', districtId: 'tekeli', phase } }) },
      identity: {
        listChildren: async () => ({
          children: [
            { childId: 'chd_1', pending: false },
            { childId: 'chd_2', pending: true },
          ],
        }),
        lookUpChildren: async (look: unknown) => {
          looks.push(look);
          return { children: [{ childId: 'chd_1', name: 'Demo Child' }] };
        },
        getContact: async () => ({ phones: ['+77001234567'], locale: 'kk' }),
      },
    }) as unknown as Stubs;

  it('shows whom to call, and records the look at the children who are theirs', async () => {
    const looks: unknown[] = [];
    const opened = door(stubs('failed', looks));
    const { body } = await request(opened.app)
      .post('/api/v1/calls/msg_1/contact')
      .set('Cookie', await cookieOf(opened, official))
      .expect(200);
    expect(body).toEqual({ phones: ['+77001234567'], childNames: ['Demo Child'] });
    expect(looks).toEqual([{ childIds: ['chd_1'], staffId: 'stf_office', action: 'call.contact', purpose: 'call', reference: '' }]);
  });

  it('shows nobody whose message has arrived', async () => {
    const looks: unknown[] = [];
    const opened = door(stubs('delivered', looks));
    const { body } = await request(opened.app)
      .post('/api/v1/calls/msg_1/contact')
      .set('Cookie', await cookieOf(opened, official));
    expect(body).toMatchObject({ code: 'notification.not-on-call-list' });
    expect(looks).toEqual([]);
  });
});

describe('a kindergarten', () => {
  const KDG = 'kdg_123456789012';
  const head: Principal = { kind: 'staff', id: 'stf_head', name: 'Demo', roles: ['head'], kindergartenId: KDG };
  const contract = { contractId: 'con_1', childId: 'chd_1', voucherId: 'vch_1', kindergartenId: KDG, groupId: `${KDG}.1` };
  const shown = { ...contract, number: '7K3Q-9XHM-T439', parties: [], guardianSigned: true, kindergartenSigned: false };
  const stubs = (phase: string, kindergartenId = KDG) => {
    const calls: unknown[] = [];
    const answer = async (request: unknown) => {
      calls.push(request);
      return { contract: { ...shown, phase } };
    };
    const enrolment = {
      getKindergarten: async () => ({ kindergarten: { districtId: 'taldykorgan' } }),
      getEnrolment: async () => ({ contracts: [{ ...contract, kindergartenId, phase }] }),
      leave: answer,
    };
    return { calls, stubs: { enrolment } as unknown as Stubs };
  };
  const leave = { lastDay: '2026-11-20', reason: 'long-absence' };

  it('records that a child leaves, where the child attends', async () => {
    const here = stubs('enrolled');
    const opened = door(here.stubs);
    const path = `/api/v1/kindergartens/${KDG}/children/chd_1/leaving`;
    const Cookie = await cookieOf(opened, head);
    expect((await request(opened.app).post(path).set('Cookie', Cookie).send(leave)).status).toBe(200);
    expect(here.calls).toEqual([{ childId: 'chd_1', ...leave }]);
    for (const { stubs: away, calls } of [stubs('drafted'), stubs('enrolled', 'kdg_210987654321')]) {
      const elsewhere = door(away);
      const refused = request(elsewhere.app)
        .post(path)
        .set('Cookie', await cookieOf(elsewhere, head));
      expectProblem(await refused.send(leave), 409, 'gateway.no-contract-here');
      expect(calls).toEqual([]);
    }
  });

  it('refuses for a lawful reason alone, and says it in words', async () => {
    const calls: unknown[] = [];
    const refuseContract = async (call: unknown) => {
      calls.push(call);
      return { contract: { ...shown, phase: 'cancelled' } };
    };
    const refusing = async (body: object) => {
      const opened = door({ deeds: { refuseContract } } as unknown as Stubs);
      return request(opened.app)
        .post(`/api/v1/kindergartens/${KDG}/contracts/con_1/refusal`)
        .set('Cookie', await cookieOf(opened, head))
        .send({ childId: 'chd_1', ...body });
    };
    expect((await refusing({ reason: 'no-place', text: 'The group is full.' })).status).toBe(200);
    expect(calls).toEqual([{ contractId: 'con_1', childId: 'chd_1', reason: 'no-place', text: 'The group is full.', by: head.id }]);
    expectProblem(await refusing({ reason: 'dislike', text: 'x' }), 400, 'gateway.request-invalid');
    expectProblem(await refusing({ reason: 'no-place', text: ' ' }), 400, 'gateway.request-invalid');
  });

  it('has one group of a number: another one under it is refused', async () => {
    const group = { kindergartenId: KDG, ageGroup: 3, language: 'kk', stayHours: '9h', seats: 20 };
    const answered = {
      ...group,
      groupId: `${KDG}.1`,
      kind: 'state',
      districtId: 'd',
      settlementId: 's',
      held: 0,
      taken: 0,
      offered: 0,
      free: 20,
    };
    const opened = door({
      enrolment: {
        getKindergarten: async () => ({ kindergarten: { districtId: 'd' } }),
        openGroup: async () => ({ group: answered }),
      },
    } as unknown as Stubs);
    const Cookie = await cookieOf(opened, head);
    const open = (change: object) => {
      const { kindergartenId: _, ...body } = group;
      return request(opened.app)
        .post(`/api/v1/kindergartens/${KDG}/groups`)
        .set('Cookie', Cookie)
        .send({ number: 1, ...body, ...change });
    };
    expect((await open({})).status).toBe(201);
    for (const change of [{ seats: 25 }, { ageGroup: 4 }, { language: 'ru' }, { stayHours: '10.5h' }]) {
      const response = await open(change);
      expectProblem(response, 409, 'gateway.group-differs');
      expect(response.body).toMatchObject({ params: { number: 1 } });
    }
  });
});

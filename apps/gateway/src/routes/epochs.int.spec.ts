import type { epochV1 } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import { type TestDatabase, testDatabase } from '@kezek/testkit';
import request from 'supertest';
import { cookieOf, expectProblem, openDoor } from '../../test/door.js';
import type { Principal, StaffRole } from '../sessions/principal.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const digest = '5f'.repeat(32);
const epoch = (over: Partial<epochV1.Epoch> = {}): epochV1.Epoch => ({
  epochId: 'epc_tekeli.1',
  districtId: 'tekeli',
  phase: 'announced',
  kind: 'recategorisation',
  effectiveOn: '2026-06-30',
  planDigest: digest,
  policyDigest: digest,
  logSize: '12',
  waiting: 3,
  changed: 2,
  leaving: 1,
  previewedOn: '2026-06-10',
  previewedBy: 'stf_1',
  announcedOn: '2026-06-12',
  announcedBy: 'stf_2',
  late: false,
  openedOn: '',
  changedCount: 0,
  leftCount: 0,
  cancelledReason: '',
  ...over,
});
const previewed = epoch({ epochId: 'epc_tekeli.2', phase: 'previewed', announcedOn: '', announcedBy: '' });
const row: epochV1.PlanRow = {
  applicationId: 'app_1',
  from: { category: 69, place: 12 },
  to: { category: 18, place: 9 },
  reason: 'regime',
};

const asked: object[] = [];
const door = () =>
  openDoor(database, {
    identity: { getGuardianship: async () => ({ linked: true, birthDate: '2022-05-04' }) as never },
    epochs: {
      getEpoch: async ({ epochId }) => ({ epoch: epochId === previewed.epochId ? previewed : epoch() }),
      listEpochs: async (query) => {
        asked.push(query);
        return { epochs: [epoch()], next: { effectiveOn: '2027-06-30', kind: 'recategorisation', announceBy: '2027-06-16' } };
      },
      getEpochPlan: async () => ({ rows: [row], next: '' }),
      previewEpoch: async ({ effectiveOn }) => {
        if (effectiveOn === '2026-06-29') throw new Rejection('queue.epoch-not-prescribed', { next: '2026-06-30' });
        return { epoch: previewed };
      },
      announceEpoch: async () => ({ epoch: epoch() }),
    },
  });
const staff = (role: StaffRole, districtId = 'tekeli'): Principal => ({
  kind: 'staff',
  id: 'stf_1',
  name: 'Demo',
  roles: [role],
  districtId,
});

it('shows anybody what is announced, with the names of the categories, and not what is only previewed', async () => {
  const { app } = door();
  const { body } = await request(app).get('/api/v1/epochs/epc_tekeli.1/plan');
  expect(body.items).toEqual([
    {
      applicationId: 'app_1',
      from: { category: 69, place: 12, names: expect.objectContaining({ ru: '2022 год рождения, общая очередь' }) },
      to: { category: 18, place: 9, names: expect.objectContaining({ en: 'General, 3 years' }) },
      reason: 'regime',
    },
  ]);
  expect((await request(app).get('/api/v1/epochs?districtId=tekeli')).body).toMatchObject({ next: { effectiveOn: '2027-06-30' } });
  expect(asked.at(-1)).toMatchObject({ announcedOnly: true });
  expectProblem(await request(app).get('/api/v1/epochs/epc_tekeli.2'), 404, 'queue.epoch-not-found');
  expectProblem(await request(app).get('/api/v1/epochs/epc_tekeli.2/plan'), 404, 'queue.epoch-not-found');
});

it('lets the department of the district preview and see it, and the approver announce', async () => {
  const opened = door();
  const [department, approver, other] = await Promise.all([
    cookieOf(opened, staff('department')),
    cookieOf(opened, staff('approver')),
    cookieOf(opened, staff('department', 'baizak')),
  ]);
  const post = (path: string, cookie: string, body: object = {}) =>
    request(opened.app)
      .post(`/api/v1${path}`)
      .set({ cookie, 'idempotency-key': `k${Math.random()}`.replace('.', '') })
      .send(body);
  expect((await post('/districts/tekeli/epochs', department)).status).toBe(201);
  expectProblem(await post('/districts/tekeli/epochs', other), 403, 'gateway.forbidden');
  expectProblem(await post('/districts/tekeli/epochs', approver), 403, 'gateway.forbidden');
  expectProblem(await post('/districts/tekeli/epochs', department, { effectiveOn: '2026-06-29' }), 409, 'queue.epoch-not-prescribed');
  expectProblem(await post('/epochs/epc_tekeli.2/announcement', department), 403, 'gateway.forbidden');
  expect((await post('/epochs/epc_tekeli.2/announcement', approver)).status).toBe(200);
  const plan = await request(opened.app).get('/api/v1/districts/tekeli/epochs/epc_tekeli.2/plan').set({ cookie: department });
  expect(plan.body.items).toHaveLength(1);
  expectProblem(
    await request(opened.app).get('/api/v1/districts/baizak/epochs/epc_tekeli.2/plan').set({ cookie: other }),
    404,
    'queue.epoch-not-found',
  );
});

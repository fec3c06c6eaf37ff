import { Rejection } from '@kezek/domain';
import { type TestDatabase, testDatabase } from '@kezek/testkit';
import request from 'supertest';
import { cookieOf, expectProblem, openDoor } from '../../test/door.js';
import type { Principal } from '../sessions/principal.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const position = {
  ...{ applicationId: 'app_1', phase: 'waiting', districtId: 'tekeli', category: 18, placeInCategory: 4, placeInDistrict: 9 },
  ...{ waitingInCategory: 80, waitingInDistrict: 200, pausedAhead: 1, paused: false, lastServedAt: '', logSize: 300 },
};
const step = { date: '2026-09-01', cause: 'joined', epochId: '', own: true, districtId: 'tekeli', category: 18 };
const steps = [{ ...step, change: 4, place: 4, changeInDistrict: 9, placeInDistrict: 9 }];
const made = { known: false, reason: 'short-record', earlyDate: '', likelyDate: '', lateDate: '' };
const quality = { forecasts: 0, coveredPercent: 0, earlyPercent: 0, latePercent: 0, medianErrorDays: 0 };

const door = (phase = 'waiting') =>
  openDoor(database, {
    identity: { getGuardianship: async ({ childId }) => ({ isGuardian: childId === 'chd_1' }) as never },
    queue: { getApplication: async () => ({ application: { applicationId: 'app_1', phase } }) as never },
    positions: {
      getPosition: async ({ applicationId }) => {
        if (applicationId !== 'app_1') throw new Rejection('queue.number-not-found');
        return { position };
      },
      getPositionHistory: async () => ({ steps }),
      getForecast: async () => made,
      getForecastQuality: async () => quality,
    },
  });
const guardian: Principal = { kind: 'guardian', id: 'gdn_1', locale: 'kk' };
const staff = (districtId: string): Principal => ({ kind: 'staff', id: 'stf_1', name: 'Demo', roles: ['department'], districtId });

describe('places, their history and forecast', () => {
  it('are shown to the guardian of the child', async () => {
    const opened = door();
    const ask = async (childId: string, who: Principal) =>
      request(opened.app)
        .get(`/api/v1/children/${childId}/position-history`)
        .set('cookie', await cookieOf(opened, who));
    const { body } = await ask('chd_1', guardian);
    expect(body).toMatchObject({ position: { placeInCategory: 4, pausedAhead: 1 }, forecast: { known: false, reason: 'short-record' } });
    expect(body).toMatchObject({ steps: [{ cause: 'joined', place: 4 }], quality: { forecasts: 0 } });
    expectProblem(await ask('chd_2', guardian), 403, 'gateway.forbidden');
  });

  it('are empty for a child that does not wait', async () => {
    const opened = door('fulfilled');
    const asked = request(opened.app).get('/api/v1/children/chd_1/position-history');
    expect((await asked.set('cookie', await cookieOf(opened, guardian))).body).toEqual({ steps: [] });
  });

  it('are shown to the department of the district where the application stands', async () => {
    const opened = door();
    const ask = async (districtId: string, number = 'app_1') =>
      request(opened.app)
        .get(`/api/v1/districts/${districtId}/positions/${number}`)
        .set('cookie', await cookieOf(opened, staff(districtId)));
    expect((await ask('tekeli')).body).toMatchObject({ steps: [{ cause: 'joined' }] });
    expectProblem(await ask('eskeldi'), 403, 'gateway.forbidden');
    expectProblem(await ask('tekeli', 'app_2'), 404, 'queue.number-not-found');
  });

  it('are shown without the steps to whoever knows the number', async () => {
    const { app } = door();
    const { body } = await request(app).get('/api/v1/positions/app_1');
    expect(Object.keys(body as object).sort()).toEqual(['forecast', 'position', 'quality']);
    expectProblem(await request(app).get('/api/v1/positions/app_2'), 404, 'queue.number-not-found');
  });

  it('cannot be asked for without end', async () => {
    const { app } = openDoor(database, {}, { limits: { perMinute: 2, signInPerMinute: 1 } });
    const statuses: number[] = [];
    for (let asked = 0; asked < 3; asked += 1) statuses.push((await request(app).get('/api/v1/positions/app_x')).status);
    expect(statuses.at(-1)).toBe(429);
  });
});

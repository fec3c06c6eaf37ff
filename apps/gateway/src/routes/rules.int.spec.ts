import { type TestDatabase, testDatabase } from '@kezek/testkit';
import request from 'supertest';
import { openDoor } from '../../test/door.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const rulesOf = async (month: string) => request(openDoor(database, {}).app).get(`/api/v1/attendance-rules/${month}`);

it('says which days of a month are worked and what a missed day is worth', async () => {
  const { status, body } = await rulesOf('2026-03');
  expect(status).toBe(200);
  // Nauryz, and Women's Day on a Sunday that makes the Monday free.
  expect(body.workingDays).not.toContain('2026-03-23');
  expect(body.workingDays).not.toContain('2026-03-09');
  expect(body.workingDays).toContain('2026-03-10');
  expect(body.reasons).toContainEqual(expect.objectContaining({ code: 'illness', needsDocument: true, excused: true }));
});

it('refuses a year whose calendar is not decided, and what is no month', async () => {
  expect((await rulesOf('2099-01')).body).toMatchObject({ code: 'domain.calendar-year-missing' });
  expect((await rulesOf('2026-1')).status).toBe(400);
  expect((await rulesOf('2026-13')).status).toBeLessThan(500);
});

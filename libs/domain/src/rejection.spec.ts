import { Rejection, isRejection } from './rejection.js';

describe('rejection', () => {
  test('carries its code and what the message may name', () => {
    const rejection = new Rejection('queue.second-application', { districtId: 'taraz' });
    expect(rejection).toMatchObject({ code: 'queue.second-application', params: { districtId: 'taraz' } });
    expect(isRejection(rejection)).toBe(true);
  });

  test("is told from a programmer's error", () => {
    expect(isRejection(new Error('queue.second-application'))).toBe(false);
    expect(isRejection(Object.assign(new Error('no such file'), { code: 'ENOENT' }))).toBe(false);
    expect(isRejection(undefined)).toBe(false);
    expect(isRejection({ name: 'Rejection', code: 'x' })).toBe(false);
  });
});

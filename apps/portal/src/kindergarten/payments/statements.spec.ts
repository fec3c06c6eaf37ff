import { isLate, statusOf, sumOf } from './statements.js';

jest.mock('../../api/client.js', () => ({}));
jest.mock('../shared/house.js', () => ({}));

test('what is not paid on its day is late from the next', () => {
  expect(isLate({ phase: 'sent', payBy: '2027-01-18' }, '2027-01-18')).toBe(false);
  expect(isLate({ phase: 'sent', payBy: '2027-01-18' }, '2027-01-19')).toBe(true);
  expect(isLate({ phase: 'paid', payBy: '2027-01-18' }, '2027-01-19')).toBe(false);
});

test('sums lose nothing', () => {
  const statement = { statementId: 's', kindergartenId: 'k', districtId: 'd', month: '2026-12', phase: 'paid', missingSheetIds: [] };
  expect(sumOf([{ ...statement, totalTiyn: '900719925474099301' }, { ...statement, totalTiyn: '1' }, statement])).toBe(
    '900719925474099302',
  );
});

test('a phase that is not known yet is said as waiting', () => {
  expect(statusOf({ phase: 'new-one' }).key).toBe('payments.phase-collecting');
});

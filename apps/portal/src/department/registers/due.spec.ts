import { dueByMonth } from './due.js';

const statement = (kindergartenId: string, month: string, phase: string, totalTiyn: string) => ({
  ...{ statementId: `${kindergartenId}:${month}`, kindergartenId, districtId: 'tekeli', month, phase, totalTiyn, missingSheetIds: [] },
  payBy: `${month}-18`,
});

test('computed and returned statements wait by month, the earliest first; the others do not', () => {
  const found = dueByMonth([
    statement('kdg_b', '2027-01', 'computed', '500'),
    statement('kdg_a', '2026-12', 'computed', '100'),
    statement('kdg_b', '2026-12', 'returned', '23'),
    statement('kdg_c', '2026-12', 'paid', '7'),
    statement('kdg_d', '2026-12', 'collecting', '7'),
    statement('kdg_e', '2026-12', 'computed', '0'),
  ]);
  expect(found).toEqual([
    { month: '2026-12', statements: 2, kindergartens: ['kdg_a', 'kdg_b'], totalTiyn: '123', payBy: '2026-12-18' },
    { month: '2027-01', statements: 1, kindergartens: ['kdg_b'], totalTiyn: '500', payBy: '2027-01-18' },
  ]);
});

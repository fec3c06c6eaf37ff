import { checksOf } from './checks.js';

const line = (kindergartenId: string, amountTiyn: string) => ({
  ...{ statementId: `${kindergartenId}:2026-12`, kindergartenId, amountTiyn },
  phase: 'pending',
});
const statement = (kindergartenId: string, totalTiyn: string) => ({
  ...{ statementId: `${kindergartenId}:2026-12`, kindergartenId, districtId: 'tekeli', month: '2026-12', phase: 'in-register', totalTiyn },
  missingSheetIds: [],
});
const statements = [statement('kdg_a', '100'), statement('kdg_b', '23')];

test('a register that is right', () => {
  const register = { lines: [line('kdg_a', '100'), line('kdg_b', '23')], totalTiyn: '123' };
  expect(checksOf(register, statements)).toEqual({ sumIsRight: true, sameAsStatements: true, payeesTwice: 0 });
});

test.each([
  ['a total that is another', { lines: [line('kdg_a', '100')], totalTiyn: '101' }, { sumIsRight: false }],
  ['a line that is not its statement', { lines: [line('kdg_a', '101')], totalTiyn: '101' }, { sameAsStatements: false }],
  ['a kindergarten twice', { lines: [line('kdg_a', '100'), line('kdg_a', '100')], totalTiyn: '200' }, { payeesTwice: 1 }],
])('%s is seen', (_what, register, seen) => expect(checksOf(register, statements)).toMatchObject(seen));

import { type Counted, lawsOf } from './laws.js';

const kept: Counted = {
  children: 10,
  seats: 8,
  district: {
    districtId: 'taldykorgan',
    applications: { waiting: 3, fulfilled: 6, annulled: 1 },
    vouchers: { 'in-use': 6, refused: 1 },
    seats: {
      state: { kindergartens: 1, seats: 4, held: 0, taken: 4, free: 0 },
      private: { kindergartens: 1, seats: 4, held: 0, taken: 2, free: 2 },
    },
  },
  turnsGiven: 7,
  vouchersIssued: 7,
  turnsOfIterations: 7,
  months: [{ month: '2026-12', linesTiyn: 900n, paidTiyn: 900n }],
  balancesTiyn: [-900n, 0n, 900n],
};
const broken = (change: Partial<Counted>): string[] => lawsOf({ ...kept, ...change }).flatMap(({ law, holds }) => (holds ? [] : [law]));

test('nothing is lost where all is kept', () => {
  expect(broken({})).toEqual([]);
});

test.each([
  [{ children: 11 }, 'children = enrolled + all who are not'],
  [{ seats: 9 }, 'seats = those of the city'],
  [{ vouchersIssued: 8 }, 'vouchers issued = turns given'],
  [{ turnsOfIterations: 6 }, 'turns given = turns of all iterations'],
  [{ months: [{ month: '2026-12', linesTiyn: 901n, paidTiyn: 900n }] }, '2026-12: children’s lines = payments (tiyn)'],
  [{ balancesTiyn: [-900n, 901n] }, 'balances of the ledger sum to 0'],
] satisfies [Partial<Counted>, string][])('%j is seen', (change, law) => {
  expect(broken(change)).toEqual([law]);
});

test('a seat without a child and a voucher without a seat are seen', () => {
  const district = { ...kept.district, seats: { state: { kindergartens: 1, seats: 8, held: 1, taken: 5, free: 2 } } };
  expect(broken({ district })).toEqual(['vouchers in use = seats taken', 'seats held for nobody = 0']);
  expect(broken({ district: { ...kept.district, vouchers: { 'in-use': 7 } } })).toEqual([
    'enrolled = vouchers in use',
    'vouchers in use = seats taken',
  ]);
});

import { type LocalDate, type Money, tenge, tiyn } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { workspaceRoot } from '@kezek/testkit';
import { join } from 'node:path';
import { highestMonthly, monthsLeft } from './claim.js';
import { type Claim, type Used, committedOf, reserve, setBudget, trim } from './decide.js';
import { type BudgetFact, type BudgetState, evolve, initial } from './facts.js';

const budget = { budgetId: 'taldykorgan:2026', districtId: 'taldykorgan', year: 2026 };
const unused: Used = { released: tiyn('0'), carried: tiyn('0') };
const claim = (iterationId: string, turnCount: number): Claim => ({ ...budget, iterationId, turnCount, monthly: tenge(65_000), months: 4 });
const given = (...facts: BudgetFact[]): BudgetState => facts.reduce(evolve, initial);
const reserving = (state: BudgetState, of: Claim, used: Used = unused) => reserve(state, of, { used, preset: undefined });
const set = (limitTenge: number): BudgetFact => ({
  type: 'payment.budget-set',
  data: { ...budget, limitTiyn: tenge(limitTenge).toString(), act: 'Decree 1', by: 'stf_1' },
});

describe('a budget nobody has set', () => {
  it('takes the limit of the region policy with the first iteration', () => {
    const facts = reserve(initial, claim('itr_1', 2), { used: unused, preset: { limit: tenge(1_000_000), act: 'assumed' } });
    expect(facts).toMatchObject([
      { type: 'payment.budget-set', data: { limitTiyn: '100000000', act: 'assumed', by: 'region-policy' } },
      { type: 'payment.budget-reserved', data: { turnCount: 2, perTurnTiyn: '26000000', amountTiyn: '52000000', months: 4 } },
    ]);
  });
  it('refuses where the policy has no limit either, and stays refused', () => {
    const facts = reserving(initial, claim('itr_1', 1));
    expect(facts).toMatchObject([{ type: 'payment.budget-refused', data: { neededTiyn: '26000000', availableTiyn: '0' } }]);
    expect(reserve(given(...facts), claim('itr_1', 1), { used: unused, preset: { limit: tenge(1_000_000), act: 'a' } })).toEqual([]);
  });
});

describe('a budget with a limit', () => {
  const state = given(set(1_000_000));
  it('reserves to the last tenge and not beyond', () => {
    const first = reserving(state, claim('itr_1', 3));
    expect(first).toMatchObject([{ type: 'payment.budget-reserved' }]);
    expect(reserving(given(set(1_000_000), ...first), claim('itr_2', 1))).toMatchObject([
      { type: 'payment.budget-refused', data: { neededTiyn: '26000000', availableTiyn: '22000000' } },
    ]);
    expect(reserving(given(set(780_000)), claim('itr_1', 3))).toMatchObject([{ type: 'payment.budget-reserved' }]);
    expect(reserving(given(set(779_999)), claim('itr_1', 3))).toMatchObject([{ type: 'payment.budget-refused' }]);
  });
  it('counts what vouchers gave back and what older vouchers cost', () => {
    const full = given(set(780_000), ...reserving(state, claim('itr_1', 3)));
    expect(reserving(full, claim('itr_2', 1))).toMatchObject([{ type: 'payment.budget-refused' }]);
    const released = { released: tenge(260_000), carried: tiyn('0') };
    expect(reserving(full, claim('itr_2', 1), released)).toMatchObject([{ type: 'payment.budget-reserved' }]);
    expect(reserving(full, claim('itr_2', 1), { ...released, carried: tenge(1) })).toMatchObject([{ type: 'payment.budget-refused' }]);
  });
  it('decides about an iteration once', () => {
    const facts = reserving(state, claim('itr_1', 3));
    expect(reserving(given(set(1_000_000), ...facts), claim('itr_1', 3))).toEqual([]);
  });
  it('gets back what turns that were not given held', () => {
    const reserved = given(set(1_000_000), ...reserving(state, claim('itr_1', 3)));
    const facts = trim(reserved, { iterationId: 'itr_1', turnCount: 1 });
    expect(facts).toMatchObject([{ type: 'payment.budget-trimmed', data: { turnCount: 1, amountTiyn: '52000000' } }]);
    const after = facts.reduce(evolve, reserved);
    expect(committedOf(after, unused)).toBe(tenge(260_000));
    expect(trim(after, { iterationId: 'itr_1', turnCount: 1 })).toEqual([]);
    expect(() => trim(after, { iterationId: 'itr_1', turnCount: 2 })).toThrow('more turns');
    expect(() => trim(after, { iterationId: 'itr_9', turnCount: 1 })).toThrow('holds nothing');
  });
});

describe('setting a limit', () => {
  const setting = (state: BudgetState, limit: Money, act = 'Decree 2', used = unused) =>
    setBudget(state, { ...budget, limit, act, by: 'stf_1' }, used);
  it('writes the act it comes from, and nothing when nothing is new', () => {
    const facts = setting(initial, tenge(5), ' Decree 2 ');
    expect(facts).toMatchObject([{ type: 'payment.budget-set', data: { limitTiyn: '500', act: 'Decree 2' } }]);
    expect(setting(given(...facts), tenge(5))).toEqual([]);
  });
  it('does not go below what is promised', () => {
    const state = given(set(1_000_000), ...reserving(given(set(1_000_000)), claim('itr_1', 3)));
    expect(() => setting(state, tenge(779_999))).toThrow(
      expect.objectContaining({ code: 'payment.limit-below-committed', params: { committedTiyn: '78000000' } }),
    );
    expect(setting(state, tenge(780_000))).toHaveLength(1);
    expect(setting(state, tenge(520_000), 'Decree 3', { released: tenge(260_000), carried: tiyn('0') })).toHaveLength(1);
  });
  it.each([
    ['payment.limit-invalid', { limit: tiyn('-1') }],
    ['payment.act-missing', { act: '  ' }],
    ['payment.year-invalid', { year: 1999 }],
    ['payment.year-invalid', { year: 2026.5 }],
  ])('%s', (code, wrong) => {
    const right = { ...budget, limit: tenge(1), act: 'Decree', by: 'stf_1' };
    expect(() => setBudget(initial, { ...right, ...wrong }, unused)).toThrow(expect.objectContaining({ code }));
  });
});

describe('what a turn may cost', () => {
  const policy = loadRegionPolicy(join(workspaceRoot(), 'deploy/regions/zhetysu.yaml'));
  it.each([
    ['2026-01-01', 12],
    ['2026-09-15', 4],
    ['2026-12-31', 1],
  ])('on %s counts %d months', (day, months) => expect(monthsLeft(day as LocalDate)).toBe(months));
  it('takes the dearest place of the district', () => {
    expect(highestMonthly(policy, 'taldykorgan', '2026-09-15' as LocalDate)).toBe(tenge(65_000));
    expect(highestMonthly(policy, 'eskeldi', '2026-09-15' as LocalDate)).toBe(tenge(60_000));
  });
});

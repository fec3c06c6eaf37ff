import { type Instant, type LocalDate, tenge, tiyn } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { workspaceRoot } from '@kezek/testkit';
import { join } from 'node:path';
import { committedOf } from '../budget/decide.js';
import { type BudgetFact, type BudgetState, evolve, initial } from '../budget/facts.js';
import { costFrom, freedFrom, partBefore } from './cost.js';
import { type MoveClaim, dropMove, keepMove, reserveMove } from './decide.js';

const { calendar } = loadRegionPolicy(join(workspaceRoot(), 'deploy/regions/zhetysu.yaml'));
const day = (text: string) => text as LocalDate;
const key = { budgetId: 'tekeli:2026', districtId: 'tekeli' };
const used = { released: tiyn('0'), carried: tiyn('0') };
const given = (...facts: BudgetFact[]): BudgetState => facts.reduce(evolve, initial);
const set = (limitTenge: number): BudgetFact => ({
  type: 'payment.budget-set',
  data: { ...key, year: 2026, limitTiyn: tenge(limitTenge).toString(), act: 'Decree 1', by: 'stf_1' },
});
const who = { contractId: 'con_1', voucherId: 'vch_1', childId: 'chd_1', guardianId: 'gdn_1', fromDistrictId: 'taldykorgan' };
const about = { ...who, firstDay: day('2026-10-15'), signBy: '2026-10-08T18:59:59.999999Z' as Instant, inUse: true };
const claim: MoveClaim = { ...key, year: 2026, about, monthly: tenge(65_000), amount: tenge(165_000) };
const asking = (state: BudgetState, one = claim) => reserveMove(state, one, { used, preset: undefined });
const kept = { ...key, ...who, firstDay: day('2026-10-15'), inUse: true };
const cost = () => tenge(165_000);

describe('a budget that a voucher of another district comes to', () => {
  it('holds its months before anything is signed, to the last tenge', () => {
    expect(asking(given(set(165_000)))).toMatchObject([
      { type: 'payment.move-reserved', data: { amountTiyn: '16500000', signBy: about.signBy } },
    ]);
    const full = given(set(165_000), ...asking(given(set(165_000))));
    expect(committedOf(full, used)).toBe(tenge(165_000));
  });
  it('refuses where there is less, or no budget at all, and stays at that', () => {
    const refused = asking(given(set(164_999)));
    expect(refused).toMatchObject([{ type: 'payment.move-refused', data: { neededTiyn: '16500000', availableTiyn: '16499900' } }]);
    expect(asking(given(set(164_999), ...refused, set(900_000)))).toEqual([]);
    expect(asking(initial)).toMatchObject([{ type: 'payment.move-refused', data: { availableTiyn: '0' } }]);
  });
  it('takes the limit of the region policy with the first that comes', () => {
    const facts = reserveMove(initial, claim, { used, preset: { limit: tenge(900_000), act: 'assumed' } });
    expect(facts.map(({ type }) => type)).toEqual(['payment.budget-set', 'payment.move-reserved']);
    expect(given(...facts)).toMatchObject({ phase: 'set', moves: [{ contractId: 'con_1', isKept: false }] });
  });
  it('decides about a contract once', () => {
    const state = given(set(900_000), ...asking(given(set(900_000))));
    expect(asking(state)).toEqual([]);
  });
  it('has the money back when the contract comes to nothing, once', () => {
    const held = given(set(900_000), ...asking(given(set(900_000))));
    const dropped = dropMove(held, { ...key, contractId: 'con_1' });
    expect(dropped).toMatchObject([{ type: 'payment.move-dropped', data: { amountTiyn: '16500000' } }]);
    const after = dropped.reduce(evolve, held);
    expect(committedOf(after, used)).toBe(tenge(0));
    expect(dropMove(after, { ...key, contractId: 'con_1' })).toEqual([]);
  });
  it('holds nothing for a request that is heard of after its end', () => {
    const over = given(set(900_000), ...dropMove(given(set(900_000)), { ...key, contractId: 'con_1' }));
    expect(asking(over)).toEqual([]);
    expect(committedOf(over, used)).toBe(tenge(0));
  });
  it('keeps it once the child attends: nothing gives it back any more', () => {
    const held = given(set(900_000), ...asking(given(set(900_000))));
    const facts = keepMove(held, kept, cost);
    expect(facts).toMatchObject([{ type: 'payment.move-kept', data: { amountTiyn: '16500000' } }]);
    const after = facts.reduce(evolve, held);
    expect(dropMove(after, { ...key, contractId: 'con_1' })).toEqual([]);
    expect(keepMove(after, kept, cost)).toEqual([]);
  });
  it('needs less where the day became later', () => {
    const held = given(set(900_000), ...asking(given(set(900_000))));
    const facts = keepMove(held, { ...kept, firstDay: day('2026-11-01') }, () => tenge(130_000));
    expect(committedOf(facts.reduce(evolve, held), used)).toBe(tenge(130_000));
  });
  it('never keeps what it did not reserve', () => {
    expect(() => keepMove(given(set(900_000)), kept, cost)).toThrow('holds nothing');
  });
  it('keeps what vouchers brought when its limit is set anew', () => {
    const held = given(set(900_000), ...asking(given(set(900_000))), set(800_000));
    expect(committedOf(held, used)).toBe(tenge(165_000));
  });
});

describe('the month that two districts share', () => {
  const norm = tenge(65_000);
  const line = { monthly: norm, amount: tenge(11 * 65_000) };
  const days = calendar.workingDaysOf('2026-10' as never);
  const before = days.filter((one) => one < '2026-10-15').length;

  it('is divided by working days, up to whole tenge', () => {
    const exact = (65_000 * before) / days.length;
    expect(partBefore(day('2026-10-15'), norm, calendar)).toBe(tenge(Math.ceil(exact)));
    expect(costFrom(day('2026-10-15'), norm, calendar)).toBe(tenge(Math.ceil(65_000 - exact) + 2 * 65_000));
  });
  it('is the new one’s whole from the first day of a month', () => {
    expect(partBefore(day('2026-10-01'), norm, calendar)).toBe(tenge(0));
    expect(costFrom(day('2026-10-01'), norm, calendar)).toBe(tenge(3 * 65_000));
    expect(freedFrom(day('2026-10-01'), line, calendar)).toBe(tenge(3 * 65_000));
  });
  it('is divided by three where the child moves on within it', () => {
    const came = day('2026-10-08');
    const part = partBefore(day('2026-10-15'), norm, calendar, came);
    const own = days.filter((one) => one >= came && one < '2026-10-15').length;
    expect(part).toBe(tenge(Math.ceil((65_000 * own) / days.length)));
    const amount = costFrom(came, norm, calendar);
    expect(freedFrom(day('2026-10-15'), { monthly: norm, amount, came }, calendar)).toBe(amount - part);
  });
  it('leaves the old district what its days may cost', () => {
    const part = partBefore(day('2026-10-15'), norm, calendar);
    expect(freedFrom(day('2026-10-15'), line, calendar) + part).toBe(tenge(3 * 65_000));
  });
});

import { type LocalDate, type YearMonth, tenge } from '@kezek/domain';
import { carriedInto, open, release } from './decide.js';
import { type ReserveState, evolve, initial } from './facts.js';

const reservation = { iterationId: 'itr_1', turnCount: 3, monthlyTiyn: '6500000', perTurnTiyn: '26000000' };
const budget = { budgetId: 'taldykorgan:2026', districtId: 'taldykorgan', reservation };
const voucher = { voucherId: 'vch_1', childId: 'chd_1' };
const opened = (): ReserveState => open(initial, voucher, budget).reduce(evolve, initial);
const ended = (lastDay: string) => release(opened(), { cause: 'ended', lastDay: lastDay as LocalDate });

describe('the reserve of a voucher', () => {
  it('is opened once, with its share of the iteration', () => {
    expect(open(initial, voucher, budget)).toMatchObject([{ type: 'payment.reserve-opened', data: { amountTiyn: '26000000' } }]);
    expect(open(opened(), voucher, budget)).toEqual([]);
  });
  it.each(['refused', 'lapsed'] as const)('goes back whole, once, when the voucher is %s', (cause) => {
    const facts = release(opened(), { cause });
    expect(facts).toMatchObject([{ data: { amountTiyn: '26000000', cause } }]);
    expect(release(facts.reduce(evolve, opened()), { cause })).toEqual([]);
  });
  it.each([
    ['2026-09-01', '19500000'],
    ['2026-10-31', '13000000'],
    ['2026-12-01', '0'],
    ['2027-02-01', '0'],
    ['2026-02-01', '26000000'],
    ['2025-12-31', '26000000'],
  ])('after a last day of %s gives back %s', (lastDay, amountTiyn) => {
    expect(ended(lastDay)).toMatchObject([{ data: { amountTiyn, cause: 'ended', lastDay } }]);
  });
  it('goes back whole, once, when the voucher ended before it was used', () => {
    const facts = release(opened(), { cause: 'ended' });
    expect(facts).toMatchObject([{ data: { amountTiyn: '26000000', cause: 'ended' } }]);
    const released = facts.reduce(evolve, opened());
    expect(released).not.toHaveProperty('until');
    expect(release(released, { cause: 'ended', lastDay: '2026-10-31' as LocalDate })).toEqual([]);
  });
  it('does not open again after it went back', () => {
    const released = release(opened(), { cause: 'lapsed' }).reduce(evolve, opened());
    expect(open(released, voucher, budget)).toEqual([]);
  });
});

describe('vouchers of earlier years', () => {
  it('cost every month of the year, or those until the child left', () => {
    const kept = (until: string | undefined, count: number) => ({ monthlyTiyn: '6500000', until: until as YearMonth | undefined, count });
    expect(carriedInto(2027, [kept(undefined, 2)])).toBe(tenge(65_000 * 12 * 2));
    expect(carriedInto(2027, [kept('2027-03', 1)])).toBe(tenge(65_000 * 3));
    expect(carriedInto(2027, [kept('2028-03', 1)])).toBe(tenge(65_000 * 12));
    expect(carriedInto(2027, [kept('2026-11', 5)])).toBe(0n);
  });
});

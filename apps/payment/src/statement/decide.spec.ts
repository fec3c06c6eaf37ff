import { type EventData } from '@kezek/contracts';
import { type YearMonth, tenge } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { workspaceRoot } from '@kezek/testkit';
import { join } from 'node:path';
import { acceptSheet, expectSheet } from './decide.js';
import { type StatementFact, type StatementState, evolve, initial } from './facts.js';
import { type Price, payBy, priceOf, priceSheet } from './pricing.js';

const key = { statementId: 'kdg_1:2026-09', kindergartenId: 'kdg_1', districtId: 'taldykorgan', month: '2026-09' };
const price: Price = { norm: tenge(65_000), formula: 'paid-over-planned-days.1', rounding: 'half-up-to-tenge' };

type Sheet = EventData<'enrolment.sheet-accepted'>;
type Line = Sheet['lines'][number];

const line = (childId: string, changes: Partial<Line> = {}): Line => ({
  childId,
  voucherId: `vch_${childId}`,
  from: '2026-09-01',
  lastDay: '2026-09-30',
  presentDays: 22,
  excusedDays: 0,
  unexcusedDays: 0,
  paidDayHundredths: 2200,
  confirmed: true,
  ...changes,
});
const sheet = (sheetId: string, lines: Line[], changes: Partial<Sheet> = {}): Sheet => ({
  sheetId,
  groupId: 'kdg_1.1',
  kindergartenId: 'kdg_1',
  districtId: 'taldykorgan',
  month: '2026-09',
  by: 'stf_1',
  kind: 'state',
  stayHours: '10.5h',
  settlementId: 'taldykorgan',
  plannedDays: 22,
  lines,
  ...changes,
});
const priced = (...args: Parameters<typeof sheet>) => priceSheet(sheet(...args), price);
const given = (...facts: StatementFact[]): StatementState => facts.reduce(evolve, initial);
const types = (facts: readonly StatementFact[]) => facts.map(({ type }) => type);

describe('the price of a sheet', () => {
  it.each([
    [2200, 22, '6500000'],
    [2100, 22, '6204500'],
    [1100, 22, '3250000'],
    [50, 22, '147700'],
    [0, 22, '0'],
    [700, 21, '2166700'],
  ])('%d hundredths of a day of %d planned days', (paidDayHundredths, plannedDays, amountTiyn) => {
    const { lines } = priced('s.1', [line('chd_1', { paidDayHundredths })], { plannedDays });
    expect(lines).toMatchObject([{ normTiyn: '6500000', plannedDays, paidDayHundredths, amountTiyn }]);
  });
  it('leaves out what the guardian did not confirm, and says so', () => {
    const { lines, excluded, totalTiyn } = priced('s.1', [line('chd_1'), line('chd_2', { confirmed: false })]);
    expect(lines.map(({ childId }) => childId)).toEqual(['chd_1']);
    expect(excluded).toEqual([{ childId: 'chd_2', sheetId: 's.1', reason: 'not-confirmed' }]);
    expect(totalTiyn).toBe('6500000');
  });
  it('pays nothing in a month without working days', () => {
    expect(priced('s.1', [line('chd_1', { paidDayHundredths: 0 })], { plannedDays: 0 })).toMatchObject({
      lines: [],
      excluded: [{ reason: 'no-planned-days' }],
    });
  });
});

describe('the norm', () => {
  const policy = loadRegionPolicy(join(workspaceRoot(), 'deploy/regions/zhetysu.yaml'));
  it('follows kind, hours and place', () => {
    expect(priceOf(policy, sheet('s.1', []))).toMatchObject({ norm: tenge(65_000), formula: 'paid-over-planned-days.1' });
    expect(priceOf(policy, sheet('s.1', [], { settlementId: 'otenai' })).norm).toBe(tenge(60_000));
    expect(priceOf(policy, sheet('s.1', [], { kind: 'mini-centre', stayHours: 'half-day' })).norm).toBe(tenge(25_000));
  });
  it('that does not exist is an error and no rejection: the sheet must not be put aside', () => {
    expect(() => priceOf(policy, sheet('s.1', [], { month: '2020-09' }))).toThrow(expect.objectContaining({ name: 'Error' }));
    expect(() => priceOf(policy, sheet('s.1', [], { settlementId: 'nowhere' }))).toThrow(/s\.1 has no price/);
  });
  it('is paid by the day of the next month', () => expect(payBy(policy, '2026-12' as YearMonth)).toBe('2027-01-18'));
});

describe('a statement', () => {
  const waiting = given(...expectSheet(initial, key, 's.1'), { type: 'payment.sheet-expected', data: { ...key, sheetId: 's.2' } });
  it('waits for each sheet that was opened', () => {
    const first = acceptSheet(waiting, key, priced('s.2', [line('chd_2')]));
    expect(types(first)).toEqual(['payment.sheet-priced']);
    const last = acceptSheet(first.reduce(evolve, waiting), key, priced('s.1', [line('chd_1')]));
    expect(types(last)).toEqual(['payment.sheet-priced', 'payment.statement-computed']);
    expect(last[1]).toMatchObject({ data: { ...key, totalTiyn: '13000000', formula: 'paid-over-planned-days.1' } });
    expect((last[1] as Extract<StatementFact, { type: 'payment.statement-computed' }>).data.lines.map((one) => one.childId)).toEqual([
      'chd_1',
      'chd_2',
    ]);
  });
  it('takes an accepted sheet as opened', () => {
    expect(types(acceptSheet(initial, key, priced('s.1', [])))).toEqual([
      'payment.sheet-expected',
      'payment.sheet-priced',
      'payment.statement-computed',
    ]);
  });
  it('is not changed by what it knows', () => {
    expect(expectSheet(waiting, key, 's.1')).toEqual([]);
    const half = acceptSheet(waiting, key, priced('s.1', [])).reduce(evolve, waiting);
    expect(acceptSheet(half, key, priced('s.1', []))).toEqual([]);
    const whole = acceptSheet(half, key, priced('s.2', [])).reduce(evolve, half);
    expect(acceptSheet(whole, key, priced('s.2', []))).toEqual([]);
    expect(expectSheet(whole, key, 's.2')).toEqual([]);
  });
  it('that is computed does not swallow a late sheet', () => {
    const done = acceptSheet(initial, key, priced('s.1', [])).reduce(evolve, initial);
    expect(() => expectSheet(done, key, 's.9')).toThrow('came after that');
    expect(() => acceptSheet(done, key, priced('s.9', []))).toThrow('came after that');
  });
});

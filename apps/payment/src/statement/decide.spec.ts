import { type EventData } from '@kezek/contracts';
import { type YearMonth, tenge } from '@kezek/domain';
import { loadRegionPolicy } from '@kezek/service';
import { workspaceRoot } from '@kezek/testkit';
import { join } from 'node:path';
import { type Place, inItsStatement } from './chain.js';
import { ComputedWithout, acceptSheet, dropSheet, expectSheet } from './decide.js';
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
  it('pays nothing for days after the end of the state order, and says so beside the line or instead of it', () => {
    const lines = [
      line('chd_1', { paidDayHundredths: 1100, withoutOrderDays: 11 }),
      line('chd_2', { paidDayHundredths: 0, withoutOrderDays: 22 }),
      line('chd_3', { paidDayHundredths: 0, withoutOrderDays: 22, confirmed: false }),
    ];
    const found = priced('s.1', lines);
    expect(found.lines).toMatchObject([{ childId: 'chd_1', amountTiyn: '3250000' }]);
    expect(found.excluded).toEqual([
      { childId: 'chd_1', sheetId: 's.1', reason: 'state-order-over' },
      { childId: 'chd_2', sheetId: 's.1', reason: 'state-order-over' },
      { childId: 'chd_3', sheetId: 's.1', reason: 'not-confirmed' },
    ]);
    expect(found.totalTiyn).toBe('3250000');
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
    expect(priceOf(policy, sheet('s.1', [], { need: 'correctional' })).norm).toBe(tenge(150_000));
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
  it('waits for every sheet of the month that the accepted one knows of, opened or not', () => {
    const month = { monthSheetIds: ['s.1', 's.2', 's.3'], settledSheetIds: ['s.3'] };
    const first = acceptSheet(initial, key, priced('s.1', []), month);
    expect(first.map(({ type, data }) => [type, 'sheetId' in data ? data.sheetId : ''])).toEqual([
      ['payment.sheet-expected', 's.1'],
      ['payment.sheet-expected', 's.2'],
      ['payment.sheet-priced', 's.1'],
    ]);
    const half = first.reduce(evolve, initial);
    expect(expectSheet(half, key, 's.2')).toEqual([]);
    expect(types(acceptSheet(half, key, priced('s.2', []), month))).toEqual(['payment.sheet-priced', 'payment.statement-computed']);
  });
  it('is whole without a sheet that was voided', () => {
    const half = acceptSheet(waiting, key, priced('s.1', [line('chd_1')])).reduce(evolve, waiting);
    const last = dropSheet(half, key, 's.2');
    expect(last).toMatchObject([{ type: 'payment.sheet-dropped' }, { type: 'payment.statement-computed', data: { totalTiyn: '6500000' } }]);
    const done = last.reduce(evolve, half);
    expect(done).toMatchObject({ phase: 'computed', sheetIds: ['s.1'], droppedSheetIds: ['s.2'] });
    expect([dropSheet(done, key, 's.2'), expectSheet(done, key, 's.2'), dropSheet(done, key, 's.1')]).toEqual([[], [], []]);
  });
  it('is not computed of voided sheets alone, and does not wait for them again', () => {
    const one = dropSheet(initial, key, 's.1');
    expect(types(one)).toEqual(['payment.sheet-dropped']);
    const state = one.reduce(evolve, initial);
    expect([dropSheet(state, key, 's.1'), expectSheet(state, key, 's.1')]).toEqual([[], []]);
    const accepted = acceptSheet(state, key, priced('s.2', []), { monthSheetIds: ['s.1', 's.2'], settledSheetIds: [] });
    expect(accepted.reduce(evolve, state)).toMatchObject({ phase: 'computed', sheetIds: ['s.2'] });
  });
  it('takes a voided sheet that is accepted all the same: no money is lost', () => {
    const state = dropSheet(waiting, key, 's.2').reduce(evolve, waiting);
    const after = acceptSheet(state, key, priced('s.2', [])).reduce(evolve, state);
    expect(after).toMatchObject({ phase: 'collecting', sheetIds: ['s.1', 's.2'] });
    expect(after).not.toHaveProperty('droppedSheetIds');
  });
  it('that is computed sends a sheet it does not know on to the next, naming those it has', () => {
    const done = acceptSheet(initial, key, priced('s.1', [])).reduce(evolve, initial);
    for (const late of [
      expectSheet,
      dropSheet,
      (...[state, of, id]: Parameters<typeof expectSheet>) => acceptSheet(state, of, priced(id, [])),
    ]) {
      expect(() => late(done, key, 's.9')).toThrow(expect.objectContaining({ name: 'ComputedWithout', settledSheetIds: ['s.1'] }));
    }
  });
});

describe('the statements of a month', () => {
  const computed = new ComputedWithout(key, 's.9', ['s.1']);
  const tried: [string, readonly string[]][] = [];
  const passing = (count: number) => (place: Place) => {
    tried.push([place.key.statementId, [...place.settledSheetIds]]);
    return tried.length <= count ? Promise.reject(computed) : Promise.resolve('done');
  };
  beforeEach(() => void tried.splice(0));

  it('take a sheet at the first that is not computed without it', async () => {
    await expect(inItsStatement(key, passing(2))).resolves.toBe('done');
    expect(tried).toEqual([
      ['kdg_1:2026-09', []],
      ['kdg_1:2026-09:2', ['s.1']],
      ['kdg_1:2026-09:3', ['s.1', 's.1']],
    ]);
  });
  it('are not looked through after any other failure, nor without end', async () => {
    await expect(inItsStatement(key, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    await expect(inItsStatement(key, passing(1_000))).rejects.toThrow('statements already');
  });
});

import type { YearMonth } from '@kezek/domain';
import { type AccountedMonth, savedIn } from './saved.js';

const month = (of: string, plannedTiyn: string, computedTiyn: string, collecting = 0): AccountedMonth => ({
  month: of as YearMonth,
  plannedTiyn,
  computedTiyn,
  collecting,
});
const saved = (...months: AccountedMonth[]): bigint => savedIn(months, '2026-11' as YearMonth);

describe('what is saved', () => {
  it('is what months that are over cost less than was held for them', () =>
    expect(saved(month('2026-09', '300', '250'), month('2026-10', '300', '100'))).toBe(250n));
  it('is not known while a statement of the month waits for a sheet', () => expect(saved(month('2026-10', '300', '100', 1))).toBe(0n));
  it('is not known of a month without statements, nor of the current one', () =>
    expect(saved(month('2026-10', '300', '0'), month('2026-11', '300', '10'))).toBe(0n));
  it('is never less than nothing', () => expect(saved(month('2026-10', '100', '300'))).toBe(0n));
});

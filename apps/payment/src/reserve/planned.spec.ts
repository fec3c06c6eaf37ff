import type { YearMonth } from '@kezek/domain';
import { type Held, plannedIn } from './planned.js';

const MONTHLY = '100';

/** One voucher given in October: its reserve is for three months. */
const october: Held = { budgetYear: 2026, monthlyTiyn: MONTHLY, amountTiyn: '300', released: false, count: 1 };
const until = (month: string): Held => ({ ...october, released: true, until: month as YearMonth });

/** What is planned in each month, in hundreds. */
const planned = (year: number, ...held: Held[]): string =>
  plannedIn(year, held)
    .map((amount) => BigInt(amount) / 100n)
    .join(' ');

test.each([
  ['nothing without vouchers', 2026, [], '0 0 0 0 0 0 0 0 0 0 0 0'],
  ['in the months a reserve is for', 2026, [october], '0 0 0 0 0 0 0 0 0 1 1 1'],
  ['as many as there are', 2026, [{ ...october, count: 40 }], '0 0 0 0 0 0 0 0 0 40 40 40'],
  ['in every month of the next year', 2027, [october], '1 1 1 1 1 1 1 1 1 1 1 1'],
  ['up to the month the child left in', 2026, [until('2026-11')], '0 0 0 0 0 0 0 0 0 1 1 0'],
  ['up to that month of a later year', 2027, [until('2027-02')], '1 1 0 0 0 0 0 0 0 0 0 0'],
  ['nothing of the year after that', 2028, [until('2027-02')], '0 0 0 0 0 0 0 0 0 0 0 0'],
  ['the whole reserve of a child that left later', 2026, [until('2027-02')], '0 0 0 0 0 0 0 0 0 1 1 1'],
  ['nothing of a voucher that was refused', 2026, [{ ...october, released: true }], '0 0 0 0 0 0 0 0 0 0 0 0'],
] as const)('plans %s', (_what, year, held, months) => expect(planned(year, ...held)).toBe(months));

import type { DistrictStatistics, SeatCount } from '../rest/shapes.js';
import { sum } from './city.js';

/** One thing that stays the same whatever families do. */
export interface Law {
  readonly law: string;
  readonly holds: boolean;
  readonly left: string;
  readonly right: string;
}

export interface Counted {
  readonly children: number;
  readonly seats: number;
  readonly district: DistrictStatistics;
  /** Over the whole installation. */
  readonly turnsGiven: number;
  readonly vouchersIssued: number;
  readonly turnsOfIterations: number;
  /** Per month: the lines of its statements, and what its registers settled. */
  readonly months: readonly { readonly month: string; readonly linesTiyn: bigint; readonly paidTiyn: bigint }[];
  readonly balancesTiyn: readonly bigint[];
}

/** Nothing here knows how a scenario ends: only that nobody and nothing is lost or doubled on the way. */
export function lawsOf(counted: Counted): Law[] {
  const { children, seats, district, turnsGiven, vouchersIssued, turnsOfIterations, months, balancesTiyn } = counted;
  const { fulfilled = 0, ...notPlaced } = district.applications;
  const bySeats = Object.values(district.seats);
  const total = (of: (seats: SeatCount) => number): number => sum(bySeats.map(of));
  const inUse = district.vouchers['in-use'] ?? 0;
  return [
    equal('children = enrolled + all who are not', children, fulfilled + sum(Object.values(notPlaced))),
    equal('enrolled = vouchers in use', fulfilled, inUse),
    equal(
      'vouchers in use = seats taken',
      inUse,
      total((one) => one.taken),
    ),
    equal(
      'seats = those of the city',
      total((one) => one.seats),
      seats,
    ),
    ...Object.entries(district.seats).map(([kind, one]) =>
      equal(`${kind} seats = taken + held + free`, one.seats, one.taken + one.held + one.free),
    ),
    equal(
      'seats held for nobody = 0',
      total((one) => one.held),
      0,
    ),
    equal('vouchers issued = turns given', vouchersIssued, turnsGiven),
    equal('turns given = turns of all iterations', turnsGiven, turnsOfIterations),
    ...months.map(({ month, linesTiyn, paidTiyn }) => equal(`${month}: children’s lines = payments (tiyn)`, linesTiyn, paidTiyn)),
    equal(
      'balances of the ledger sum to 0',
      balancesTiyn.reduce((one, other) => one + other, 0n),
      0n,
    ),
  ];
}

const equal = (law: string, left: number | bigint, right: number | bigint): Law => ({
  law,
  holds: left === right,
  left: String(left),
  right: String(right),
});

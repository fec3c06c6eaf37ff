import { type Money, type YearMonth, ZERO, add, subtract, tiyn } from '@kezek/domain';

/** One month of a district, as far as it is accounted for. */
export interface AccountedMonth {
  readonly month: YearMonth;
  /** The most the vouchers could have cost. */
  readonly plannedTiyn: string;
  /** What the statements came to. */
  readonly computedTiyn: string;
  /** Statements that wait for a sheet. */
  readonly collecting: number;
}

/**
 * What months that are over cost less than was held for them: days that were missed, places with a lower norm (domain §4: money saved is
 * for new vouchers). A month counts once every statement of it is there; until then nobody knows.
 */
export function savedIn(months: readonly AccountedMonth[], current: YearMonth): Money {
  return months
    .filter(({ month, collecting, computedTiyn }) => month < current && collecting === 0 && tiyn(computedTiyn) > ZERO)
    .map(({ plannedTiyn, computedTiyn }) => subtract(tiyn(plannedTiyn), tiyn(computedTiyn)))
    .filter((left) => left > ZERO)
    .reduce(add, ZERO);
}

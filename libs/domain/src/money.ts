import { Rejection } from './rejection.js';

/** Whole tiyn; 100 tiyn are one tenge. Never floating point. */
export type Money = bigint & { readonly __brand: 'Money' };

/** Exact share such as 21/22. The denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * How a share that is not whole is rounded. `half-up-to-tenge`: to whole tenge, exactly half goes away from zero, so that a
 * correction of -x takes back exactly what x gave. `half-up-to-tiyn`: the same to whole tiyn. `down-to-tenge`: towards zero.
 */
export type Rounding = 'half-up-to-tenge' | 'half-up-to-tiyn' | 'down-to-tenge';

export const ROUNDINGS = ['half-up-to-tenge', 'half-up-to-tiyn', 'down-to-tenge'] as const satisfies readonly Rounding[];

const TIYN_PER_TENGE = 100n;
const WHOLE = /^-?(0|[1-9]\d{0,17})$/;

export const ZERO = 0n as Money;

/** From the decimal text of events and JSON, `6500000`. @throws Rejection `domain.money-format` */
export const tiyn = (text: string | bigint): Money => {
  if (typeof text === 'bigint') return text as Money;
  if (!WHOLE.test(text) || text === '-0') throw new Rejection('domain.money-format');
  return BigInt(text) as Money;
};

/** From whole tenge, as decrees give amounts. */
export const tenge = (amount: bigint | number): Money => (BigInt(amount) * TIYN_PER_TENGE) as Money;

/** The text for events, proto and JSON; `tiyn(toText(m))` is `m`. */
export const toText = (money: Money): string => money.toString();

export const add = (a: Money, b: Money): Money => (a + b) as Money;
export const subtract = (a: Money, b: Money): Money => (a - b) as Money;
export const negate = (money: Money): Money => -money as Money;
export const sum = (amounts: Iterable<Money>): Money => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total as Money;
};

/** Exact, then rounded once by the named rule. @throws Error if the denominator is not positive */
export const multiply = (money: Money, share: Fraction, rounding: Rounding = 'half-up-to-tenge'): Money => {
  if (share.denominator <= 0n) throw new Error('a fraction has a positive denominator');
  const unit = rounding === 'half-up-to-tiyn' ? 1n : TIYN_PER_TENGE;
  return (divided(money * share.numerator, share.denominator * unit, rounding !== 'down-to-tenge') * unit) as Money;
};

/**
 * Splits without losing a tiyn: each part gets its share cut to whole tiyn, what is left goes tiyn by tiyn to the largest remainders,
 * the earlier part first where they are equal.
 * @throws Error if there is no positive weight, a weight is negative or the total is
 */
export const allocate = (total: Money, weights: readonly bigint[]): Money[] => {
  const weightSum = weights.reduce((a, b) => a + b, 0n);
  if (total < 0n || weightSum <= 0n || weights.some((weight) => weight < 0n))
    throw new Error('allocation needs weights and a total that are not negative');
  const parts = weights.map((weight, index) => ({ index, whole: (total * weight) / weightSum, rest: (total * weight) % weightSum }));
  const left = Number(total - parts.reduce((a, part) => a + part.whole, 0n));
  const luckiest = [...parts].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1)).slice(0, left);
  const extra = new Set(luckiest.map((part) => part.index));
  return parts.map((part) => (part.whole + (extra.has(part.index) ? 1n : 0n)) as Money);
};

/** `1/2`, `0/1`. @throws Rejection `domain.fraction-format` */
export const parseFraction = (text: string): Fraction => {
  const match = /^(0|[1-9]\d{0,8})\/([1-9]\d{0,8})$/.exec(text);
  if (!match) throw new Rejection('domain.fraction-format');
  return { numerator: BigInt(match[1] ?? 0), denominator: BigInt(match[2] ?? 1) };
};

/** `65 000 ₸` or `65 000,50 ₸` as the language writes numbers. */
export const format = (money: Money, locale: 'kk' | 'ru' | 'en'): string => {
  const absolute = money < 0n ? -money : money;
  const whole = new Intl.NumberFormat(locale).format(absolute / TIYN_PER_TENGE);
  const cents = absolute % TIYN_PER_TENGE;
  const point = locale === 'en' ? '.' : ',';
  return `${money < 0n ? '-' : ''}${whole}${cents === 0n ? '' : `${point}${cents.toString().padStart(2, '0')}`} ₸`;
};

function divided(numerator: bigint, denominator: bigint, halfUp: boolean): bigint {
  const negative = numerator < 0n;
  const absolute = negative ? -numerator : numerator;
  const quotient = halfUp ? (2n * absolute + denominator) / (2n * denominator) : absolute / denominator;
  return negative ? -quotient : quotient;
}

const FIRST_PASS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const SECOND_PASS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

/**
 * The twelfth digit that belongs to eleven digits; undefined if both passes give 10: such a number is never issued.
 * Government Resolution No 565 of 11.06.2003. About 9 % of numbers need the second pass, 0.8 % have no digit.
 * The first pass weighs the eleventh digit with 11, that is not at all: a slip there shows only in the second pass.
 */
export const checkDigit = (elevenDigits: string): number | undefined => {
  const first = weighted(elevenDigits, FIRST_PASS);
  if (first < 10) return first;
  const second = weighted(elevenDigits, SECOND_PASS);
  return second < 10 ? second : undefined;
};

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0) % 11;
}

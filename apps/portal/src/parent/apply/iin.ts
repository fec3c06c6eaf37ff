/** What is wrong with an IIN as it was typed. */
export type IinFault = 'length' | 'century' | 'date' | 'check' | 'future' | 'adult';

const DIGITS = 12;
const ADULT_YEARS = 18;
const FIRST_PASS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const SECOND_PASS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

export type CheckedIin = { readonly fault: IinFault } | { readonly fault: undefined; readonly birthDate: string };

/**
 * Tells at once what the server would tell: twelve digits, a date that exists, the check digit (Government Resolution No 565 of
 * 11.06.2003), and that it is a child's.
 * @param text digits only
 * @param today the region's day, `YYYY-MM-DD`
 */
export function checkIin(text: string, today: string): CheckedIin {
  if (!/^\d+$/.test(text) || text.length !== DIGITS) return { fault: 'length' };
  const seventh = Number(text[6]);
  if (seventh < 1 || seventh > 6) return { fault: 'century' };
  const century = 18 + Math.floor((seventh - 1) / 2);
  const birthDate = `${century}${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4, 6)}`;
  if (!isDay(birthDate)) return { fault: 'date' };
  if (checkDigit(text) !== Number(text[11])) return { fault: 'check' };
  if (birthDate > today) return { fault: 'future' };
  const adultFrom = `${Number(birthDate.slice(0, 4)) + ADULT_YEARS}${birthDate.slice(4)}`;
  return adultFrom <= today ? { fault: 'adult' } : { fault: undefined, birthDate };
}

function isDay(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  // The 30th of February would become a day of March.
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

/** The second pass is for numbers that the first gives 10; 10 again belongs to no number. */
function checkDigit(digits: string): number {
  const first = weighted(digits, FIRST_PASS);
  return first < 10 ? first : weighted(digits, SECOND_PASS);
}

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;

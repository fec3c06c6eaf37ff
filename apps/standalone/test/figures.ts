/** Figures counted by hand from the calendar on the wall and the price list of the demonstration; nothing here is computed by Kezek. */

/** Working days by month: Monday to Friday, less the holidays of the Law of 13.12.2001 and the days they move to. */
export const WORKING_DAYS: Readonly<Record<string, number>> = {
  '2026-09': 22,
  // 25 October is a Sunday: Monday the 26th is free.
  '2026-10': 21,
  '2026-11': 21,
  // 16 December.
  '2026-12': 22,
  // 1 January; 2 January is a Saturday: Monday the 4th is free; 7 January.
  '2027-01': 18,
  '2027-02': 20,
  // 8, 15, 22 and 23 March; 21 March is a Sunday: Wednesday the 24th is free.
  '2027-03': 18,
  '2027-04': 22,
  // 7 May; 1 and 9 May fall on a weekend: Mondays the 3rd and the 10th are free; 16 May is a Sunday and does not move.
  '2027-05': 18,
  '2027-09': 22,
  // 25 October.
  '2027-10': 20,
  '2027-11': 22,
  '2027-12': 22,
};

/** A private kindergarten in town, 10.5 hours a day: 65,000 tenge a month. */
export const NORM_TENGE = 65_000;

/** 65,000 tenge × (planned − 2) ÷ planned, rounded to whole tenge. */
export const TWO_DAYS_LESS_TENGE: Readonly<Record<number, number>> = {
  // 57,777.78
  18: 57_778,
  // 58,500
  20: 58_500,
  // 58,809.52
  21: 58_810,
  // 59,090.91
  22: 59_091,
};

export const tiyn = (tenge: number): string => String(tenge * 100);

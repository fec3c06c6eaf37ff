/** Days and months are texts, `YYYY-MM-DD` and `YYYY-MM`, as the region counts them. */
const DAY_MS = 24 * 60 * 60_000;
const DAYS_IN_WEEK = 7;

export const MONTH_SHAPE = /^\d{4}-(0[1-9]|1[0-2])$/;

const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const textOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => textOf(at(date) + days * DAY_MS);

export function plusMonths(month: string, months: number): string {
  const [year = 0, ordinal = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, ordinal - 1 + months, 1)).toISOString().slice(0, 7);
}

/** From 0, Monday. */
export const weekdayOf = (date: string): number => (new Date(at(date)).getUTCDay() + DAYS_IN_WEEK - 1) % DAYS_IN_WEEK;

export const isWeekend = (date: string): boolean => weekdayOf(date) >= 5;

/** The month in weeks from Monday to Sunday; `undefined` where a day is another month's. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = `${month}-01`;
  const after = `${plusMonths(month, 1)}-01`;
  const weeks: (string | undefined)[][] = [];
  for (let monday = addDays(first, -weekdayOf(first)); monday < after; monday = addDays(monday, DAYS_IN_WEEK)) {
    weeks.push(
      Array.from({ length: DAYS_IN_WEEK }, (_, index) => addDays(monday, index)).map((day) =>
        day.slice(0, 7) === month ? day : undefined,
      ),
    );
  }
  return weeks;
}

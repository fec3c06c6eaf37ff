/** Days are `YYYY-MM-DD` and months `YYYY-MM`, as the server writes them; both compare as text. */
export const monthOf = (date: string): string => date.slice(0, 7);

export function plusMonths(month: string, months: number): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 7);
}

/** "7" of 2026-11-07. */
export const dayNumber = (date: string): string => String(Number(date.slice(8)));

export interface Neighbours {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The working days around a day, itself worked or not. @param workingDays in order */
export const neighboursOf = (date: string, workingDays: readonly string[]): Neighbours => ({
  before: workingDays.findLast((one) => one < date),
  after: workingDays.find((one) => one > date),
});

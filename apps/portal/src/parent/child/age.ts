export interface Age {
  readonly years: number;
  readonly months: number;
}

/** Full years and months lived on a day; both days `YYYY-MM-DD`. */
export function ageOn(birthDate: string, day: string): Age {
  const [birthYear = 0, birthMonth = 0, birthDay = 0] = birthDate.split('-').map(Number);
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  // Born on the 31st, one completes a month on the last day of a shorter one.
  const isComplete = dayOfMonth >= Math.min(birthDay, daysInMonth);
  const months = Math.max(0, (year - birthYear) * 12 + month - birthMonth - (isComplete ? 0 : 1));
  return { years: Math.floor(months / 12), months: months % 12 };
}

/** Below it a turn comes only when nobody older waits: worth saying to whoever waits. */
export const USUAL_YEARS = 2;

const YOUNGEST_GROUP = 1;
const OLDEST_GROUP = 5;

/** The group by age that a child most likely belongs to on a day: age is counted on the first of September. The kindergartens' service decides. */
export function likelyAgeGroup(birthDate: string, day: string): number {
  const year = Number(day.slice(0, 4));
  const firstOfSeptember = `${day.slice(5) >= '09-01' ? year : year - 1}-09-01`;
  return Math.min(OLDEST_GROUP, Math.max(YOUNGEST_GROUP, ageOn(birthDate, firstOfSeptember).years));
}

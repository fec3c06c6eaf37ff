import { type Instant, type LocalDate, type RegionPolicy, endOfDay, startOfDay } from '@kezek/domain';

const DAY_MS = 86_400_000;

/** Days since 1970, which fit into two bytes. */
export const dayNumber = (date: LocalDate): number => Math.floor(Date.parse(date) / DAY_MS);

export const dateOfDay = (day: number): LocalDate => new Date(day * DAY_MS).toISOString().slice(0, 10) as LocalDate;

/** Microseconds since 1970, exact to the year 2255. */
export const microsOf = (instant: string): number => Date.parse(`${instant.slice(0, 23)}Z`) * 1_000 + Number(instant.slice(23, 26));

/** The local day of one moment after the other: as long as they fall on the same day, it is not worked out again. */
export function dayOfMoment(policy: RegionPolicy): (at: string) => number {
  let [from, to] = ['', ''];
  let day = 0;
  return (at) => {
    if (at >= from && at <= to) return day;
    const date = policy.localDateOf(at as Instant);
    from = startOfDay(date, policy.zone);
    to = endOfDay(date, policy.zone);
    day = dayNumber(date);
    return day;
  };
}

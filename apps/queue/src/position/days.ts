import { type Instant, type LocalDate, type RegionPolicy } from '@kezek/domain';

const DAY_MS = 86_400_000;
const QUARTER_MINUTES = 15;

/** Days since 1970, which fit into two bytes. */
export const dayNumber = (date: LocalDate): number => Math.floor(Date.parse(date) / DAY_MS);

export const dateOfDay = (day: number): LocalDate => new Date(day * DAY_MS).toISOString().slice(0, 10) as LocalDate;

/** Microseconds since 1970, exact to the year 2255. */
export const microsOf = (instant: string): number => Date.parse(`${instant.slice(0, 23)}Z`) * 1_000 + Number(instant.slice(23, 26));

/** The local day of one moment after the other. No zone changes its day within a quarter of an hour, so that is worked out once. */
export function dayOfMoment(policy: RegionPolicy): (at: string) => number {
  let quarter = '';
  let day = 0;
  return (at) => {
    const now = `${at.slice(0, 14)}${Math.floor(Number(at.slice(14, 16)) / QUARTER_MINUTES)}`;
    if (now === quarter) return day;
    quarter = now;
    day = dayNumber(policy.localDateOf(at as Instant));
    return day;
  };
}

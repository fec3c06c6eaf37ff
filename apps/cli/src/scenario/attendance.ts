import { type LocalDate, type RegionPolicy, type YearMonth, compare, lastDayOf, monthOf, weekdayOf } from '@kezek/domain';
import type { Contract } from '../rest/shapes.js';
import { Random } from './random.js';

/** One child's days in a group. */
export interface Seat {
  readonly childId: string;
  /** Number of the family: the same in every installation, as ids are not. */
  readonly family: number;
  readonly groupId: string;
  readonly kindergartenId: string;
  readonly from: LocalDate;
  readonly lastDay: LocalDate | undefined;
}

export interface GivenMark {
  readonly childId: string;
  readonly mark: string;
  readonly documentId?: string;
}

export const seatOf = ({ childId, groupId, kindergartenId, from, lastDay }: Contract, family: number): Seat | undefined =>
  from === undefined
    ? undefined
    : { childId, family, groupId, kindergartenId, from: from as LocalDate, lastDay: lastDay as LocalDate | undefined };

export const attends = ({ from, lastDay }: Seat, date: LocalDate): boolean => from <= date && (lastDay === undefined || date <= lastDay);

export const attendsIn = ({ from, lastDay }: Seat, month: YearMonth): boolean =>
  from <= lastDayOf(month) && (lastDay === undefined || monthOf(lastDay) >= month);

export function groupsOf(seats: readonly Seat[]): Map<string, Seat[]> {
  const groups = new Map<string, Seat[]>();
  for (const seat of seats) groups.set(seat.groupId, [...(groups.get(seat.groupId) ?? []), seat]);
  return groups;
}

const ABSENT_SHARE = 0.04;
const PROVED_SHARE = 0.7;

/** Who misses the day, and why; everybody else is present. The same seed, family and day give the same. */
export function absencesOn(date: LocalDate, seats: readonly Seat[], { seed, policy }: { seed: number; policy: RegionPolicy }): GivenMark[] {
  const reasons = policy.on(date).absenceReasons;
  const proved = reasons.filter(({ excused }) => excused);
  const unproved = reasons.filter(({ excused }) => !excused);
  return seats
    .filter((seat) => attends(seat, date))
    .flatMap(({ childId, family }) => {
      const random = new Random(seed, `absence ${family} ${date}`);
      if (random.next() >= ABSENT_SHARE) return [];
      const { code, needsDocument } = random.pick(random.next() < PROVED_SHARE ? proved : unproved);
      return [{ childId, mark: code, ...(needsDocument ? { documentId: `demo-${date}` } : {}) }];
    });
}

/** The last working day of each week: on it the days since are marked. */
export function markingDays(days: readonly LocalDate[]): LocalDate[] {
  const sorted = [...days].sort(compare);
  return sorted.filter((day, index) => {
    const next = sorted[index + 1];
    return next === undefined || weekdayOf(next) <= weekdayOf(day);
  });
}

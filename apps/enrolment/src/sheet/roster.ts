import {
  type LocalDate,
  type YearMonth,
  earlier,
  firstDayOf,
  lastDayOf as lastDayOfMonth,
  later,
  monthOf,
  plusMonths,
} from '@kezek/domain';
import { staysUnder } from '../enrolment/days.js';
import { type AttendedContract, type EnrolmentState, isAttended } from '../enrolment/facts.js';
import type { Entry } from './facts.js';

/** The days of one contract in the group within a month; undefined if there are none. */
export function entryOf(contract: AttendedContract, { groupId, month }: { groupId: string; month: YearMonth }): Entry | undefined {
  const stay = staysUnder(contract).find((one) => one.groupId === groupId);
  if (stay === undefined) return undefined;
  const { contractId, childId, guardianId, voucherId } = contract;
  const from = later(stay.from, firstDayOf(month));
  const lastDay = earlier(stay.lastDay ?? lastDayOfMonth(month), lastDayOfMonth(month));
  return from <= lastDay ? { contractId, childId, guardianId, voucherId, from, lastDay } : undefined;
}

/** Who attends the group in the month, by what is agreed with the guardians and which group each is in. */
export const rosterOf = (children: readonly EnrolmentState[], group: { groupId: string; month: YearMonth }): Entry[] =>
  children
    .flatMap(({ contracts }) => contracts)
    .filter(isAttended)
    .flatMap((contract) => entryOf(contract, group) ?? []);

/** Every month from that day to the current one; of a day to come, its own month. */
export function monthsToList(from: LocalDate, today: LocalDate): YearMonth[] {
  const months: YearMonth[] = [];
  for (let month = monthOf(from); month <= monthOf(later(from, today)); month = plusMonths(month, 1)) months.push(month);
  return months;
}

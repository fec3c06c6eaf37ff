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
import { type AttendedContract, type EnrolmentState, isAttended, lastDayOf } from '../enrolment/facts.js';
import type { Entry } from './facts.js';

/** The days of one contract within a month; undefined if there are none. */
export function entryOf(contract: AttendedContract, month: YearMonth): Entry | undefined {
  const { contractId, childId, guardianId, voucherId } = contract;
  const from = later(contract.from, firstDayOf(month));
  const lastDay = earlier(lastDayOf(contract) ?? lastDayOfMonth(month), lastDayOfMonth(month));
  return from <= lastDay ? { contractId, childId, guardianId, voucherId, from, lastDay } : undefined;
}

/** Who attends the group in the month, by what is agreed with the guardians. */
export const rosterOf = (children: readonly EnrolmentState[], group: { groupId: string; month: YearMonth }): Entry[] =>
  children
    .flatMap(({ contracts }) => contracts)
    .filter(isAttended)
    .filter((contract) => contract.groupId === group.groupId)
    .flatMap((contract) => entryOf(contract, group.month) ?? []);

/** Every month from that day to the current one; of a day to come, its own month. */
export function monthsToList(from: LocalDate, today: LocalDate): YearMonth[] {
  const months: YearMonth[] = [];
  for (let month = monthOf(from); month <= monthOf(later(from, today)); month = plusMonths(month, 1)) months.push(month);
  return months;
}

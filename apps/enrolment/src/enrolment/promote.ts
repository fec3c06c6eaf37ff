import { type LocalDate, addDays, later } from '@kezek/domain';
import { type Contract, type EnrolmentFact, type EnrolmentState, contractOf, isAttended, isPending, lastDayOf } from './facts.js';

/** Where a contract's child is from the day on. */
export interface Promotion {
  readonly contractId: string;
  readonly shiftId: string;
  readonly from: { readonly groupId: string; readonly ageGroup: number };
  readonly to: { readonly groupId: string; readonly ageGroup: number };
  readonly on: LocalDate;
}

/**
 * The child moves up: into another group, or with its own, which becomes an older one. No new contract: the kindergarten, the hours and the
 * language that were signed stay. Nothing for who has left before the day, or is elsewhere by now.
 */
export function promote(state: EnrolmentState, { contractId, shiftId, from, to, on }: Promotion): EnrolmentFact[] {
  const contract = contractOf(state, contractId);
  if (contract === undefined || contract.promotedBy === shiftId || contract.groupId !== from.groupId) return [];
  if (!attendsFrom(contract, on)) return [];
  const { childId, guardianId, voucherId, kindergartenId, districtId } = contract;
  const firstDay = firstDayIn(contract, on);
  const who = { contractId, childId, guardianId, voucherId, kindergartenId, districtId, shiftId };
  return [{ type: 'enrolment.promoted', data: { ...who, from: { ...from, lastDay: addDays(firstDay, -1) }, to: { ...to, firstDay } } }];
}

/** Whether the child still attends on that day, or comes only after it. */
export const attendsFrom = (contract: Contract, day: LocalDate): boolean =>
  isAttended(contract) && later(day, contract.from) <= (lastDayOf(contract) ?? later(day, contract.from));

/** Who comes only later is in the new group from the first day of all. */
export const firstDayIn = (contract: Pick<Contract, 'from'>, on: LocalDate): LocalDate => later(on, contract.from);

/** Both halves of an exchange may be signed: nobody can go back on it, so the seat is as good as given. */
export const isPromised = ({ contracts }: EnrolmentState): boolean => contracts.some((one) => isPending(one) && one.swapId !== undefined);

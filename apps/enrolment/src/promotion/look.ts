import { type LocalDate, type RegionPolicy, addYears, isRejection, lastDayByAge } from '@kezek/domain';
import { type AttendedContract, groupOn, isAttended, isPending, lastDayOf } from '../enrolment/facts.js';
import { attendsFrom, firstDayIn } from '../enrolment/promote.js';
import type { EnrolmentState } from '../enrolment/facts.js';
import type { OpenGroup } from '../group/facts.js';
import { pages } from '../pages.js';
import type { Stores } from '../stores.js';
import type { VoucherPort } from '../voucher-port.js';
import type { Pupil } from './plan.js';

/** Vouchers asked for at once: the birth days of a kindergarten's children are theirs to tell. */
const ASKED_AT_ONCE = 16;

export interface House {
  readonly groups: readonly OpenGroup[];
  readonly pupils: readonly Pupil[];
}

/** The reference day of the school year that begins on or after the day: groups and children are of its age from then on. */
export function schoolYearOf(day: LocalDate, policy: RegionPolicy): LocalDate {
  const { referenceDate } = policy.on(day);
  return referenceDate === day ? day : addYears(referenceDate, 1);
}

/** The groups of a kindergarten, and every child who is in one the day before the promotion or comes later. */
export async function houseOf(
  { groups, enrolments }: Pick<Stores, 'groups' | 'enrolments'>,
  vouchers: Pick<VoucherPort, 'getVoucher'>,
  { kindergartenId, on, policy, today }: { kindergartenId: string; on: LocalDate; policy: RegionPolicy; today: LocalDate },
): Promise<House> {
  const open: OpenGroup[] = [];
  for await (const { state } of pages((page) => groups.find({ kindergartenId }, page))) if (state.phase === 'open') open.push(state);
  const inside: { readonly contract: AttendedContract; readonly state: EnrolmentState }[] = [];
  for await (const { state } of pages((page) => enrolments.find({ kindergartens: kindergartenId }, page))) {
    const contract = contractIn(state, { kindergartenId, on, today });
    if (contract !== undefined) inside.push({ contract, state });
  }
  const reference = schoolYearOf(on, policy);
  const pupils: Pupil[] = [];
  for (let at = 0; at < inside.length; at += ASKED_AT_ONCE) {
    const asked = inside.slice(at, at + ASKED_AT_ONCE).map(async ({ contract, state }) => {
      const { voucher } = await vouchers.getVoucher({ childId: contract.childId });
      const birthDate = voucher?.placement?.birthDate as LocalDate | undefined;
      return pupilOf(contract, { state, on, birthDate, ageGroup: birthDate && ageGroupOf(birthDate, reference, policy), policy });
    });
    pupils.push(...(await Promise.all(asked)));
  }
  return { groups: open, pupils: pupils.sort((a, b) => (a.childId < b.childId ? -1 : 1)) };
}

/** The one of the first day in the new groups; else the one the child leaves before it. */
function contractIn(state: EnrolmentState, { kindergartenId, on, today }: { kindergartenId: string; on: LocalDate; today: LocalDate }) {
  const here = state.contracts.filter(isAttended).filter((one) => one.kindergartenId === kindergartenId);
  return here.find((one) => attendsFrom(one, on)) ?? here.findLast((one) => (lastDayOf(one) ?? on) >= today && one.from < on);
}

function pupilOf(
  contract: AttendedContract,
  on: {
    readonly state: EnrolmentState;
    readonly on: LocalDate;
    readonly birthDate: LocalDate | undefined;
    readonly ageGroup: number | undefined;
    readonly policy: RegionPolicy;
  },
): Pupil {
  const { contractId, childId, groupsWere = [] } = contract;
  const firstDay = firstDayIn(contract, on.on);
  const lastDay = lastDayOf(contract);
  const pending = on.state.contracts.filter(isPending);
  const byAge = on.birthDate && lastDayByAge(on.birthDate, on.policy, on.on);
  const graduates = contract.phase === 'enrolled' && pending.length === 0 && byAge !== undefined && byAge < on.on && byAge >= contract.from;
  return {
    ...{ contractId, childId, groupId: groupOn(contract, firstDay), groupsWere: groupsWere.map((was) => was.groupId), firstDay },
    ...(lastDay === undefined ? {} : { lastDay }),
    ageGroup: byAge !== undefined && byAge < on.on ? undefined : on.ageGroup,
    isBound: pending.some(({ swapId }) => swapId !== undefined),
    leaves: lastDay !== undefined && lastDay < firstDay,
    ...(graduates ? { graduatesOn: byAge } : {}),
  };
}

function ageGroupOf(birthDate: LocalDate, day: LocalDate, policy: RegionPolicy): number | undefined {
  try {
    return policy.on(day).ageGroupOf(birthDate);
  } catch (error) {
    if (isRejection(error) && error.code === 'domain.too-old') return undefined;
    throw error;
  }
}

import type { enrolmentV1 } from '@kezek/contracts';
import { type ContractParty, type LocalDate, type RegionPolicy, type YearMonth, addDays } from '@kezek/domain';
import { contractNumberOf } from './contract-text/number.js';
import { deedOf, partiesOf } from './deed/facts.js';
import { type Contract, type EnrolmentState, isAttended, isPending } from './enrolment/facts.js';
import { type OpenGroup, ageGroupOn, offersOf } from './group/facts.js';
import { countSeats } from './group/seats.js';
import { type KnownKindergarten, type Registration, namesOf } from './kindergarten/facts.js';
import type { AnySheet, Entry, SheetHeader, SheetState } from './sheet/facts.js';
import type { SeatCount } from './views.js';

/** What the service tells of each thing; empty texts where there is nothing to tell. */
export const toKindergarten = (state: KnownKindergarten, seats: Pick<SeatCount, 'seats' | 'free'>): enrolmentV1.Kindergarten => ({
  ...placeOf(state.registration),
  ...namesOf(state),
  seats: seats.seats,
  freeSeats: seats.free,
});

export function toGroup(group: OpenGroup, on: Parameters<typeof countSeats>[1]): enrolmentV1.Group {
  const { groupId, kindergartenId, kind, districtId, settlementId, language, stayHours, seats, need = '' } = group.profile;
  const ageGroup = ageGroupOn(group, on.today);
  const lastDays = group.taken.flatMap(({ lastDay }) => lastDay ?? []);
  const holds = group.holds.map(({ until }) => until);
  const offers = offersOf(group).map(({ until }) => until);
  const counted = countSeats({ seats, holds, offers, lasting: group.taken.length - lastDays.length, lastDays }, on);
  return {
    groupId,
    kindergartenId,
    kind,
    districtId,
    settlementId,
    ageGroup,
    language,
    stayHours,
    seats,
    need,
    ...counted,
    ...comingOf(group, ageGroup),
  };
}

/** What was told of a day to come. */
function comingOf({ profile, agesWere = [] }: OpenGroup, ageGroup: number): { comingAgeGroup: number; comingFrom: string } {
  const last = agesWere.at(-1);
  if (last === undefined || profile.ageGroup === ageGroup) return { comingAgeGroup: 0, comingFrom: '' };
  return { comingAgeGroup: profile.ageGroup, comingFrom: addDays(last.lastDay, 1) };
}

const placeOf = ({ kindergartenId, bin, kind, districtId, settlementId }: Registration) => ({
  ...{ kindergartenId, bin, kind, districtId, settlementId },
});

/** @param state the child's, whose contract it is */
export function toContract(contract: Contract, state: EnrolmentState): enrolmentV1.Contract {
  const { contractId, childId, guardianId, voucherId, kindergartenId, groupId, phase, from, signBy } = contract;
  const hasSigned = (party: ContractParty): boolean =>
    contract.phase === 'drafted' ? contract.signed.includes(party) : contract.phase === 'signed' || isAttended(contract);
  return {
    ...{ contractId, childId, guardianId, voucherId, kindergartenId, groupId, phase, from, signBy },
    number: contractNumberOf(contractId),
    parties: partiesOf(deedOf(state, contractId)).map((party) => ({ party, signed: hasSigned(party) })),
    guardianSigned: hasSigned('guardian'),
    kindergartenSigned: hasSigned('kindergarten'),
    lastDay: contract.phase === 'transferred' || contract.phase === 'left' ? contract.lastDay : '',
    transferFromContractId: contract.transferFromContractId ?? '',
    districtId: contract.districtId,
    fromDistrictId: contract.districtMove?.fromDistrictId ?? '',
    cause: contract.phase === 'cancelled' ? contract.cause : '',
    groupsWere: (contract.groupsWere ?? []).map(({ groupId: was, lastDay }) => ({ groupId: was, lastDay })),
  };
}

/** Running or pending first, then the past ones, the latest first. */
export function toContracts(state: EnrolmentState): enrolmentV1.Contract[] {
  const isCurrent = (contract: Contract): boolean => contract.phase === 'enrolled' || isPending(contract);
  const past = state.contracts.filter((contract) => !isCurrent(contract)).reverse();
  return [...state.contracts.filter(isCurrent), ...past].map((one) => toContract(one, state));
}

/** A sheet nobody has opened yet is shown with whom it will list. */
export function toSheet(
  state: SheetState,
  expected: { readonly header: SheetHeader; readonly roster: readonly Entry[] },
  policy: RegionPolicy,
): enrolmentV1.Sheet {
  if (state.phase !== 'none') return toKnownSheet(state, policy);
  return toKnownSheet({ phase: 'open', header: expected.header, entries: expected.roster, marks: {} }, policy);
}

export function toKnownSheet(sheet: AnySheet, policy: RegionPolicy): enrolmentV1.Sheet {
  return { ...toSheetSummary(sheet, policy), marks: sheet.entries.length === 0 ? [] : marksOf(sheet) };
}

/** Without the marks, for lists. */
export function toSheetSummary(sheet: AnySheet, policy: RegionPolicy): enrolmentV1.Sheet {
  const { sheetId, groupId, kindergartenId, districtId, month } = sheet.header;
  const confirmed = sheet.phase === 'open' ? [] : sheet.confirmed;
  return {
    ...{ sheetId, groupId, kindergartenId, districtId, month, phase: sheet.phase },
    children: sheet.entries.map(({ childId, guardianId, from, lastDay }) => ({
      ...{ childId, guardianId, from, lastDay },
      confirmed: confirmed.includes(childId),
    })),
    marks: [],
    confirmBy: sheet.phase === 'open' ? '' : sheet.confirmBy,
    plannedDays: policy.calendar.workingDaysOf(month as YearMonth).length,
  };
}

/** Only one child's part: nobody sees another family's days. */
export function toChildSheet(sheet: AnySheet, childId: string, policy: RegionPolicy): enrolmentV1.Sheet {
  const { [childId]: own = {} } = sheet.marks;
  return toKnownSheet({ ...sheet, entries: sheet.entries.filter((entry) => entry.childId === childId), marks: { [childId]: own } }, policy);
}

const marksOf = (sheet: AnySheet): enrolmentV1.Mark[] =>
  Object.entries(sheet.marks).flatMap(([childId, days]) =>
    Object.entries(days).map(([date, { mark, documentId = '', at, by, disputed = false }]) => ({
      ...{ childId, date: date as LocalDate, mark, documentId },
      recordedAt: at,
      recordedBy: by,
      disputed,
    })),
  );

import type { EventData, FactOf } from '@kezek/contracts';
import type { Instant, LocalDate } from '@kezek/domain';

export type WaitingFact = FactOf<'enrolment.waiting-joined' | 'enrolment.waiting-removed'>;
export type WaitingEndCause = EventData<'enrolment.waiting-left'>['cause'];

/** One child who waits for a seat of one kindergarten and age group. */
export interface Entry {
  readonly entryId: string;
  readonly childId: string;
  readonly guardianId: string;
  /** Of the kindergarten. */
  readonly districtId: string;
  /** Where the voucher was when the family joined, if that is another district. */
  readonly fromDistrictId?: string;
  /** When the voucher was given. */
  readonly voucherAt: Instant;
  readonly birthDate: LocalDate;
  readonly languages: readonly string[];
}

/** The waiting list of one kindergarten and age group, the earliest voucher first. The children's own streams say who waits. */
export interface WaitingState {
  readonly entries: readonly Entry[];
}

export const initial: WaitingState = { entries: [] };

export const listIdOf = (kindergartenId: string, ageGroup: number): string => `${kindergartenId}:${ageGroup}`;

export function evolve(state: WaitingState, fact: WaitingFact): WaitingState {
  const others = state.entries.filter(({ entryId }) => entryId !== fact.data.entryId);
  switch (fact.type) {
    case 'enrolment.waiting-joined': {
      const { entryId, childId, guardianId, districtId, voucherAt, birthDate, languages, fromDistrictId } = fact.data;
      const entry: Entry = {
        ...{ entryId, childId, guardianId, districtId, languages },
        ...{ voucherAt: voucherAt as Instant, birthDate: birthDate as LocalDate },
        ...(fromDistrictId === undefined ? {} : { fromDistrictId }),
      };
      return { entries: [...others, entry].sort(byVoucher) };
    }
    case 'enrolment.waiting-removed':
      return { entries: others };
    default:
      return fact satisfies never;
  }
}

/** By the date of the voucher (domain §11.D.32); of the same moment, by name, so that the order does not hang on who was faster. */
const byVoucher = (a: Entry, b: Entry): number => compare(a.voucherAt, b.voucherAt) || compare(a.childId, b.childId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

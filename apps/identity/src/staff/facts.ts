import type { FactOf } from '@kezek/contracts';

export type StaffFact = FactOf<'identity.staff-registered'>;

export interface RegisteredStaff {
  readonly phase: 'registered';
  readonly staffId: string;
  /** Which sealed record holds name and password: of two registrations at once only the recorded one counts. */
  readonly accountId: string;
  readonly roles: readonly string[];
  readonly districtId?: string;
  readonly kindergartenId?: string;
}

export type StaffState = { readonly phase: 'unknown' } | RegisteredStaff;

export const initialStaff: StaffState = { phase: 'unknown' };

export function evolveStaff(_state: StaffState, fact: StaffFact): StaffState {
  const { staffId, accountId, roles, districtId, kindergartenId } = fact.data;
  return {
    phase: 'registered',
    staffId,
    accountId: accountId ?? staffId,
    roles,
    ...(districtId === undefined ? {} : { districtId }),
    ...(kindergartenId === undefined ? {} : { kindergartenId }),
  };
}

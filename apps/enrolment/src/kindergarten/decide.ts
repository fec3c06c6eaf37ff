import { type RegionPolicy, Rejection, type PolicyOn } from '@kezek/domain';
import type { GroupPlan, KindergartenFact, KindergartenState, Registration } from './facts.js';

/** More places than any group room in the sanitary rules; a larger number is a slip of the keyboard. */
const GROUP_SEATS_MAX = 60;

/**
 * Puts a kindergarten into the list of those that take vouchers (Order No 372 of 30.12.2024).
 * @throws Rejection `enrolment.kindergarten-exists`, `domain.unknown-district`, `domain.unknown-settlement`
 */
export function register(state: KindergartenState, registration: Registration, policy: RegionPolicy): KindergartenFact[] {
  policy.settlement(registration.districtId, registration.settlementId);
  if (state.phase === 'none') return [{ type: 'enrolment.kindergarten-registered', data: registration }];
  const known = state.registration;
  const same = (Object.keys(registration) as (keyof Registration)[]).every((field) => known[field] === registration[field]);
  if (same) return [];
  throw new Rejection('enrolment.kindergarten-exists', { kindergartenId: known.kindergartenId });
}

export interface NewGroup {
  readonly ageGroup: number;
  readonly language: string;
  readonly stayHours: GroupPlan['stayHours'];
  /** 0 for the usual size of the age group. */
  readonly seats: number;
  readonly requestId: string;
}

/**
 * Numbers a new group. The group itself opens in the next step.
 * @throws Rejection `enrolment.kindergarten-not-found`, `enrolment.language-invalid`, `enrolment.seats-invalid`, `domain.unknown-age-group`
 */
export function planGroup(
  state: KindergartenState,
  group: NewGroup,
  region: { readonly languages: readonly string[]; readonly rules: Pick<PolicyOn, 'ageGroup'> },
): KindergartenFact[] {
  if (state.phase === 'none') throw new Rejection('enrolment.kindergarten-not-found');
  if (plannedBy(state, group.requestId) !== undefined) return [];
  const { kindergartenId, districtId, settlementId, kind } = state.registration;
  if (!region.languages.includes(group.language)) throw new Rejection('enrolment.language-invalid', { language: group.language });
  const usual = region.rules.ageGroup(group.ageGroup).capacity;
  const seats = group.seats === 0 ? usual : group.seats;
  if (!Number.isInteger(seats) || seats < 1 || seats > GROUP_SEATS_MAX) {
    throw new Rejection('enrolment.seats-invalid', { max: GROUP_SEATS_MAX });
  }
  const { ageGroup, language, stayHours, requestId } = group;
  const groupId = groupIdOf(kindergartenId, state.groups.length + 1);
  const place = { kindergartenId, districtId, settlementId, kind };
  return [{ type: 'enrolment.group-planned', data: { groupId, ...place, ageGroup, language, stayHours, seats, requestId } }];
}

/** The group that this request was given. */
export const plannedBy = (state: KindergartenState, requestId: string): GroupPlan | undefined =>
  state.phase === 'none' ? undefined : state.groups.find((plan) => plan.requestId === requestId);

export const kindergartenIdOf = (bin: string): string => `kdg_${bin}`;
export const groupIdOf = (kindergartenId: string, ordinal: number): string => `${kindergartenId}.${ordinal}`;

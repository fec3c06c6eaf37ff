import { type LocalDate, type RegionPolicy, Rejection } from '@kezek/domain';
import type { GroupProfile } from './group/facts.js';

/** What a voucher was matched against. */
export interface Placement {
  readonly districtId: string;
  readonly birthDate: LocalDate;
  readonly ageGroup: number;
  readonly languages: readonly string[];
}

export interface StartDay {
  readonly from: LocalDate;
  readonly policy: RegionPolicy;
}

/**
 * Whether the voucher can be taken to the group: the child's age, a language the family asked for. The kind of kindergarten is the family's
 * free choice, and the voucher goes to any kindergarten on the list (domain §4): also to one of another district before it was ever used,
 * since what the family was given is a voucher and not a place in one district's kindergartens. That district's budget then pays and must hold
 * the months first; a region may keep vouchers in their districts instead (policy `seats.districtMove`).
 * @throws Rejection `enrolment.other-district`, `enrolment.other-age-group`, `enrolment.other-language`, `domain.too-old`
 */
export function refuseMisfit(group: GroupProfile, child: Placement, { from, policy }: StartDay): void {
  refuseOtherDistrict(group, { ...child, attends: false }, { from, policy });
  const ageGroup = policy.on(from).ageGroupOf(child.birthDate);
  // A turn given in August may start in September, a school year and an age group later: both are right.
  refuseOtherAge(group, ageGroup, [ageGroup, child.ageGroup]);
  if (!child.languages.includes(group.language)) throw new Rejection('enrolment.other-language', { language: group.language });
}

/**
 * The same for a child who moves, also to another district. The language was the queue's concern; the family may change it.
 * @throws Rejection `enrolment.other-district`, `enrolment.other-age-group`, `domain.too-old`
 */
export function refuseMove(group: GroupProfile, child: Pick<Placement, 'districtId' | 'birthDate'>, { from, policy }: StartDay): void {
  refuseOtherDistrict(group, { ...child, attends: true }, { from, policy });
  const ageGroup = policy.on(from).ageGroupOf(child.birthDate);
  refuseOtherAge(group, ageGroup, [ageGroup]);
}

/** Where a child is at home: whose budget pays, and whether it attends anywhere. */
export interface Home {
  readonly districtId: string;
  readonly attends: boolean;
}

/** Whether the region lets the voucher be taken there: to ask for a seat, to wait for one, and to exchange one are one question. */
export function mayGo(place: { readonly districtId: string }, { districtId, attends }: Home, { from, policy }: StartDay): boolean {
  if (place.districtId === districtId) return true;
  const { inUse, choosing } = policy.on(from).districtMove;
  return attends ? inUse : choosing;
}

/** @throws Rejection `enrolment.other-district` */
export function refuseOtherDistrict(place: { readonly districtId: string }, home: Home, on: StartDay): void {
  if (!mayGo(place, home, on)) throw new Rejection('enrolment.other-district', { districtId: place.districtId });
}

function refuseOtherAge(group: GroupProfile, ageGroup: number, fitting: readonly number[]): void {
  if (!fitting.includes(group.ageGroup)) throw new Rejection('enrolment.other-age-group', { ageGroup, groupAgeGroup: group.ageGroup });
}

import { type Instant, type Need, type PolicyOn, type RegionPolicy, Rejection } from '@kezek/domain';
import {
  type Details,
  type GroupPlan,
  type KindergartenFact,
  type KindergartenState,
  type Registration,
  detailsOf,
  evolve,
  namesOf,
} from './facts.js';
import { known as found } from './known.js';
import { type Inclusion, include } from './list.js';
import { type Order, signStateOrder } from './state-order.js';

/** More places than any group room in the sanitary rules; a larger number is a slip of the keyboard. */
export const GROUP_SEATS_MAX = 60;

/** What may be recorded together with a registration, so that the kindergarten takes children at once. */
export interface Beginning {
  readonly inclusion?: Inclusion;
  readonly order?: Order;
}

/**
 * Enters a kindergarten into the registry, on the list and with its state order if they are given. One that was registered when there
 * were no details yet is completed by the same registration with them.
 * @throws Rejection `enrolment.kindergarten-exists`, `domain.unknown-district`, `domain.unknown-settlement`, and those of list and order
 */
export function register(
  state: KindergartenState,
  registration: Registration,
  { beginning = {}, ...on }: { readonly now: Instant; readonly policy: RegionPolicy; readonly beginning?: Beginning },
): KindergartenFact[] {
  on.policy.settlement(registration.districtId, registration.settlementId);
  return inSteps(state, [
    (before) => enter(before, registration),
    (before) => (beginning.inclusion === undefined || isIncluded(before, beginning.inclusion) ? [] : include(before, beginning.inclusion)),
    (before) => (beginning.order === undefined ? [] : signStateOrder(before, beginning.order, on)),
  ]);
}

function enter(state: KindergartenState, registration: Registration): KindergartenFact[] {
  if (state.phase === 'none') return [{ type: 'enrolment.kindergarten-registered', data: registration }];
  const known = state.registration;
  const { kindergartenId, districtId, nameKk, nameRu, details } = registration;
  const fields = ['kindergartenId', 'bin', 'kind', 'districtId', 'settlementId', 'nameKk', 'nameRu'] as const;
  if (!fields.every((field) => known[field] === registration[field]))
    throw new Rejection('enrolment.kindergarten-exists', { kindergartenId });
  if (details === undefined || (known.details !== undefined && sameDetails(known.details, details))) return [];
  if (known.details !== undefined) throw new Rejection('enrolment.kindergarten-exists', { kindergartenId });
  // A later change of the department is not undone by what was entered first.
  if (state.changed !== undefined) return [];
  return [{ type: 'enrolment.kindergarten-details-changed', data: { kindergartenId, districtId, nameKk, nameRu, details } }];
}

/** What may be changed of a registered kindergarten; what is left out stays. Its BIN, kind and place are what it is. */
export interface Change {
  readonly nameKk?: string;
  readonly nameRu?: string;
  readonly details?: Partial<Details>;
}

/** @throws Rejection `enrolment.kindergarten-not-found`, `enrolment.details-needed` if it has no ownership yet and none is given */
export function changeDetails(state: KindergartenState, change: Change): KindergartenFact[] {
  const kindergarten = found(state);
  const { kindergartenId, districtId } = kindergarten.registration;
  const before = { ...namesOf(kindergarten), details: detailsOf(kindergarten) };
  const details = { ...before.details, ...change.details };
  if (details.ownership === undefined) throw new Rejection('enrolment.details-needed');
  const after = { nameKk: change.nameKk ?? before.nameKk, nameRu: change.nameRu ?? before.nameRu, details: details as Details };
  const isSame = before.nameKk === after.nameKk && before.nameRu === after.nameRu && sameDetails(before.details, after.details);
  return isSame ? [] : [{ type: 'enrolment.kindergarten-details-changed', data: { kindergartenId, districtId, ...after } }];
}

export interface NewGroup {
  readonly ageGroup: number;
  readonly language: string;
  readonly stayHours: GroupPlan['stayHours'];
  /** 0 for the usual size of the age group. */
  readonly seats: number;
  readonly need?: Need;
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
  const { ageGroup, language, stayHours, requestId, need = 'general' } = group;
  const groupId = groupIdOf(kindergartenId, state.groups.length + 1);
  const place = { kindergartenId, districtId, settlementId, kind };
  const special = need === 'general' ? {} : { need };
  return [{ type: 'enrolment.group-planned', data: { groupId, ...place, ageGroup, language, stayHours, seats, ...special, requestId } }];
}

/** The group that this request was given. */
export const plannedBy = (state: KindergartenState, requestId: string): GroupPlan | undefined =>
  state.phase === 'none' ? undefined : state.groups.find((plan) => plan.requestId === requestId);

export const kindergartenIdOf = (bin: string): string => `kdg_${bin}`;
export const groupIdOf = (kindergartenId: string, ordinal: number): string => `${kindergartenId}.${ordinal}`;

/** Included with these words once, whatever came after. */
const isIncluded = (state: KindergartenState, { from, document }: Inclusion): boolean =>
  state.phase === 'registered' && (state.list ?? []).some((entry) => entry.from === from && entry.document === document);

/** Each step is decided on what the ones before it left. */
function inSteps(
  state: KindergartenState,
  steps: readonly ((before: KindergartenState) => readonly KindergartenFact[])[],
): KindergartenFact[] {
  const facts: KindergartenFact[] = [];
  for (const step of steps) facts.push(...step(facts.reduce(evolve, state)));
  return facts;
}

const DETAILS = ['ownership', 'addressKk', 'addressRu', 'phone', 'opensAt', 'closesAt'] as const;
const LICENCE = ['type', 'number', 'issuedOn', 'validUntil'] as const;
const POINT = ['latitudeMicrodegrees', 'longitudeMicrodegrees'] as const;

const sameDetails = (a: Partial<Details> = {}, b: Partial<Details> = {}): boolean =>
  DETAILS.every((field) => a[field] === b[field]) &&
  LICENCE.every((field) => a.licence?.[field] === b.licence?.[field]) &&
  POINT.every((field) => a.point?.[field] === b.point?.[field]);

import { type LocalDate, Rejection, ageInYears } from '@kezek/domain';
import type { ChildFact, ChildState, RegisteredChild, Relation } from './facts.js';

export const MAX_GUARDIANS_OF_A_CHILD = 4;
export const MAX_CHILDREN_OF_A_GUARDIAN = 20;
export const ADULT_YEARS = 18;

const RELATIONS: readonly string[] = ['parent', 'legal-representative'] satisfies Relation[];

/** @throws Rejection identity.relation-invalid */
export function parseRelation(text: string): Relation {
  if (!RELATIONS.includes(text)) throw new Rejection('identity.relation-invalid');
  return text as Relation;
}

export interface RegisterChild {
  readonly childId: string;
  readonly birthDate: LocalDate;
  readonly guardianId: string;
  readonly relation: Relation;
  readonly today: LocalDate;
}

/**
 * The first guardian registers the child, each further one is linked; the same one again changes nothing unless the relation differs.
 * @throws Rejection identity.child-is-guardian, identity.birth-date-invalid, identity.child-adult, identity.too-many-guardians
 */
export function registerChild(state: ChildState, child: RegisterChild): ChildFact[] {
  const { childId, birthDate, guardianId, relation, today } = child;
  if (sameBody(childId, guardianId)) throw new Rejection('identity.child-is-guardian');
  if (birthDate > today) throw new Rejection('identity.birth-date-invalid');
  if (ageInYears(birthDate, today) >= ADULT_YEARS) throw new Rejection('identity.child-adult', { adultYears: ADULT_YEARS });
  const guardians = state.phase === 'unknown' ? [] : state.guardians;
  const linked = guardians.find((one) => one.guardianId === guardianId);
  if (linked?.relation === relation) return [];
  if (!linked && guardians.length >= MAX_GUARDIANS_OF_A_CHILD) {
    throw new Rejection('identity.too-many-guardians', { max: MAX_GUARDIANS_OF_A_CHILD });
  }
  return [
    ...(state.phase === 'unknown' ? [{ type: 'identity.child-registered', data: { childId, birthDate } } as const] : []),
    { type: 'identity.guardian-linked', data: { childId, guardianId, relation } },
  ];
}

const CODE = /^[a-z][a-z0-9.-]{1,79}$/;

/**
 * Somebody who is not the guardian looks. What for is a code that the guardian is shown in their language, never free text: in that, a
 * name could stand.
 * @throws Rejection identity.child-not-found, identity.purpose-invalid
 */
export function recordAccess(state: ChildState, look: { staffId: string; action: string; purpose: string }): ChildFact[] {
  const { childId } = requireChild(state);
  const { staffId, action, purpose } = look;
  if (!CODE.test(action) || !CODE.test(purpose)) throw new Rejection('identity.purpose-invalid');
  return [{ type: 'identity.record-accessed', data: { childId, staffId, action, purpose } }];
}

/** @throws Rejection identity.child-not-found */
export function requireChild(state: ChildState): RegisteredChild {
  if (state.phase === 'unknown') throw new Rejection('identity.child-not-found');
  return state;
}

/** Both ids are made of the person's number in the same way and differ in the prefix alone. */
function sameBody(childId: string, guardianId: string): boolean {
  return childId.slice(childId.indexOf('_')) === guardianId.slice(guardianId.indexOf('_'));
}

import { type LocalDate, Rejection, ageInYears, isLookPurpose } from '@kezek/domain';
import {
  type ChildFact,
  type ChildState,
  type RegisteredChild,
  type Relation,
  declinedOf,
  isGuardianOf,
  requestOf,
  requestsOf,
} from './facts.js';

export const MAX_GUARDIANS_OF_A_CHILD = 4;
/** Waiting at once. One more takes the place of the longest waiting, who may ask again: nobody is locked out by others' asking. */
export const MAX_REQUESTS_OF_A_CHILD = 4;
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
 * The first guardian registers the child. Knowing a number proves no relation: each further one asks, and has no rights until a guardian or
 * the department confirms it. The same one again changes nothing unless the relation differs.
 * @throws Rejection identity.child-is-guardian, identity.birth-date-invalid, identity.child-adult, identity.too-many-guardians,
 * identity.guardianship-declined
 */
export function registerChild(state: ChildState, child: RegisterChild): ChildFact[] {
  const { childId, birthDate, guardianId, relation, today } = child;
  if (sameBody(childId, guardianId)) throw new Rejection('identity.child-is-guardian');
  requireChildAge(birthDate, today);
  const linked: ChildFact = { type: 'identity.guardian-linked', data: { childId, guardianId, relation } };
  if (state.phase === 'unknown') return [{ type: 'identity.child-registered', data: { childId, birthDate } }, linked];
  const known = state.guardians.find((one) => one.guardianId === guardianId);
  if (known !== undefined) return known.relation === relation ? [] : [linked];
  return requestGuardianship(state, { guardianId, relation });
}

/**
 * By the department, which saw the papers of guardian and child: nobody else has to say yes, and who was declined before is linked all the same.
 * @param by the member of staff who saw them
 * @throws Rejection identity.child-is-guardian, identity.birth-date-invalid, identity.child-adult, identity.too-many-guardians
 */
export function registerAtDesk(state: ChildState, { by, ...child }: RegisterChild & { readonly by: string }): ChildFact[] {
  const { childId, birthDate, guardianId, relation, today } = child;
  if (sameBody(childId, guardianId)) throw new Rejection('identity.child-is-guardian');
  requireChildAge(birthDate, today);
  const linked: ChildFact = { type: 'identity.guardian-linked', data: { childId, guardianId, relation, by } };
  if (state.phase === 'unknown') return [{ type: 'identity.child-registered', data: { childId, birthDate } }, linked];
  const known = state.guardians.find((one) => one.guardianId === guardianId);
  if (known?.relation === relation) return [];
  if (known === undefined) requireRoom(state);
  return [linked];
}

/** @throws Rejection identity.birth-date-invalid, identity.child-adult with `adultYears` */
export function requireChildAge(birthDate: LocalDate, today: LocalDate): void {
  if (birthDate > today) throw new Rejection('identity.birth-date-invalid');
  if (ageInYears(birthDate, today) >= ADULT_YEARS) throw new Rejection('identity.child-adult', { adultYears: ADULT_YEARS });
}

function requestGuardianship(state: RegisteredChild, { guardianId, relation }: { guardianId: string; relation: Relation }): ChildFact[] {
  const { childId, guardians } = state;
  const before = requestOf(state, guardianId);
  if (before?.relation === relation) return [];
  if (declinedOf(state, guardianId) !== undefined) throw new Rejection('identity.guardianship-declined');
  requireRoom(state);
  const longest = before === undefined && requestsOf(state).length >= MAX_REQUESTS_OF_A_CHILD ? requestsOf(state)[0] : undefined;
  const guardianIds = guardians.map((one) => one.guardianId);
  return [
    ...(longest === undefined ? [] : [declinedFact(childId, { guardianId: longest.guardianId, cause: 'crowded-out' })]),
    { type: 'identity.guardianship-requested', data: { childId, guardianId, relation, guardianIds } },
  ];
}

/** Who says yes or no about a further guardian. */
export interface Judge {
  readonly kind: 'guardian' | 'department';
  readonly id: string;
}

/**
 * The department may also confirm whom a guardian declined: papers outweigh.
 * @throws Rejection identity.child-not-found, identity.guardianship-forbidden, identity.guardianship-request-not-found,
 * identity.too-many-guardians
 */
export function confirmGuardianship(state: ChildState, { guardianId, by }: { guardianId: string; by: Judge }): ChildFact[] {
  const child = requireChild(state);
  const { childId } = child;
  requireJudge(child, by);
  if (isGuardianOf(child, guardianId)) return [];
  const asked = requestOf(child, guardianId) ?? (by.kind === 'department' ? declinedOf(child, guardianId) : undefined);
  if (asked === undefined) throw new Rejection('identity.guardianship-request-not-found');
  requireRoom(child);
  return [{ type: 'identity.guardian-linked', data: { childId, guardianId, relation: asked.relation, by: by.id } }];
}

/**
 * Declines a request; rights that a guardian has are taken back by the department alone.
 * @throws Rejection identity.child-not-found, identity.guardianship-forbidden, identity.guardianship-request-not-found
 */
export function removeGuardian(state: ChildState, { guardianId, by }: { guardianId: string; by: Judge }): ChildFact[] {
  const child = requireChild(state);
  const { childId } = child;
  requireJudge(child, by);
  if (requestOf(child, guardianId) !== undefined) return [declinedFact(childId, { guardianId, cause: by.kind, by: by.id })];
  if (isGuardianOf(child, guardianId)) {
    if (by.kind === 'guardian') throw new Rejection('identity.guardianship-forbidden');
    return [{ type: 'identity.guardian-unlinked', data: { childId, guardianId, by: by.id } }];
  }
  if (declinedOf(child, guardianId) !== undefined) return [];
  throw new Rejection('identity.guardianship-request-not-found');
}

function requireJudge(child: RegisteredChild, by: Judge): void {
  if (by.kind === 'guardian' && !isGuardianOf(child, by.id)) throw new Rejection('identity.guardianship-forbidden');
}

function requireRoom({ guardians }: RegisteredChild): void {
  if (guardians.length < MAX_GUARDIANS_OF_A_CHILD) return;
  throw new Rejection('identity.too-many-guardians', { max: MAX_GUARDIANS_OF_A_CHILD });
}

type Declined = Extract<ChildFact, { type: 'identity.guardianship-declined' }>['data'];

const declinedFact = (childId: string, declined: Omit<Declined, 'childId'>): ChildFact => ({
  type: 'identity.guardianship-declined',
  data: { childId, ...declined },
});

const CODE = /^[a-z][a-z0-9.-]{1,79}$/;

/** A number of a paper has a digit or a sign in it; twelve digits may be a person's. */
const REFERENCE = /^(?!.*\d{12})[A-Za-z0-9][A-Za-z0-9._:-]{2,79}$/;

/** Who looks, at what, what for, and for the sake of which paper. */
export interface Look {
  readonly staffId: string;
  readonly action: string;
  readonly purpose: string;
  readonly reference?: string;
}

/**
 * Somebody who is not the guardian looks. What for is a code of the list that the guardian is shown in their language, never free text: in
 * that, a name could stand.
 * @throws Rejection identity.child-not-found, identity.purpose-missing, identity.purpose-invalid, identity.reference-invalid
 */
export function recordAccess(state: ChildState, look: Look): ChildFact[] {
  const { childId } = requireChild(state);
  const { staffId, action, purpose, reference } = look;
  if (purpose === '') throw new Rejection('identity.purpose-missing');
  if (!CODE.test(action) || !isLookPurpose(purpose)) throw new Rejection('identity.purpose-invalid');
  if (reference !== undefined && !REFERENCE.test(reference)) throw new Rejection('identity.reference-invalid');
  return [
    { type: 'identity.record-accessed', data: { childId, staffId, action, purpose, ...(reference === undefined ? {} : { reference }) } },
  ];
}

/** A paper of the child came into the document store. */
export function keepDocument(state: ChildState, document: { documentId: string; purpose: string; by: string }): ChildFact[] {
  return state.phase === 'unknown' ? [] : [{ type: 'identity.document-kept', data: { childId: state.childId, ...document } }];
}

/** All that is personal is gone; told again, nothing is left to say. */
export function eraseChild(state: ChildState, erased: { erasureId: string; documents: number }): ChildFact[] {
  return state.phase === 'unknown' ? [] : [{ type: 'identity.child-erased', data: { childId: state.childId, ...erased } }];
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

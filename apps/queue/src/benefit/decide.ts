import {
  type BenefitPolicy,
  type Instant,
  type LocalDate,
  Rejection,
  STATUS_CLASSES,
  addDays,
  earlier,
  endOfDay,
  hasPassed,
  isRejection,
  parseLocalDate,
} from '@kezek/domain';
import { type Application, type ApplicationFact, type ApplicationState, benefitsOf, evolve } from '../application/facts.js';
import { type Today, mustBeLive, named, withdrawn } from '../application/guards.js';
import { type Benefit, type ClaimedBenefit, type RefusalReason, classOf, endOf } from './facts.js';

/** What is to prove a benefit. */
export interface Proof {
  /** Opaque reference to the document. */
  readonly documentId?: string;
  /** Day of issue, as text; a workplace certificate needs it. */
  readonly issuedOn?: string;
}

/** What the department saw itself. */
export interface Seen extends Proof {
  /** Last day of a proof that runs out, as text. */
  readonly validUntilDate?: string;
  readonly by: string;
}

/**
 * Said by the family; the document may follow within the term (Order No 254 of 19.06.2020; the term of Astana, 2019). Nothing changes in
 * the queue before it is verified.
 * @throws Rejection queue.application-not-found, queue.not-live {phase}, domain.unknown-benefit, queue.benefit-claimed-already, those of `checkedProof`
 */
export function claim(
  state: ApplicationState,
  { claimId, code, ...proof }: Proof & { readonly claimId: string; readonly code: string },
  today: Today,
): ApplicationFact[] {
  const live = mustBeLive(state);
  const benefit = today.policy.at(today.now).benefit(code);
  if (openClaimOf(live, code) !== undefined) throw new Rejection('queue.benefit-claimed-already');
  const { documentId, issuedOn } = checkedProof(benefit, proof, today);
  const awaits = documentId === undefined && needsDocument(benefit) ? ('document' as const) : ('check' as const);
  const data = { ...named(live), claimId, code, awaits, proofDueAt: termFrom(today), ...kept({ documentId, issuedOn }) };
  return [{ type: 'queue.benefit-claimed', data }];
}

/**
 * The document of a claim, brought later or in place of another.
 * @throws Rejection queue.application-not-found, queue.not-live {phase}, queue.benefit-not-found, queue.benefit-not-open, queue.document-missing,
 * those of `checkedProof`
 */
export function bringDocument(
  state: ApplicationState,
  { claimId, ...proof }: Proof & { readonly claimId: string },
  today: Today,
): ApplicationFact[] {
  const live = mustBeLive(state);
  const open = mustBeOpen(live, claimId);
  const { documentId, issuedOn } = checkedProof(today.policy.at(today.now).benefit(open.code), proof, today);
  if (documentId === undefined) throw new Rejection('queue.document-missing');
  if (documentId === open.documentId && issuedOn === open.issuedOn) return [];
  const data = { ...named(live), claimId, code: open.code, documentId, proofDueAt: termFrom(today), ...kept({ issuedOn }) };
  return [{ type: 'queue.benefit-documented', data }];
}

/**
 * A claim proved: the class is the best of all that are verified; the stamp stays.
 * @throws Rejection queue.application-not-found, queue.not-live {phase}, queue.benefit-not-found, queue.benefit-not-open, those of `verified`
 */
export function verifyClaim(
  state: ApplicationState,
  { claimId, ...seen }: Seen & { readonly claimId: string },
  today: Today,
): ApplicationFact[] {
  const live = mustBeLive(state);
  if (benefitIn(live, claimId).phase === 'verified') return [];
  const { code, documentId, issuedOn } = mustBeOpen(live, claimId);
  // A document that the department puts in its place comes with its own day of issue.
  const given = seen.documentId === undefined ? kept({ documentId, issuedOn }) : {};
  return verified(live, { claimId, code }, { ...given, ...seen }, today);
}

/**
 * Seen and verified at the desk in one; an open claim of the same benefit is settled by it.
 * @throws Rejection queue.application-not-found, queue.not-live {phase}, domain.unknown-benefit, those of `verified`
 */
export function record(
  state: ApplicationState,
  { claimId, code, ...seen }: Seen & { readonly claimId: string; readonly code: string },
  today: Today,
): ApplicationFact[] {
  const live = mustBeLive(state);
  return verified(live, { claimId: openClaimOf(live, code)?.claimId ?? claimId, code }, seen, today);
}

/**
 * A claim not proved, or a benefit that does not hold any more: back to where it stands without it, by the original stamp (domain §3.3).
 * @throws Rejection queue.application-not-found, queue.not-live {phase}, queue.benefit-not-found, queue.benefit-not-open, domain.too-old {maxYears}
 */
export function refuseBenefit(
  state: ApplicationState,
  { claimId, reason, by }: { readonly claimId: string; readonly reason: RefusalReason; readonly by: string },
  today: Today,
): ApplicationFact[] {
  const live = mustBeLive(state);
  const benefit = benefitIn(live, claimId);
  if (benefit.phase === 'refused') return [];
  if (benefit.phase === 'expired') throw new Rejection('queue.benefit-not-open');
  const refused = { type: 'queue.benefit-refused' as const, data: { ...named(live), claimId, code: benefit.code, reason, by } };
  return withClass(live, [refused], { by, today });
}

/** Claims without proof and certificates whose term is over. Who said what they could not prove gets no turn for a while, by the policy. */
export function expireBenefits(state: ApplicationState, today: Today): ApplicationFact[] {
  if (state.phase !== 'waiting' && state.phase !== 'inactive') return [];
  const over = benefitsOf(state).filter((one) => hasEnded(one, today.now));
  if (over.length === 0) return [];
  const facts: ApplicationFact[] = over.map(({ claimId, code, phase }) => {
    const cause = phase === 'claimed' ? ('proof-term' as const) : ('validity' as const);
    return { type: 'queue.benefit-expired', data: { ...named(state), claimId, code, cause } };
  });
  const unproved = over.some(({ phase }) => phase === 'claimed');
  return withClass(state, [...facts, ...(unproved ? stopListed(state, today) : [])], { by: 'system', today });
}

function verified(
  live: Application,
  of: { claimId: string; code: string },
  { by, validUntilDate, ...proof }: Seen,
  today: Today,
): ApplicationFact[] {
  const benefit = today.policy.at(today.now).benefit(of.code);
  const { documentId, issuedOn, validUntil: ownEnd } = checkedProof(benefit, proof, today);
  if (documentId === undefined && needsDocument(benefit)) throw new Rejection('queue.document-missing');
  const givenEnd = validUntilDate === undefined ? undefined : endOfDay(parseLocalDate(validUntilDate), today.policy.zone);
  if (givenEnd !== undefined && hasPassed(givenEnd, today.now)) throw new Rejection('queue.certificate-over', { until: givenEnd });
  const validUntil = ownEnd !== undefined && givenEnd !== undefined ? earlier(ownEnd, givenEnd) : (givenEnd ?? ownEnd);
  const { statusClass } = benefit;
  const data = { ...named(live), ...of, statusClass, by, ...kept({ documentId, issuedOn, validUntil }) };
  return withClass(live, [{ type: 'queue.benefit-verified', data }], { by, today });
}

/**
 * A workplace certificate holds for so many days from its issue (Order No 254 of 19.06.2020).
 * @throws Rejection queue.issue-date-missing, queue.issue-date-in-future, queue.certificate-over {until}, domain.date-format, domain.date-does-not-exist
 */
function checkedProof(
  { proof }: BenefitPolicy,
  { documentId, issuedOn: text }: Proof,
  { now, policy }: Today,
): { documentId?: string; issuedOn?: LocalDate; validUntil?: Instant } {
  const issuedOn = text === undefined ? undefined : parseLocalDate(text);
  if (issuedOn !== undefined && issuedOn > policy.localDateOf(now)) throw new Rejection('queue.issue-date-in-future');
  if (proof !== 'workplace-certificate' || documentId === undefined) return kept({ documentId, issuedOn });
  if (issuedOn === undefined) throw new Rejection('queue.issue-date-missing');
  const validUntil = endOfDay(addDays(issuedOn, policy.at(now).certificateValidCalendarDays), policy.zone);
  if (hasPassed(validUntil, now)) throw new Rejection('queue.certificate-over', { until: validUntil });
  return { documentId, issuedOn, validUntil };
}

/** The facts, and what they mean for the class and the category. */
function withClass(state: Application, facts: ApplicationFact[], { by, today }: { by: string; today: Today }): ApplicationFact[] {
  const after = facts.reduce<ApplicationState>(evolve, state);
  if (after.phase === 'none') throw new Error('an application does not vanish by a benefit');
  const statusClass = classOf(benefitsOf(after));
  if (statusClass === after.statusClass) return facts;
  const { birthDate, districtId } = after.placement;
  const better = STATUS_CLASSES.indexOf(statusClass) < STATUS_CLASSES.indexOf(after.statusClass);
  try {
    const to = today.policy.at(today.now).categoryOf({ statusClass, birthDate: birthDate as LocalDate, districtId }).ordinal;
    const cause = better ? ('benefit-verified' as const) : ('benefit-ended' as const);
    return [...facts, { type: 'queue.category-changed', data: { ...named(after), from: after.category, to, cause, statusClass, by } }];
  } catch (error) {
    // Too old for any category: the benefit ends all the same, and the child leaves the queue as it would on the next update day.
    if (better || !isRejection(error) || error.code !== 'domain.too-old') throw error;
    return [...facts, withdrawn(after, 'age')];
  }
}

function stopListed(state: Application, { now, policy }: Today): ApplicationFact[] {
  const { stopListCalendarDays } = policy.at(now);
  if (stopListCalendarDays === 0) return [];
  const until = policy.deadlineAfterCalendarDays(now, stopListCalendarDays);
  if (state.stopListedUntil !== undefined && state.stopListedUntil >= until) return [];
  return [{ type: 'queue.stop-listed', data: { ...named(state), until } }];
}

const needsDocument = ({ proof }: BenefitPolicy): boolean => proof !== 'state-database';

const termFrom = ({ now, policy }: Today): Instant => policy.deadlineAfterWorkingDays(now, policy.at(now).benefitProofWorkingDays);

const openClaimOf = (state: Application, code: string): ClaimedBenefit | undefined =>
  benefitsOf(state).find((one): one is ClaimedBenefit => one.code === code && one.phase === 'claimed');

function benefitIn(state: Application, claimId: string): Benefit {
  const found = benefitsOf(state).find((one) => one.claimId === claimId);
  if (found === undefined) throw new Rejection('queue.benefit-not-found');
  return found;
}

function mustBeOpen(state: Application, claimId: string): ClaimedBenefit {
  const benefit = benefitIn(state, claimId);
  if (benefit.phase !== 'claimed') throw new Rejection('queue.benefit-not-open');
  return benefit;
}

function hasEnded(benefit: Benefit, now: Instant): boolean {
  const end = endOf(benefit);
  return end !== undefined && hasPassed(end, now);
}

/** Without the keys that have no value. */
function kept<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

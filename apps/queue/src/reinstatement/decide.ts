import { REINSTATEMENT_CAUSES, REINSTATEMENT_REFUSALS } from '@kezek/contracts';
import { type Instant, Rejection, hasPassed } from '@kezek/domain';
import type { Application, ApplicationFact, ApplicationState } from '../application/facts.js';
import type { Today } from '../application/guards.js';
import type { EndedApplication } from './ended.js';
import { type OpenReinstatement, openReinstatement, reinstatementsOf } from './facts.js';
import { liveOf, mustBeReturnable, returned } from './return.js';

export interface AskReinstatement {
  readonly applicationId: string;
  readonly cause: string;
  /** A guardian asks for themselves; for the department, by whom it is asked. */
  readonly asker: { readonly kind: 'guardian'; readonly guardianId: string } | { readonly kind: 'department'; readonly by: string };
  readonly noteId?: string;
  readonly documentId?: string;
}

/**
 * Something went wrong: what is over should come back. Within its term, and once for each application; what a court says the department may
 * bring at any time [assumed terms, dated policy].
 * @throws Rejection queue.application-not-found, queue.reinstatement-cause-invalid, queue.reinstatement-open {reinstatementId},
 * queue.reinstatement-unknown, queue.reinstatement-restorable {until}, queue.reinstatement-not-over {phase},
 * queue.reinstatement-refused-before, queue.reinstatement-term-over {until}, those of `mustBeReturnable`
 */
export function askReinstatement(
  state: ApplicationState,
  { applicationId, cause: text, asker, ...papers }: AskReinstatement,
  { ended, ...today }: Today & { readonly ended: readonly EndedApplication[] },
): ApplicationFact[] {
  const { now, policy } = today;
  if (state.phase === 'none') throw new Rejection('queue.application-not-found');
  const cause = REINSTATEMENT_CAUSES.find((one) => one === text);
  if (cause === undefined) throw new Rejection('queue.reinstatement-cause-invalid');
  const open = openReinstatement(state);
  if (open !== undefined) throw new Rejection('queue.reinstatement-open', { reinstatementId: open.reinstatementId });
  const former = endedOf(state, { applicationId, ended });
  const anyTime = asker.kind === 'department' && cause === 'court-decision';
  if (!anyTime) mustBeInTime(state, former, today);
  mustBeReturnable(state, former, today);
  const { guardianId, submittedAt, sequence } = former.application;
  // Places change where the child would wait, so that department decides.
  const { placement } = liveOf(state) ?? former.application;
  const data = {
    ...{ applicationId, childId: state.childId, reinstatementId: nextId(state, applicationId), districtId: placement.districtId },
    guardianId: asker.kind === 'guardian' ? asker.guardianId : guardianId,
    ...{ cause, askedBy: asker.kind, submittedAt, askedAt: now },
    decideBy: policy.deadlineAfterWorkingDays(now, policy.at(now).reinstatementDecisionWorkingDays),
    ...(asker.kind === 'department' ? { by: asker.by } : {}),
    ...(sequence === undefined ? {} : { sequence }),
    ...papers,
  };
  return [{ type: 'queue.reinstatement-asked', data }];
}

/** @throws Rejection queue.reinstatement-not-open, queue.reinstatement-of-department */
export function takeBackReinstatement(state: ApplicationState, reinstatementId: string): ApplicationFact[] {
  const { open } = mustBeOpen(state, reinstatementId);
  if (open.askedBy === 'department') throw new Rejection('queue.reinstatement-of-department');
  return [{ type: 'queue.reinstatement-taken-back', data: about(open) }];
}

/** What is asked falls with the child's application; nobody decides it any more. */
export function withdrawReinstatement(state: Application): ApplicationFact[] {
  const open = openReinstatement(state);
  return open === undefined ? [] : [{ type: 'queue.reinstatement-taken-back', data: about(open) }];
}

export interface Propose {
  readonly reinstatementId: string;
  readonly outcome: string;
  /** Of a refusal; empty of a grant. */
  readonly reason: string;
  readonly noteId?: string;
  readonly by: string;
}

/**
 * The first of two people says what should be done.
 * @throws Rejection queue.reinstatement-not-open, queue.reinstatement-proposed, queue.reinstatement-outcome-invalid, those of `mustBeReturnable`
 */
export function proposeReinstatement(
  state: ApplicationState,
  { reinstatementId, outcome, reason: text, ...said }: Propose,
  { ended, ...today }: Today & { readonly ended: readonly EndedApplication[] },
): ApplicationFact[] {
  const { open, application } = mustBeOpen(state, reinstatementId);
  if (open.phase === 'proposed') throw new Rejection('queue.reinstatement-proposed');
  const reason = REINSTATEMENT_REFUSALS.find((one) => one === text);
  if (outcome === 'refused' && reason !== undefined)
    return [{ type: 'queue.reinstatement-proposed', data: { ...about(open), outcome, reason, ...said } }];
  if (outcome !== 'granted' || text !== '') throw new Rejection('queue.reinstatement-outcome-invalid');
  mustBeReturnable(application, endedOf(application, { applicationId: open.applicationId, ended }), today);
  return [{ type: 'queue.reinstatement-proposed', data: { ...about(open), outcome, ...said } }];
}

export interface DecideReinstatement {
  readonly reinstatementId: string;
  /** Otherwise it is to be proposed anew. */
  readonly agrees: boolean;
  readonly noteId?: string;
  readonly by: string;
}

/**
 * The second person agrees with the first, or gives it back: a place changes by hand with the word of two alone (domain §8).
 * @throws Rejection queue.reinstatement-not-open, queue.reinstatement-not-proposed, queue.reinstatement-same-person, those of `mustBeReturnable`
 */
export function decideReinstatement(
  state: ApplicationState,
  { reinstatementId, agrees, ...said }: DecideReinstatement,
  { ended, ...today }: Today & { readonly ended: readonly EndedApplication[] },
): ApplicationFact[] {
  const { open, application } = mustBeOpen(state, reinstatementId);
  const { proposal } = open;
  if (proposal === undefined) throw new Rejection('queue.reinstatement-not-proposed');
  if (proposal.by === said.by) throw new Rejection('queue.reinstatement-same-person');
  if (!agrees) return [{ type: 'queue.reinstatement-returned', data: { ...about(open), ...said } }];
  const decided = { proposedBy: proposal.by, decidedAt: today.now, ...said };
  if (proposal.reason !== undefined) {
    const { guardianId } = open;
    return [{ type: 'queue.reinstatement-refused', data: { ...about(open), guardianId, reason: proposal.reason, ...decided } }];
  }
  const former = endedOf(application, { applicationId: open.applicationId, ended });
  mustBeReturnable(application, former, today);
  return returned(application, { former, open, decided }, today);
}

/** The department let its term pass: it is said once, and still to be decided. Silence gives nobody a place. */
export function lateReinstatement(state: ApplicationState, now: Instant): ApplicationFact[] {
  const open = state.phase === 'none' ? undefined : openReinstatement(state);
  if (open === undefined || open.overdue || !hasPassed(open.decideBy, now)) return [];
  const { guardianId, decideBy } = open;
  return [{ type: 'queue.reinstatement-overdue', data: { ...about(open), guardianId, decideBy } }];
}

/** When it is late; undefined if there is nothing to decide, or it is late already. */
export function reinstatementDueAt(state: Application): Instant | undefined {
  const open = openReinstatement(state);
  return open === undefined || open.overdue ? undefined : open.decideBy;
}

/** Until when it may be asked for. */
export const askBy = ({ endedAt }: EndedApplication, { now, policy }: Today): Instant =>
  policy.deadlineAfterCalendarDays(endedAt, policy.at(now).reinstatementAskCalendarDays);

function mustBeInTime(state: Application, former: EndedApplication, today: Today): void {
  const { applicationId } = former.application;
  if (reinstatementsOf(state).some((one) => one.applicationId === applicationId && one.phase === 'refused'))
    throw new Rejection('queue.reinstatement-refused-before');
  const until = askBy(former, today);
  if (hasPassed(until, today.now)) throw new Rejection('queue.reinstatement-term-over', { until });
}

function endedOf(
  state: Application,
  { applicationId, ended }: { readonly applicationId: string; readonly ended: readonly EndedApplication[] },
): EndedApplication {
  const found = ended.find(({ application }) => application.applicationId === applicationId);
  if (found !== undefined) return found;
  if (state.applicationId !== applicationId) throw new Rejection('queue.reinstatement-unknown');
  if (state.phase === 'inactive' && state.restorableUntil !== undefined)
    throw new Rejection('queue.reinstatement-restorable', { until: state.restorableUntil });
  throw new Rejection('queue.reinstatement-not-over', { phase: state.phase });
}

function mustBeOpen(
  state: ApplicationState,
  reinstatementId: string,
): { readonly open: OpenReinstatement; readonly application: Application } {
  if (state.phase === 'none') throw new Rejection('queue.application-not-found');
  const open = openReinstatement(state);
  if (open?.reinstatementId !== reinstatementId) throw new Rejection('queue.reinstatement-not-open');
  return { open, application: state };
}

/** Counted over the child's requests, the last of which is always kept. */
function nextId(state: Application, applicationId: string): string {
  const last = reinstatementsOf(state).at(-1)?.reinstatementId ?? '';
  return `rst_${applicationId.replace(/^app_/, '')}.${Number(last.split('.').at(-1)) + 1}`;
}

const about = ({ applicationId, childId, reinstatementId, districtId }: OpenReinstatement) => ({
  applicationId,
  childId,
  reinstatementId,
  districtId,
});

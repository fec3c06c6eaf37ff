import { Rejection, hasPassed, instantPlusMs, type Instant, type RegionPolicy } from '@kezek/domain';
import type { Approved, IterationFact, IterationState } from './facts.js';

export interface Preview {
  readonly iterationId: string;
  readonly districtId: string;
  readonly snapshotHash: string;
  readonly policyHash: string;
  readonly turns: number;
  readonly waiting: number;
  readonly skippedSettlementIds: readonly string[];
  /** Entries of the public log from which the queue was read. */
  readonly logSize?: number;
  /** Most turns, where whoever previews asked for fewer than there are seats. */
  readonly turnsMax?: number;
  readonly by: string;
  /** Stands for the caller's idempotency key, under which the iteration is found again. */
  readonly requestId: string;
  /** The iteration whose returned turns this one gives on. */
  readonly continues?: string;
}

/** @throws Rejection queue.preview-in-progress: somebody else previews the same district at this moment */
export function preview(state: IterationState, { skippedSettlementIds, ...seen }: Preview, now: Instant): IterationFact[] {
  if (state.phase !== 'none') throw new Rejection('queue.preview-in-progress', { districtId: seen.districtId });
  return [{ type: 'queue.iteration-previewed', data: { ...seen, previewedAt: now, skippedSettlementIds: [...skippedSettlementIds] } }];
}

/** How long payment may take to answer an approved iteration before its district goes on without it. */
const BUDGET_ANSWER_MS_MAX = 24 * 60 * 60 * 1_000;

/**
 * A newer preview takes the place of one that nobody approved, or whose budget nobody answered for: should the answer still come, no turn is
 * given by it and payment takes the money back (V2).
 * @throws Rejection queue.iteration-running {iterationId}: an approved one has to come to its end first
 */
export function supersede(state: IterationState, now: Instant): IterationFact[] {
  if (state.phase === 'previewed') return [refused(state, 'superseded')];
  if (state.phase === 'approved' && isUnanswered(state, now)) return [refused(state, 'unanswered')];
  if (state.phase === 'approved' || state.phase === 'running')
    throw new Rejection('queue.iteration-running', { iterationId: state.iterationId });
  return [];
}

const isUnanswered = ({ approvedAt }: Approved, now: Instant): boolean =>
  approvedAt !== undefined && hasPassed(instantPlusMs(approvedAt, BUDGET_ANSWER_MS_MAX), now);

export interface Approval {
  readonly now: Instant;
  readonly policy: RegionPolicy;
  /** Applications that came or changed after the preview and would stand before somebody who is to get a turn. */
  readonly overtakenCount: number;
}

/**
 * The second signature: another person than the one who previewed (two-person rule). Where the region wants it, a preview that newer
 * applications have overtaken has to be made anew; elsewhere they wait for the next iteration, and the protocol lists them.
 * @throws Rejection queue.preview-overtaken {count}, queue.iteration-not-found, queue.same-person, queue.iteration-empty, queue.iteration-superseded, queue.iteration-not-previewed {phase}
 */
export function approve(state: IterationState, by: string, { now, policy, overtakenCount }: Approval): IterationFact[] {
  if (state.phase === 'none') throw new Rejection('queue.iteration-not-found');
  if (state.phase === 'refused' && state.reason === 'superseded') throw new Rejection('queue.iteration-superseded');
  if (state.phase !== 'previewed') throw new Rejection('queue.iteration-not-previewed', { phase: state.phase });
  if (state.previewedBy === by) throw new Rejection('queue.same-person');
  if (state.turnCount === 0) throw new Rejection('queue.iteration-empty');
  const isOutdated = overtakenCount > 0 && policy.at(now).newDuringPreview === 'renew-preview';
  if (isOutdated) throw new Rejection('queue.preview-overtaken', { count: overtakenCount });
  const { iterationId, districtId, turnCount, previewedBy } = state;
  const signed = { approvedBy: by, approvedOn: policy.localDateOf(now), approvedAt: now };
  return [{ type: 'queue.iteration-approved', data: { iterationId, districtId, turnCount, previewedBy, ...signed } }];
}

/** Budget for every turn is reserved: turns may be given (V2: no voucher without budget). */
export function begin(state: IterationState, { turnCount }: { readonly turnCount: number }): IterationFact[] {
  if (state.phase !== 'approved') return [];
  if (turnCount !== state.turnCount)
    throw new Error(`${state.iterationId}: budget for ${turnCount} turns, approved are ${state.turnCount}`);
  return [{ type: 'queue.iteration-started', data: { iterationId: state.iterationId, districtId: state.districtId } }];
}

/** There is no budget for these turns: none is given, and the district may preview anew. */
export function refuseForBudget(state: IterationState): IterationFact[] {
  return state.phase === 'approved' ? [refused(state, 'budget')] : [];
}

export function complete(state: IterationState, done: { readonly turnCount: number; readonly protocolHash: string }): IterationFact[] {
  if (state.phase !== 'running') return [];
  return [{ type: 'queue.iteration-completed', data: { iterationId: state.iterationId, districtId: state.districtId, ...done } }];
}

/**
 * A voucher of the iteration was refused. Where the region says so, its turn goes to the next in the same iteration (domain J79): two people
 * approved that many turns, and one of them has come back.
 */
export function returnTurn(
  state: IterationState,
  applicationId: string,
  { now, policy }: { now: Instant; policy: RegionPolicy },
): IterationFact[] {
  if (state.phase !== 'completed' || policy.at(now).refusedTurn !== 'same-iteration') return [];
  if (state.returned?.includes(applicationId) === true || state.continuedBy?.[applicationId] !== undefined) return [];
  return [{ type: 'queue.turn-returned', data: { iterationId: state.iterationId, districtId: state.districtId, applicationId } }];
}

/** The returned turns have gone to the next, by that iteration; also where there was nobody to give them to. */
export function noteContinued(state: IterationState, { continuedBy, applicationIds }: Continuation): IterationFact[] {
  if (state.phase !== 'completed') return [];
  const waiting = applicationIds.filter((applicationId) => state.returned?.includes(applicationId) === true);
  if (waiting.length === 0) return [];
  const { iterationId, districtId } = state;
  return [{ type: 'queue.iteration-continued', data: { iterationId, districtId, continuedBy, applicationIds: waiting } }];
}

export interface Continuation {
  readonly continuedBy: string;
  readonly applicationIds: readonly string[];
}

function refused(
  state: { readonly iterationId: string; readonly districtId: string },
  reason: 'superseded' | 'budget' | 'unanswered',
): IterationFact {
  return { type: 'queue.iteration-refused', data: { iterationId: state.iterationId, districtId: state.districtId, reason } };
}

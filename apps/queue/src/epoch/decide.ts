import { Rejection, daysBetween, type Instant, type LocalDate } from '@kezek/domain';
import { numberOf } from './definition.js';
import type { EpochFact, EpochKind, EpochState } from './facts.js';

/** Who acts where nobody does: what the policy prescribes is announced and done all the same. */
export const SYSTEM = 'system';

/** After so many days a preview says too little of the queue to be told to families. */
const PREVIEW_VALID_DAYS = 7;

export interface Preview {
  readonly epochId: string;
  readonly districtId: string;
  readonly kind: EpochKind;
  readonly effectiveOn: LocalDate;
  readonly planDigest: string;
  readonly policyDigest: string;
  readonly logSize: number;
  readonly waiting: number;
  readonly changed: number;
  readonly leaving: number;
  readonly previewedOn: LocalDate;
  readonly by: string;
  readonly requestId?: string;
}

/** @throws Rejection queue.preview-in-progress: somebody else previews the same district at this moment */
export function preview(state: EpochState, command: Preview): EpochFact[] {
  if (state.phase !== 'none') throw new Rejection('queue.preview-in-progress', { districtId: command.districtId });
  return [{ type: 'queue.epoch-previewed', data: command }];
}

export interface Announce {
  readonly by: string;
  readonly today: LocalDate;
  readonly noticeDays: number;
  readonly policyDigest: string;
}

/**
 * The second signature: another person than who previewed (two-person rule). The system signs alone, and late where time was leapt over.
 * @throws Rejection queue.epoch-not-found, queue.epoch-superseded, queue.epoch-not-previewed {phase}, queue.same-person,
 * queue.epoch-preview-outdated {previewedOn}, queue.epoch-notice-too-short {days, effectiveOn}
 */
export function announce(state: EpochState, { by, today, noticeDays, policyDigest }: Announce): EpochFact[] {
  if (state.phase === 'none') throw new Rejection('queue.epoch-not-found');
  if (state.phase === 'cancelled' && state.reason === 'superseded') throw new Rejection('queue.epoch-superseded');
  if (state.phase !== 'previewed') throw new Rejection('queue.epoch-not-previewed', { phase: state.phase });
  const { epochId, districtId, effectiveOn, previewedOn, previewedBy } = state;
  if (by !== SYSTEM && by === previewedBy) throw new Rejection('queue.same-person');
  if (daysBetween(previewedOn, today) > PREVIEW_VALID_DAYS || policyDigest !== state.policyDigest)
    throw new Rejection('queue.epoch-preview-outdated', { previewedOn });
  const late = daysBetween(today, effectiveOn) < noticeDays;
  if (late && by !== SYSTEM) throw new Rejection('queue.epoch-notice-too-short', { days: noticeDays, effectiveOn });
  return [{ type: 'queue.epoch-announced', data: { epochId, districtId, effectiveOn, announcedOn: today, late, by } }];
}

/** The day has come. */
export function open(state: EpochState, { on, openedAt }: { readonly on: LocalDate; readonly openedAt: Instant }): EpochFact[] {
  if (state.phase !== 'announced' || on < state.effectiveOn) return [];
  const { epochId, districtId } = state;
  return [{ type: 'queue.epoch-opened', data: { epochId, districtId, number: numberOf(epochId), on, openedAt } }];
}

export function close(state: EpochState, done: { readonly changed: number; readonly left: number }): EpochFact[] {
  if (state.phase !== 'open') return [];
  return [{ type: 'queue.epoch-closed', data: { epochId: state.epochId, districtId: state.districtId, ...done } }];
}

/** A newer preview, or a later epoch that is due as well, takes the place of this one. */
export function supersede(state: EpochState, by: string): EpochFact[] {
  return state.phase === 'previewed' || state.phase === 'announced' ? [cancelled(state, 'superseded', by)] : [];
}

/**
 * What families were told is taken back only where the policy no longer prescribes it.
 * @throws Rejection queue.epoch-not-found, queue.epoch-begun {phase}, queue.epoch-prescribed {effectiveOn}
 */
export function cancel(state: EpochState, { by, prescribed }: { readonly by: string; readonly prescribed: boolean }): EpochFact[] {
  if (state.phase === 'none') throw new Rejection('queue.epoch-not-found');
  if (state.phase === 'cancelled') return [];
  if (state.phase === 'open' || state.phase === 'closed') throw new Rejection('queue.epoch-begun', { phase: state.phase });
  if (state.phase === 'previewed') return [cancelled(state, 'withdrawn', by)];
  if (prescribed) throw new Rejection('queue.epoch-prescribed', { effectiveOn: state.effectiveOn });
  return [cancelled(state, 'not-prescribed', by)];
}

function cancelled(
  { epochId, districtId }: { readonly epochId: string; readonly districtId: string },
  reason: 'withdrawn' | 'superseded' | 'not-prescribed',
  by: string,
): EpochFact {
  return { type: 'queue.epoch-cancelled', data: { epochId, districtId, reason, by } };
}

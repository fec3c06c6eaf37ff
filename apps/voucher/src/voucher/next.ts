import { type Instant, type LocalDate, type RegionPolicy, endOfDay, startOfDay } from '@kezek/domain';
import { endByAge, endsByAgeAt } from './age.js';
import { dueAt as termOf, lapse, signedByBoth } from './decide.js';
import { endingDueAt, lateEnding } from './ending.js';
import type { VoucherFact, VoucherState } from './facts.js';
import { endSuspension, suspensionEndsAt } from './suspension.js';

/** Where a family stands with its voucher (domain §9). */
export type Stage = 'choosing' | 'waiting' | 'contract-pending' | 'suspended' | 'moving' | Exclude<VoucherState['phase'], 'confirmed'>;

/** What comes by itself, and when; without a moment it waits for a notice or a person. */
export interface Next {
  readonly at?: Instant;
  readonly what:
    | 'term-starts'
    | 'lapses-unconfirmed'
    | 'lapses-without-contract'
    | 'lapses-waiting'
    | 'attends'
    | 'suspends'
    | 'resumes'
    | 'moves'
    | 'absence-reached'
    | 'absence-decided'
    | 'ends-by-age';
}

/** @param today of the region; a suspension that has not begun yet is still use */
export function stageOf(state: VoucherState, today: LocalDate): Stage {
  if (state.phase === 'confirmed') {
    if ((state.drafts ?? []).length > 0 || signedByBoth(state)) return 'contract-pending';
    return (state.waits ?? []).length > 0 ? 'waiting' : 'choosing';
  }
  if (state.phase !== 'in-use') return state.phase;
  if (state.suspension !== undefined && state.suspension.from <= today) return 'suspended';
  return state.move === undefined ? 'in-use' : 'moving';
}

export function nextOf(state: VoucherState, { today, policy }: { today: LocalDate; policy: RegionPolicy }): Next | undefined {
  switch (state.phase) {
    case 'offered':
      return state.confirmBy === undefined ? { what: 'term-starts' } : { at: state.confirmBy, what: 'lapses-unconfirmed' };
    case 'confirmed':
      if (signedByBoth(state)) return { what: 'attends' };
      return { at: state.contractBy, what: stageOf(state, today) === 'waiting' ? 'lapses-waiting' : 'lapses-without-contract' };
    case 'in-use':
      return nextInUse(state, { today, policy });
    default:
      return undefined;
  }
}

function nextInUse(state: Extract<VoucherState, { phase: 'in-use' }>, { today, policy }: { today: LocalDate; policy: RegionPolicy }): Next {
  const { suspension } = state;
  if (suspension !== undefined && suspension.from > today)
    return { at: startOfDay(suspension.from as LocalDate, policy.zone), what: 'suspends' };
  const resumes = suspensionEndsAt(state, policy);
  if (resumes !== undefined) return { at: resumes, what: 'resumes' };
  if (state.absence?.stage === 'warned') return { at: endOfDay(state.absence.reachedOn, policy.zone), what: 'absence-reached' };
  if (state.absence?.stage === 'reached') return { what: 'absence-decided' };
  if (state.move !== undefined) return { what: 'moves' };
  const ends = endsByAgeAt(state, policy);
  return { ...(ends === undefined ? {} : { at: ends }), what: 'ends-by-age' };
}

/** When time itself will change the voucher. */
export function dueAt(state: VoucherState, policy: RegionPolicy): Instant | undefined {
  const ends = [termOf(state), suspensionEndsAt(state, policy), endsByAgeAt(state, policy)];
  const moments = [...ends, endingDueAt(state)].filter((at) => at !== undefined);
  return moments.sort()[0];
}

/** What time does when the moment has come; of several, the end of the voucher goes first. */
export function passTime(state: VoucherState, given: { now: Instant; policy: RegionPolicy }): VoucherFact[] {
  return [lapse, endByAge, endSuspension, lateEnding].map((decide) => decide(state, given)).find((facts) => facts.length > 0) ?? [];
}

import type { VOUCHER_ENDINGS } from '@kezek/contracts';
import { type Instant, type LocalDate, type RegionPolicy, Rejection, addDays, hasPassed, lastDayByAge, later } from '@kezek/domain';
import { settlementOf, who } from './decide.js';
import { type OpenVoucher, type VoucherFact, type VoucherState, districtOf, isOpen } from './facts.js';

interface Given {
  readonly now: Instant;
  readonly policy: RegionPolicy;
}

export type EndingReason = (typeof VOUCHER_ENDINGS)[number];

/**
 * The department ends a voucher that lives, in use or not (domain §9). Death, school and age are facts that papers show. False data are
 * a judgement on a family: this is the first of two words (domain §8), and the voucher stays meanwhile as it is.
 * @throws Rejection `voucher.none`, `voucher.not-open` {phase}, `voucher.not-over-age` {until}, `voucher.ending-proposed`
 */
export function endByDepartment(state: VoucherState, { reason, by }: { reason: EndingReason; by: string }, given: Given): VoucherFact[] {
  if (state.phase === 'ended' && state.reason === reason) return [];
  const open = mustBeOpen(state);
  if (reason === 'age') mustBeOverAge(open, given);
  if (reason !== 'false-data') return [ended(open, { reason, by }, given)];
  if (open.ending !== undefined) throw new Rejection('voucher.ending-proposed');
  const { now, policy } = given;
  const decideBy = policy.deadlineAfterWorkingDays(now, policy.at(now).endingDecisionWorkingDays);
  const data = { ...who(open.offer), districtId: districtOf(open), reason, by, proposedAt: now, decideBy };
  return [{ type: 'voucher.ending-proposed', data }];
}

/**
 * The second person agrees, or gives it back and the voucher stays.
 * @throws Rejection `voucher.none`, `voucher.not-open` {phase}, `voucher.ending-not-proposed`, `voucher.ending-same-person`
 */
export function decideEnding(state: VoucherState, { agrees, by }: { agrees: boolean; by: string }, given: Given): VoucherFact[] {
  const open = mustBeOpen(state);
  const { ending } = open;
  if (ending === undefined) throw new Rejection('voucher.ending-not-proposed');
  if (ending.by === by) throw new Rejection('voucher.ending-same-person');
  const { reason, by: proposedBy } = ending;
  if (agrees) return [ended(open, { reason, by, proposedBy }, given)];
  return [{ type: 'voucher.ending-returned', data: { ...who(open.offer), districtId: districtOf(open), reason, proposedBy, by } }];
}

/** Nobody decided in time: it is said once, and still to be decided. Silence ends no voucher. */
export function lateEnding(state: VoucherState, { now }: Pick<Given, 'now'>): VoucherFact[] {
  const decideBy = endingDueAt(state);
  if (!isOpen(state) || decideBy === undefined || !hasPassed(decideBy, now)) return [];
  return [{ type: 'voucher.ending-overdue', data: { ...who(state.offer), districtId: districtOf(state), decideBy } }];
}

/** When it is late; undefined if there is nothing to decide, or it is late already. */
export const endingDueAt = ({ ending }: VoucherState): Instant | undefined => (ending?.overdue === true ? undefined : ending?.decideBy);

function mustBeOpen(state: VoucherState): OpenVoucher {
  if (state.phase === 'none') throw new Rejection('voucher.none');
  if (!isOpen(state)) throw new Rejection('voucher.not-open', { phase: state.phase });
  return state;
}

/** Nobody is sent away in the middle of a school year. */
function mustBeOverAge({ offer }: OpenVoucher, { now, policy }: Given): void {
  const today = policy.localDateOf(now);
  const until = lastDayByAge(offer.placement.birthDate as LocalDate, policy, today);
  if (today <= until) throw new Rejection('voucher.not-over-age', { until });
}

function ended(open: OpenVoucher, said: { reason: EndingReason; by: string; proposedBy?: string }, { now, policy }: Given): VoucherFact {
  const today = policy.localDateOf(now);
  const { voucherId, childId, guardianId, iterationId } = settlementOf(open.offer);
  const about = { voucherId, childId, guardianId, iterationId, districtId: districtOf(open) };
  if (open.phase !== 'in-use') return { type: 'voucher.ended', data: { ...about, lastDay: today, neverUsed: true, ...said } };
  // Who was enrolled for a later day never came.
  return { type: 'voucher.ended', data: { ...about, lastDay: later(today, addDays(open.from, -1)), ...said } };
}

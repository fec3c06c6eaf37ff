import type { EventData } from '@kezek/contracts';
import { type Instant, type LocalDate, type RegionPolicy, Rejection } from '@kezek/domain';
import { settlementOf, who } from './decide.js';
import { type VoucherFact, type VoucherState, districtOf } from './facts.js';

interface Given {
  readonly now: Instant;
  readonly policy: RegionPolicy;
}

type InUse = Extract<VoucherState, { phase: 'in-use' }>;

/**
 * The child has not come for long (domain §3.4). When the region's term is over, the voucher ends by itself or waits for the department,
 * as the region has it (policy `attendance.longAbsenceEffect`).
 */
export function noteAbsence(state: VoucherState, seen: EventData<'enrolment.long-absence'>, given: Given): VoucherFact[] {
  if (state.phase !== 'in-use' || state.offer.voucherId !== seen.voucherId) return [];
  const { contractId, kindergartenId, stage, since, reachedOn } = seen;
  const known = state.absence;
  if (stage === 'over' ? known === undefined : known?.stage === stage && known.since === since) return [];
  const about = { ...who(state.offer), districtId: districtOf(state), contractId, kindergartenId };
  const noted: VoucherFact = { type: 'voucher.absence-noted', data: { ...about, stage, since, reachedOn } };
  const { now, policy } = given;
  const endsNow = stage === 'reached' && policy.at(now).longAbsenceEffect === 'end';
  return endsNow ? [noted, ended(state, policy.localDateOf(now))] : [noted];
}

/**
 * The department ends the voucher of a child who has been away for too long; today is its last day.
 * @throws Rejection `voucher.none`, `voucher.not-in-use`, `voucher.no-long-absence`
 */
export function endForAbsence(state: VoucherState, { now, policy }: Given): VoucherFact[] {
  if (state.phase === 'none') throw new Rejection('voucher.none');
  if (state.phase === 'ended' && state.reason === 'long-absence') return [];
  if (state.phase !== 'in-use') throw new Rejection('voucher.not-in-use', { phase: state.phase });
  if (state.absence?.stage !== 'reached') throw new Rejection('voucher.no-long-absence');
  return [ended(state, policy.localDateOf(now))];
}

function ended(state: InUse, lastDay: LocalDate): VoucherFact {
  const { voucherId, childId, guardianId, iterationId } = settlementOf(state.offer);
  const districtId = districtOf(state);
  return { type: 'voucher.ended', data: { voucherId, childId, guardianId, iterationId, districtId, lastDay, reason: 'long-absence' } };
}

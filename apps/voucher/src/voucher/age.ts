import { type Instant, type LocalDate, type RegionPolicy, addDays, endOfDay, hasPassed, lastDayByAge, later } from '@kezek/domain';
import { settlementOf } from './decide.js';
import { type VoucherFact, type VoucherState, districtOf } from './facts.js';

type InUse = Extract<VoucherState, { phase: 'in-use' }>;

/** The last day the voucher pays for by the child's age; the day before the first for who grew too old before coming. */
export function lastDayOf({ offer, from }: InUse, policy: RegionPolicy): LocalDate {
  const byAge = lastDayByAge(offer.placement.birthDate as LocalDate, policy, from);
  return later(byAge, addDays(from, -1));
}

export const endsByAgeAt = (state: VoucherState, policy: RegionPolicy): Instant | undefined =>
  state.phase === 'in-use' ? endOfDay(lastDayOf(state, policy), policy.zone) : undefined;

/** The child is of the age at which children leave (domain §3.5): nobody has to remember it. Does nothing before the day is over. */
export function endByAge(state: VoucherState, { now, policy }: { now: Instant; policy: RegionPolicy }): VoucherFact[] {
  const due = endsByAgeAt(state, policy);
  if (state.phase !== 'in-use' || due === undefined || !hasPassed(due, now)) return [];
  const { voucherId, childId, guardianId, iterationId } = settlementOf(state.offer);
  const districtId = districtOf(state);
  const ending = { lastDay: lastDayOf(state, policy), reason: 'age' as const };
  return [{ type: 'voucher.ended', data: { voucherId, childId, guardianId, iterationId, districtId, ...ending } }];
}

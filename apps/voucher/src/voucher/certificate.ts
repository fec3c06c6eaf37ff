import { type CertificateStatement, type Instant, type RegionPolicy, Rejection, lastDayByAge } from '@kezek/domain';
import { who } from './decide.js';
import type { Certificate, VoucherFact, VoucherState } from './facts.js';

/** The only norm a voucher of the queue gives; the needs of a special group are decided by its kindergarten's contract. */
const NEED = 'general';

/**
 * A confirmed voucher becomes a financial one, with a paper that says so (domain §4: a conditional certificate). It holds until refusal,
 * lapse or end, and never beyond the last day by age.
 * @throws Rejection `voucher.none`, `voucher.not-certifiable`
 */
export function certify(
  state: VoucherState,
  { now, policy, number, slot }: { now: Instant; policy: RegionPolicy; number: string; slot: number },
): VoucherFact[] {
  if (state.phase === 'none') throw new Rejection('voucher.none');
  if (state.phase !== 'confirmed' && state.phase !== 'in-use') throw new Rejection('voucher.not-certifiable', { phase: state.phase });
  if (state.certificate !== undefined) return [];
  const today = policy.localDateOf(now);
  const { districtId, birthDate } = state.offer.placement;
  const lastDay = lastDayByAge(birthDate as typeof today, policy, today);
  const validUntil = lastDay < today ? today : lastDay;
  const certificate = { number: state.offer.number ?? number, slot, certifiedAt: now, validFrom: today, validUntil };
  return [{ type: 'voucher.certified', data: { ...who(state.offer), districtId, ...certificate } }];
}

/** Undefined where there is none in force. */
export const certificateOf = (state: VoucherState): Certificate | undefined =>
  state.phase === 'confirmed' || state.phase === 'in-use' ? state.certificate : undefined;

export const statementOf = (
  { number, slot, validFrom, validUntil }: Certificate,
  about: { districtId: string; check: string },
): Omit<CertificateStatement, 'issuer'> => ({ number, slot, validFrom, validUntil, need: NEED, ...about });

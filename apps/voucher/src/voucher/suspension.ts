import { type Instant, type LocalDate, type RegionPolicy, Rejection, addDays, daysBetween, endOfDay, hasPassed } from '@kezek/domain';
import { who } from './decide.js';
import type { Suspension, VoucherFact, VoucherState } from './facts.js';

interface Given {
  readonly now: Instant;
  readonly policy: RegionPolicy;
}

type InUse = Extract<VoucherState, { phase: 'in-use' }>;

export interface Asked {
  readonly reason: Suspension['reason'];
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly documentId?: string;
}

/**
 * The voucher is kept while the child is ill or the family on leave (domain §4). The seat stays, the days are marked with the reason and
 * this paper, and money follows the absence rules of the sheet: a suspension itself pays nothing and takes nothing.
 * @throws Rejection `voucher.none`, `voucher.not-in-use`, `voucher.suspended-already`, `voucher.suspension-days-invalid`,
 * `voucher.suspension-too-long`, `voucher.suspension-needs-document`
 */
export function suspend(state: VoucherState, asked: Asked, { now, policy }: Given): VoucherFact[] {
  const voucher = inUse(state);
  const { reason, from, until, documentId } = asked;
  if (isSame(voucher.suspension, asked)) return [];
  if (voucher.suspension !== undefined) throw new Rejection('voucher.suspended-already', { until: voucher.suspension.until });
  const today = policy.localDateOf(now);
  if (from < today || until < from) throw new Rejection('voucher.suspension-days-invalid', { earliest: today });
  const rules = policy.on(from);
  const max = rules.suspensionMaxCalendarDays;
  if (daysBetween(from, until) + 1 > max) throw new Rejection('voucher.suspension-too-long', { max });
  if (documentId === undefined && rules.absenceReason(reason).needsDocument) throw new Rejection('voucher.suspension-needs-document');
  const paper = documentId === undefined ? {} : { documentId };
  return [{ type: 'voucher.suspended', data: { ...who(voucher.offer), ...placeOf(voucher), reason, from, until, ...paper } }];
}

/**
 * The child comes again, today at the soonest.
 * @throws Rejection `voucher.none`, `voucher.not-in-use`
 */
export function resume(state: VoucherState, { now, policy }: Given): VoucherFact[] {
  const voucher = inUse(state);
  if (voucher.suspension === undefined) return [];
  return resumed(voucher, { lastDay: addDays(policy.localDateOf(now), -1), cause: 'guardian' });
}

/** The last day of a suspension is over. Does nothing before. */
export function endSuspension(state: VoucherState, { now, policy }: Given): VoucherFact[] {
  const due = suspensionEndsAt(state, policy);
  if (due === undefined || !hasPassed(due, now) || state.phase !== 'in-use' || state.suspension === undefined) return [];
  return resumed(state, { lastDay: state.suspension.until as LocalDate, cause: 'term' });
}

export const suspensionEndsAt = (state: VoucherState, { zone }: Pick<RegionPolicy, 'zone'>): Instant | undefined =>
  state.phase === 'in-use' && state.suspension !== undefined ? endOfDay(state.suspension.until as LocalDate, zone) : undefined;

/** Whether the child is excused on the day, not only from some day to come. */
export const isSuspendedOn = (state: VoucherState, day: LocalDate): boolean =>
  state.phase === 'in-use' && state.suspension !== undefined && state.suspension.from <= day && day <= state.suspension.until;

const resumed = (voucher: InUse, how: { lastDay: LocalDate; cause: 'guardian' | 'term' }): VoucherFact[] => [
  { type: 'voucher.resumed', data: { ...who(voucher.offer), ...placeOf(voucher), ...how } },
];

const isSame = (known: Suspension | undefined, { reason, from, until, documentId }: Asked): boolean =>
  known !== undefined && known.reason === reason && known.from === from && known.until === until && known.documentId === documentId;

const placeOf = ({ contractId, kindergartenId }: InUse) => ({ contractId, kindergartenId });

function inUse(state: VoucherState): InUse {
  if (state.phase === 'none') throw new Rejection('voucher.none');
  if (state.phase !== 'in-use') throw new Rejection('voucher.not-in-use', { phase: state.phase });
  return state;
}

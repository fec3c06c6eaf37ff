import { type Instant, type LocalDate, Rejection, addDays, hasPassed, instantPlusMs } from '@kezek/domain';
import { type GroupFact, type GroupProfile, type GroupState, type Hold, type OpenGroup, offersOf } from './facts.js';
import { offerEnded } from './offer.js';
import { isLive, seatsLeftFrom } from './seats.js';

/** Every command names the contract it is for and may come again: the second time it finds itself done. */
export interface ForContract {
  readonly contractId: string;
  readonly childId: string;
}

export const open = (state: GroupState, profile: GroupProfile): GroupFact[] =>
  state.phase === 'open' ? [] : [{ type: 'enrolment.group-opened', data: profile }];

/** How long, from its hold on, a seat may still go to an earlier voucher; undefined where seats go by arrival alone. */
export type Round = { readonly roundMs: number } | undefined;

export interface HoldRequest extends ForContract {
  readonly from: LocalDate;
  readonly until: Instant;
  /** When the family's voucher was given. */
  readonly voucherAt?: Instant;
  /** The offer of the waiting list that the family accepted. */
  readonly offerId?: string;
}

/**
 * Keeps a seat while the contract is being signed. Where a seat is left it is held at once. Where none is left and the region orders by
 * voucher, the hold of the latest voucher gives way to an earlier one, as long as the round of that hold runs: so among those who ask within
 * one round the order is that of the vouchers, and nothing is won by being fast (domain §11.C.26, "no race on the button"). The date of the
 * voucher is that of its offer, as its confirmation would be another race. Of the same date, who came first stays.
 * @throws Rejection `enrolment.group-not-found`, `enrolment.group-full`
 */
export function hold(state: GroupState, seat: HoldRequest, now: Instant, round?: Round): GroupFact[] {
  const group = opened(state);
  const { contractId } = seat;
  if (seatOf(group, contractId) !== undefined) return [];
  const known = group.holds.find((one) => one.contractId === contractId);
  if (known !== undefined && isLive(known, now)) return [];
  const offer = offersOf(group).find((one) => one.offerId === seat.offerId && one.childId === seat.childId && isLive(one, now));
  // The offer kept the seat for exactly this; once it is kept, nobody's earlier voucher takes it.
  if (offer !== undefined && offer.from <= seat.from) {
    return [offerEnded(group, offer, 'accepted'), held(group, seat, { entryId: offer.entryId })];
  }
  const term = round === undefined ? undefined : { sureAt: instantPlusMs(now, round.roundMs) };
  if (seatsLeftFrom(group, seat.from, now) > 0) return [held(group, seat, term)];
  const loser = givesWay(group, seat, now);
  if (loser === undefined) throw new Rejection('enrolment.group-full');
  return [{ type: 'enrolment.seat-released', data: { ...about(group, loser), cause: 'earlier-voucher' } }, held(group, seat, term)];
}

/** The latest voucher's hold that is not sure yet and whose seat would do. */
function givesWay(group: OpenGroup, { voucherAt, from }: HoldRequest, now: Instant): Hold | undefined {
  if (voucherAt === undefined) return undefined;
  const later = group.holds.filter((one) => isUnsure(one, voucherAt, now));
  const would = later.filter((one) => seatsLeftFrom(without(group, one.contractId), from, now) > 0);
  return would.reduce<Hold | undefined>((latest, one) => ((latest?.voucherAt ?? '') > (one.voucherAt ?? '') ? latest : one), undefined);
}

/** Whether a hold might still go to a voucher of that date: what a look from outside can tell. */
export const mayGiveWay = (group: OpenGroup, voucherAt: Instant | undefined, now: Instant): boolean =>
  voucherAt !== undefined && group.holds.some((one) => isUnsure(one, voucherAt, now));

const isUnsure = (one: Hold, voucherAt: Instant, now: Instant): boolean =>
  isLive(one, now) && one.sureAt !== undefined && now < one.sureAt && one.voucherAt !== undefined && one.voucherAt > voucherAt;

const held = (group: OpenGroup, seat: HoldRequest, { sureAt, entryId }: { sureAt?: Instant; entryId?: string } = {}): GroupFact => ({
  type: 'enrolment.seat-held',
  data: {
    ...about(group, seat),
    from: seat.from,
    until: seat.until,
    ...(seat.voucherAt === undefined ? {} : { voucherAt: seat.voucherAt, ...(sureAt === undefined ? {} : { sureAt }) }),
    ...(entryId === undefined ? {} : { entryId }),
  },
});

/** There is more time to sign: the seat is kept for as long. A hold that has run out gave its seat to the others. */
export function extendHold(state: GroupState, { contractId, until }: { contractId: string; until: Instant }, now: Instant): GroupFact[] {
  const group = opened(state);
  const own = group.holds.find((one) => one.contractId === contractId);
  if (own === undefined || !isLive(own, now) || until <= own.until) return [];
  return [{ type: 'enrolment.seat-hold-extended', data: { ...about(group, own), until } }];
}

/**
 * The contract is signed: the held seat is the child's from its first day. A hold that has run out gives no right to a seat that is gone.
 * @throws Rejection `enrolment.group-not-found`, `enrolment.group-full`
 */
export function take(state: GroupState, seat: ForContract & { from: LocalDate }, now: Instant): GroupFact[] {
  const group = opened(state);
  const { contractId, from } = seat;
  if (seatOf(group, contractId) !== undefined) return [];
  const own = group.holds.find((one) => one.contractId === contractId && one.from <= from);
  const kept = own !== undefined && isLive(own, now);
  if (!kept && seatsLeftFrom(without(group, contractId), from, now) < 1) {
    throw new Rejection('enrolment.group-full');
  }
  return [{ type: 'enrolment.seat-taken', data: { ...about(group, seat), from } }];
}

/** The contract came to nothing: its hold, or the seat it took and never used, is free again. */
export function giveUp(state: GroupState, contract: ForContract): GroupFact[] {
  const group = opened(state);
  const { contractId } = contract;
  if (group.holds.some((one) => one.contractId === contractId)) {
    return [{ type: 'enrolment.seat-released', data: { ...about(group, contract), cause: 'cancelled' } }];
  }
  const seat = seatOf(group, contractId);
  if (seat === undefined) return [];
  return [{ type: 'enrolment.seat-freed', data: { ...about(group, contract), lastDay: addDays(seat.from, -1) } }];
}

/** The child leaves; the seat is free from the day after. A day that is brought forward frees it sooner. */
export function free(state: GroupState, leaving: ForContract & { lastDay: LocalDate }): GroupFact[] {
  const group = opened(state);
  const seat = seatOf(group, leaving.contractId);
  if (seat === undefined || (seat.lastDay !== undefined && seat.lastDay <= leaving.lastDay)) return [];
  return [{ type: 'enrolment.seat-freed', data: { ...about(group, leaving), lastDay: leaving.lastDay } }];
}

/** Holds that ran out are free for others; offers nobody answered go to the next of the list. */
export function expireHolds(state: GroupState, now: Instant): GroupFact[] {
  if (state.phase !== 'open') return [];
  const released: GroupFact[] = state.holds
    .filter((one) => hasPassed(one.until, now))
    .map((one) => ({ type: 'enrolment.seat-released', data: { ...about(state, one), cause: 'expired' } }));
  const lapsed = offersOf(state).filter((one) => hasPassed(one.until, now));
  return [...released, ...lapsed.map((one) => offerEnded(state, one, 'lapsed'))];
}

/** When time itself will change the group. */
export const dueAt = (state: GroupState): Instant | undefined =>
  state.phase === 'open' ? [...state.holds, ...offersOf(state)].map((one) => one.until).sort()[0] : undefined;

/** @throws Rejection `enrolment.group-not-found` */
export function opened(state: GroupState): OpenGroup {
  if (state.phase !== 'open') throw new Rejection('enrolment.group-not-found');
  return state;
}

export const seatOf = (group: OpenGroup, contractId: string) => group.taken.find((seat) => seat.contractId === contractId);

const without = (group: OpenGroup, contractId: string): OpenGroup => ({
  ...group,
  holds: group.holds.filter((one) => one.contractId !== contractId),
});

const about = ({ profile }: OpenGroup, { contractId, childId }: ForContract) => ({
  groupId: profile.groupId,
  kindergartenId: profile.kindergartenId,
  childId,
  contractId,
});

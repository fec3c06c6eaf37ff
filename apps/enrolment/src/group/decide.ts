import { type Instant, type LocalDate, Rejection, addDays, hasPassed } from '@kezek/domain';
import type { GroupFact, GroupProfile, GroupState, OpenGroup } from './facts.js';
import { isLive, seatsLeftFrom } from './seats.js';

/** Every command names the contract it is for and may come again: the second time it finds itself done. */
export interface ForContract {
  readonly contractId: string;
  readonly childId: string;
}

export const open = (state: GroupState, profile: GroupProfile): GroupFact[] =>
  state.phase === 'open' ? [] : [{ type: 'enrolment.group-opened', data: profile }];

/**
 * Keeps a seat while the contract is being signed.
 * @throws Rejection `enrolment.group-not-found`, `enrolment.seat-gone`
 */
export function hold(state: GroupState, seat: ForContract & { from: LocalDate; until: Instant }, now: Instant): GroupFact[] {
  const group = opened(state);
  const { contractId, from, until } = seat;
  if (seatOf(group, contractId) !== undefined) return [];
  const known = group.holds.find((one) => one.contractId === contractId);
  if (known !== undefined && isLive(known, now)) return [];
  if (seatsLeftFrom(group, from, now) < 1) throw new Rejection('enrolment.seat-gone', { groupId: group.profile.groupId });
  return [{ type: 'enrolment.seat-held', data: { ...about(group, seat), from, until } }];
}

/** There is more time to sign: the seat is kept for as long. A hold that has run out gave its seat to the others. */
export function extendHold(state: GroupState, { contractId, until }: { contractId: string; until: Instant }, now: Instant): GroupFact[] {
  const group = opened(state);
  const own = group.holds.find((one) => one.contractId === contractId);
  if (own === undefined || !isLive(own, now) || until <= own.until) return [];
  return [{ type: 'enrolment.seat-hold-extended', data: { ...about(group, own), until } }];
}

/**
 * The contract is signed: the held seat is the child's from its first day. A hold that has run out gives no right to a seat that is gone.
 * @throws Rejection `enrolment.group-not-found`, `enrolment.seat-gone`
 */
export function take(state: GroupState, seat: ForContract & { from: LocalDate }, now: Instant): GroupFact[] {
  const group = opened(state);
  const { contractId, from } = seat;
  if (seatOf(group, contractId) !== undefined) return [];
  const own = group.holds.find((one) => one.contractId === contractId && one.from <= from);
  const kept = own !== undefined && isLive(own, now);
  if (!kept && seatsLeftFrom(without(group, contractId), from, now) < 1) {
    throw new Rejection('enrolment.seat-gone', { groupId: group.profile.groupId });
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

/** Holds that ran out are free for others. */
export function expireHolds(state: GroupState, now: Instant): GroupFact[] {
  if (state.phase !== 'open') return [];
  return state.holds
    .filter((one) => hasPassed(one.until, now))
    .map((one) => ({ type: 'enrolment.seat-released', data: { ...about(state, one), cause: 'expired' } }));
}

/** When time itself will change the group. */
export const dueAt = (state: GroupState): Instant | undefined =>
  state.phase === 'open' ? state.holds.map((one) => one.until).sort()[0] : undefined;

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

import { type Instant, Rejection } from '@kezek/domain';
import { opened } from './decide.js';
import type { GroupFact, GroupState, OpenGroup, PlannedShift, TakenSeat } from './facts.js';
import { overPromised } from './seats.js';

/** What a shift is to do, apart from when it is asked for. */
export type ShiftPlan = Omit<PlannedShift, 'shiftId' | 'on'> & { readonly groupId: string };

/**
 * Keeps the seats of those who come as if those who go had gone already, in one write: whatever else asks for a seat meanwhile counts with
 * both. So a round of children through full groups has a seat each, and no group is over its seats at any moment.
 * @throws Rejection `enrolment.group-full` if it does not go in
 */
export function planShift(state: GroupState, shift: PlannedShift, now: Instant): GroupFact[] {
  const group = opened(state);
  if (group.shift?.shiftId === shift.shiftId) return [];
  const { shift: _, ...free } = group;
  if (overPromised({ ...free, shift }, now) !== undefined) throw new Rejection('enrolment.group-full');
  const { goes, comes, aged } = shift;
  const data = { ...of(group, shift), goes: [...goes], comes: [...comes], on: shift.on, ...(aged === undefined ? {} : { aged }) };
  return [{ type: 'enrolment.group-shift-planned', data }];
}

/** It comes to nothing. */
export const dropShift = (state: GroupState, shiftId: string): GroupFact[] =>
  state.phase === 'open' && state.shift?.shiftId === shiftId
    ? [{ type: 'enrolment.group-shift-dropped', data: of(state, { shiftId }) }]
    : [];

/** Who of those expected really comes, and until when if that is known. */
export type Comer = Pick<TakenSeat, 'contractId' | 'lastDay'>;

/** All go and come in one write. Who left meanwhile does not come: the seat is free. */
export function carryOutShift(state: GroupState, shiftId: string, comers: readonly Comer[]): GroupFact[] {
  if (state.phase !== 'open' || state.shift?.shiftId !== shiftId) return [];
  const { goes, comes, on, aged } = state.shift;
  const freed = state.taken
    .filter(({ contractId }) => goes.includes(contractId))
    .map(({ contractId, childId }) => ({ contractId, childId }));
  const taken = comes.flatMap((seat) => {
    const comer = comers.find(({ contractId }) => contractId === seat.contractId);
    return comer === undefined ? [] : [{ ...seat, ...(comer.lastDay === undefined ? {} : { lastDay: comer.lastDay }) }];
  });
  const data = { ...of(state, { shiftId }), on, freed, taken, ...(aged === undefined ? {} : { aged }) };
  return [{ type: 'enrolment.group-shifted', data }];
}

const of = ({ profile: { groupId, kindergartenId, districtId } }: OpenGroup, { shiftId }: { readonly shiftId: string }) => ({
  groupId,
  kindergartenId,
  districtId,
  shiftId,
});

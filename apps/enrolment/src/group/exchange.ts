import { type LocalDate, addDays } from '@kezek/domain';
import { type ForContract, opened, seatOf } from './decide.js';
import type { GroupFact, GroupState } from './facts.js';

/** One child goes and another comes on the same day, in one write: no seat more is taken, and none is free in between for anybody else. */
export function exchange(state: GroupState, { goes, comes, on }: { goes: ForContract; comes: ForContract; on: LocalDate }): GroupFact[] {
  const group = opened(state);
  if (seatOf(group, comes.contractId) !== undefined) return [];
  const seat = seatOf(group, goes.contractId);
  if (seat === undefined || seat.lastDay !== undefined) throw new Error(`${goes.contractId} has no lasting seat to give in exchange`);
  const { groupId, kindergartenId } = group.profile;
  return [
    { type: 'enrolment.seat-freed', data: { groupId, kindergartenId, ...goes, lastDay: addDays(on, -1) } },
    { type: 'enrolment.seat-taken', data: { groupId, kindergartenId, ...comes, from: on } },
  ];
}

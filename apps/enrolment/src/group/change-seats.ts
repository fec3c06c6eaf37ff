import { type Instant, type LocalDate, Rejection } from '@kezek/domain';
import { GROUP_SEATS_MAX } from '../kindergarten/decide.js';
import { opened } from './decide.js';
import type { GroupFact, GroupState } from './facts.js';
import { seatsLeftFrom } from './seats.js';

/**
 * More or fewer seats from today on; never fewer than are taken or held on some day to come.
 * @throws Rejection `enrolment.group-not-found`, `enrolment.seats-invalid`, `enrolment.seats-below-taken`
 */
export function changeSeats(state: GroupState, seats: number, { now, today }: { now: Instant; today: LocalDate }): GroupFact[] {
  const group = opened(state);
  const { groupId, kindergartenId, districtId, seats: seatsBefore } = group.profile;
  if (seats === seatsBefore) return [];
  if (!Number.isInteger(seats) || seats < 1 || seats > GROUP_SEATS_MAX) {
    throw new Rejection('enrolment.seats-invalid', { max: GROUP_SEATS_MAX });
  }
  const needed = seatsBefore - seatsLeftFrom(group, today, now);
  if (seats < needed) throw new Rejection('enrolment.seats-below-taken', { needed });
  return [{ type: 'enrolment.group-seats-changed', data: { groupId, kindergartenId, districtId, from: today, seatsBefore, seats } }];
}

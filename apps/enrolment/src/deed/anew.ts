import { type Instant, type RegionPolicy } from '@kezek/domain';
import { holdUntilOf } from '../enrolment/days.js';
import type { Anew } from './decide.js';

/** The terms of a contract that is made anew today: the usual time to sign, from the next working day on. */
export function anewOn(now: Instant, policy: RegionPolicy): Anew {
  const signBy = policy.deadlineAfterWorkingDays(now, policy.at(now).contractWorkingDays);
  const earliest = policy.calendar.addWorkingDays(policy.localDateOf(now), 1);
  return { signBy, holdUntil: holdUntilOf(signBy), earliest, signByDate: policy.localDateOf(signBy) };
}

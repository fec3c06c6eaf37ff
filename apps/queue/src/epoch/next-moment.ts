import { type Instant, type RegionPolicy, addDays, startOfDay } from '@kezek/domain';
import type { Epochs } from '../stores.js';
import { nextDay } from './days.js';

/**
 * When an epoch next does something by itself: on the last day on which it can be announced in time, where nobody has, and on its own day.
 * Undefined where the policy prescribes none.
 */
export async function nextEpochMoment(
  now: Instant,
  { policy, epochs }: { readonly policy: RegionPolicy; readonly epochs: Epochs },
): Promise<Instant | undefined> {
  const today = policy.localDateOf(now);
  const { epochNoticeCalendarDays } = policy.on(today);
  const moments: Instant[] = [];
  for (const { id: districtId } of policy.districts) {
    const day = nextDay(policy, districtId, today);
    if (day === undefined) continue;
    const { effectiveOn } = day;
    const noticeOn = addDays(effectiveOn, -epochNoticeCalendarDays);
    const isTold = noticeOn <= today || (await epochs.count({ districtId, effectiveOn, phase: 'announced' })) > 0;
    moments.push(startOfDay(isTold ? effectiveOn : noticeOn, policy.zone));
  }
  return moments.sort()[0];
}

import { type Instant, type RegionPolicy, addDays, instantFromLocal, localTimeOf } from '@kezek/domain';

/** When a message planned now may go out: now, or when quiet hours end. */
export function afterQuietHours(policy: RegionPolicy, now: Instant): Instant {
  const { from, to } = policy.at(now).quietHours;
  const time = localTimeOf(now, policy.zone);
  const today = policy.localDateOf(now);
  const overMidnight = from > to;
  const quiet = overMidnight ? time >= from || time < to : time >= from && time < to;
  if (!quiet) return now;
  const endsOn = overMidnight && time >= from ? addDays(today, 1) : today;
  return instantFromLocal(`${endsOn}T${to}`, policy.zone);
}

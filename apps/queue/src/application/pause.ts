import { type Instant, Rejection, endOfDay, hasPassed, parseLocalDate } from '@kezek/domain';
import type { ApplicationFact, ApplicationState } from './facts.js';
import { type Today, mustWait, named } from './guards.js';

/**
 * The family does not want a turn for now and keeps its place. Of a paused application it changes the last day; the longest pause counts
 * from when it began.
 * @param untilDate last day of the pause, as text; without it as long as the region allows
 * @throws Rejection queue.application-not-found, queue.not-waiting {phase}, queue.pause-not-allowed, queue.pause-date-past,
 * queue.pause-too-long {until}, domain.date-format, domain.date-does-not-exist
 */
export function pause(state: ApplicationState, untilDate: string | undefined, { now, policy }: Today): ApplicationFact[] {
  const waiting = mustWait(state);
  const { pauseMaxCalendarDays } = policy.at(now);
  if (pauseMaxCalendarDays === 0) throw new Rejection('queue.pause-not-allowed');
  const since = waiting.paused?.since ?? now;
  const latest = policy.deadlineAfterCalendarDays(since, pauseMaxCalendarDays);
  const until = untilDate === undefined ? latest : endOfDay(parseLocalDate(untilDate), policy.zone);
  if (hasPassed(until, now)) throw new Rejection('queue.pause-date-past');
  if (until > latest) throw new Rejection('queue.pause-too-long', { until: latest });
  if (waiting.paused?.until === until) return [];
  return [{ type: 'queue.application-paused', data: { ...named(waiting), since, until } }];
}

/** @throws Rejection queue.application-not-found, queue.not-waiting {phase} */
export function resume(state: ApplicationState): ApplicationFact[] {
  const waiting = mustWait(state);
  if (waiting.paused === undefined) return [];
  return [{ type: 'queue.application-resumed', data: { ...named(waiting), cause: 'guardian' } }];
}

/** A pause whose last day is over. */
export function endPause(state: ApplicationState, now: Instant): ApplicationFact[] {
  if (state.phase !== 'waiting' || state.paused?.until === undefined || !hasPassed(state.paused.until, now)) return [];
  return [{ type: 'queue.application-resumed', data: { ...named(state), cause: 'term' } }];
}

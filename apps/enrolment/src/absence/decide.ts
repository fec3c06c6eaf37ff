import { type LocalDate, type PolicyOn, addDays } from '@kezek/domain';
import { type EnrolmentFact, type EnrolmentState, type Rest, runningOf } from '../enrolment/facts.js';
import type { Streak } from './streak.js';

type Limits = Pick<PolicyOn, 'longAbsenceCalendarDays' | 'longAbsenceWarningLeadDays'>;

/**
 * A child who does not come is told of twice, before the term is over and when it is, and once more when it came again (domain §3.4).
 * Marks that are put right within the same absence tell nothing anew.
 */
export function noteAbsence(state: EnrolmentState, streak: Streak | undefined, limits: Limits): EnrolmentFact[] {
  const contract = runningOf(state);
  if (contract === undefined) return [];
  const known = state.absence;
  const isSame = known !== undefined && streak !== undefined && streak.since <= known.lastDay;
  const stage = streak === undefined ? undefined : stageOf(streak.days, limits);
  if (streak !== undefined && stage !== undefined) {
    if (isSame && (known.stage === 'reached' || known.stage === stage)) return [];
    return [longAbsence(contract, { stage, since: streak.since, lastDay: streak.lastDay, reachedOn: reachedOn(streak, limits) })];
  }
  if (known === undefined) return [];
  const { since, lastDay, reachedOn: term } = known;
  return [longAbsence(contract, { stage: 'over', since, lastDay, reachedOn: term })];
}

/** The voucher is kept in these days. */
export function noteRest(state: EnrolmentState, childId: string, rest: Rest): EnrolmentFact[] {
  const isKnown = restsOf(state).some(({ from, lastDay }) => from === rest.from && lastDay === rest.lastDay);
  return isKnown ? [] : [{ type: 'enrolment.rest-noted', data: { childId, ...rest } }];
}

/** The suspension that runs ended on that day, which may be before its first. */
export function endRest(state: EnrolmentState, childId: string, lastDay: LocalDate): EnrolmentFact[] {
  const last = restsOf(state).at(-1);
  if (last === undefined || last.lastDay <= lastDay) return [];
  return noteRest(state, childId, { from: last.from, lastDay });
}

export const restsOf = ({ rests = [] }: EnrolmentState): readonly Rest[] => rests;

/** From how many days on somebody is told. */
export const warnedAfterDays = ({ longAbsenceCalendarDays, longAbsenceWarningLeadDays }: Limits): number =>
  Math.max(1, longAbsenceCalendarDays - longAbsenceWarningLeadDays);

function stageOf(days: number, limits: Limits): 'warned' | 'reached' | undefined {
  if (days >= limits.longAbsenceCalendarDays) return 'reached';
  return days >= warnedAfterDays(limits) ? 'warned' : undefined;
}

const reachedOn = ({ lastDay, days }: Streak, { longAbsenceCalendarDays }: Limits): LocalDate =>
  addDays(lastDay, longAbsenceCalendarDays - days);

type Seen = Omit<Extract<EnrolmentFact, { type: 'enrolment.long-absence' }>['data'], keyof ReturnType<typeof parties>>;

const longAbsence = (contract: NonNullable<ReturnType<typeof runningOf>>, seen: Seen): EnrolmentFact => ({
  type: 'enrolment.long-absence',
  data: { ...parties(contract), ...seen },
});

const parties = (contract: NonNullable<ReturnType<typeof runningOf>>) => {
  const { contractId, childId, guardianId, voucherId, kindergartenId, groupId, districtId } = contract;
  return { contractId, childId, guardianId, voucherId, kindergartenId, groupId, districtId };
};

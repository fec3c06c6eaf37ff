import { type LocalDate, reachesMonthsOn } from '@kezek/domain';
import type { ApplicationFact, ApplicationState, Waiting } from './facts.js';
import { type Today, withdrawn } from './guards.js';

const MONTHS_A_YEAR = 12;

/** The first day on which no turn can come any more (`ages.maxYears`, Order No 254). */
export const overAgeFrom = (birthDate: LocalDate, { now, policy }: Today): LocalDate =>
  reachesMonthsOn(birthDate, policy.at(now).maxYears * MONTHS_A_YEAR);

export const isOverAge = (birthDate: LocalDate, today: Today): boolean =>
  overAgeFrom(birthDate, today) <= today.policy.localDateOf(today.now);

/**
 * A child over age gets no turn, so its application ends by itself on that birthday and nobody waits in vain till the next queue update
 * (domain §11.B). A family that was told a day of leaving keeps it: on that day the update itself ends it.
 */
export function endByAge(state: ApplicationState, today: Today): ApplicationFact[] {
  if (state.phase !== 'waiting' && state.phase !== 'inactive') return [];
  if (!isOverAge(state.placement.birthDate as LocalDate, today) || isToldToLeave(state, today)) return [];
  return [withdrawn(state, 'age')];
}

function isToldToLeave({ placeChange }: Pick<Waiting, 'placeChange'>, { now, policy }: Today): boolean {
  return placeChange?.reason === 'over-age' && policy.localDateOf(now) <= placeChange.effectiveOn;
}

import type { LocalDate } from '@kezek/domain';
import type { ApplicationFact, ApplicationState } from './facts.js';
import { type Today, mustWait, named } from './guards.js';
import { type AskedKindergartens, checkedKindergartens, wishesIn } from './wishes.js';

export interface Move {
  readonly districtId: string;
  readonly settlementId: string;
  /** Kindergartens of the new place; those of another district are forgotten. */
  readonly wishes?: AskedKindergartens;
}

/**
 * One application a child in the installation, so a family that moves takes it along: to its category there, by its own stamp.
 * @throws Rejection queue.application-not-found, queue.not-waiting {phase}, domain.unknown-district {districtId},
 * domain.unknown-settlement {districtId, settlementId}, domain.too-old {maxYears}, those of `checkedKindergartens`
 */
export function move(state: ApplicationState, { districtId, settlementId, wishes }: Move, { now, policy }: Today): ApplicationFact[] {
  const waiting = mustWait(state);
  policy.settlement(districtId, settlementId);
  const { category, statusClass, placement } = waiting;
  const rules = policy.at(now);
  const asked = wishes === undefined ? {} : wishesIn(checkedKindergartens(wishes, rules.chosenKindergartensMax));
  if (placement.districtId === districtId && placement.settlementId === settlementId) return [];
  const from = { districtId: placement.districtId, settlementId: placement.settlementId, category };
  const birthDate = placement.birthDate as LocalDate;
  // Categories are the district's; within one it is not counted anew between the days on which everybody's is.
  const to = placement.districtId === districtId ? category : rules.categoryOf({ statusClass, birthDate, districtId }).ordinal;
  const data = { ...named(waiting), from, placement: { ...placement, districtId, settlementId }, category: to, ...asked };
  return [{ type: 'queue.application-moved', data }];
}

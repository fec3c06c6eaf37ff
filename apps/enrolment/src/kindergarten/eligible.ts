import { type LocalDate, Rejection } from '@kezek/domain';
import { known } from './known.js';
import type { KindergartenState, KnownKindergarten } from './facts.js';
import { isListedOn } from './list.js';
import { isCoveredOn, orderOn } from './state-order.js';

/**
 * Only a kindergarten that is on the list and has a state order on the first day takes a child with a voucher (domain §4). Those enrolled
 * stay, whatever becomes of it.
 * @throws Rejection `enrolment.kindergarten-not-found`, `enrolment.not-listed`, `enrolment.state-order-over`, `enrolment.no-state-order`
 */
export function refuseIneligible(state: KindergartenState, day: LocalDate): void {
  const kindergarten = known(state);
  if (!isListedOn(kindergarten, day)) throw new Rejection('enrolment.not-listed', { date: day });
  if (isCoveredOn(kindergarten, day)) return;
  const over = orderOn(kindergarten, day);
  throw over === undefined ? new Rejection('enrolment.no-state-order') : new Rejection('enrolment.state-order-over', { until: over.until });
}

export const isEligibleOn = (state: KnownKindergarten, day: LocalDate): boolean => isListedOn(state, day) && isCoveredOn(state, day);

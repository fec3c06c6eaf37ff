import type { LocalDate, RegionPolicy } from '@kezek/domain';
import type { Application, ApplicationFact, ApplicationState } from '../application/facts.js';
import type { PlanRow } from './plan.js';
import { reasonOf } from './reason.js';

export interface Recategorise {
  readonly epochId: string;
  /** The day whose rules are applied. */
  readonly on: LocalDate;
  readonly policy: RegionPolicy;
}

/**
 * The category follows the rules of the epoch's day; the stamp stays. Who has grown too old leaves the queue (domain §3.2). Doing it twice
 * changes nothing more.
 */
export function recategorise(state: ApplicationState, { epochId, on, policy }: Recategorise): ApplicationFact[] {
  if (state.phase !== 'waiting' && state.phase !== 'inactive' && state.phase !== 'turn-given') return [];
  const { statusClass, category: from, placement } = state;
  const { districtId } = placement;
  const birthDate = placement.birthDate as LocalDate;
  const rules = policy.on(on);
  const isOver = rules.turnByAge(birthDate) === 'too-old';
  // An open turn ends as its voucher does.
  if (isOver && state.phase === 'turn-given') return [];
  if (isOver) return [{ type: 'queue.application-withdrawn', data: { ...named(state), reason: 'age', epochId } }];
  const to = rules.categoryOf({ statusClass, birthDate, districtId }).ordinal;
  if (to === from) return [];
  const reason = reasonOf({ from, to, statusClass }, { policy, on });
  const cause = reason === 'regime' ? ('regime-switch' as const) : ('queue-update' as const);
  const isTold = state.placeChange?.epochId === epochId && state.placeChange.to?.category === to;
  const data = {
    ...named(state),
    from,
    to,
    cause,
    statusClass,
    by: 'system',
    epochId,
    reason,
    quiet: isTold || state.phase === 'turn-given',
  };
  return [{ type: 'queue.category-changed', data }];
}

/** Tells the family what the plan says of this application: once for an epoch, and nothing where nothing changes for it. */
export function announcePlaceChange(
  state: ApplicationState,
  { epochId, effectiveOn, row }: { readonly epochId: string; readonly effectiveOn: LocalDate; readonly row: PlanRow },
): ApplicationFact[] {
  const { applicationId, from, to, reason } = row;
  if (state.phase !== 'waiting' || state.applicationId !== applicationId || reason === undefined) return [];
  if (state.placeChange?.epochId === epochId) return [];
  const change = { epochId, effectiveOn, from, ...(to === undefined ? {} : { to }), reason };
  return [{ type: 'queue.place-change-announced', data: { ...named(state), guardianId: state.guardianId, ...change } }];
}

/** Takes back what the family was told of an epoch that was cancelled. Who has a turn by now does not ask for a place. */
export function cancelPlaceChange(state: ApplicationState, { epochId }: { readonly epochId: string }): ApplicationFact[] {
  if (state.phase !== 'waiting' && state.phase !== 'inactive') return [];
  if (state.placeChange?.epochId !== epochId) return [];
  const { guardianId, placeChange } = state;
  const data = { ...named(state), guardianId, epochId, effectiveOn: placeChange.effectiveOn };
  return [{ type: 'queue.place-change-cancelled', data }];
}

const named = ({ applicationId, childId }: Application) => ({ applicationId, childId });

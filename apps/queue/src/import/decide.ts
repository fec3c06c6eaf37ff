import { Rejection, type Instant } from '@kezek/domain';
import type { Application, ApplicationFact, ApplicationState } from '../application/facts.js';
import { withdrawn } from '../application/guards.js';
import type { Import, ImportFact, ImportState, RollbackReason } from './facts.js';
import type { PlanRow } from './plan.js';

export interface PlanImport {
  readonly importId: string;
  readonly districtId: string;
  readonly documentId: string;
  readonly fileDigest: string;
  readonly planDigest: string;
  readonly zone: string;
  readonly rows: number;
  readonly faulty: number;
  readonly inversions: number;
  readonly by: string;
}

/** A dry run: nobody is registered by it and nothing submitted. Planned once it stays as it was planned. */
export function planImport(state: ImportState, plan: PlanImport, now: Instant): ImportFact[] {
  return state.phase === 'none' ? [{ type: 'queue.import-planned', data: { ...plan, plannedAt: now } }] : [];
}

/**
 * The second signature: another person than the one who planned. Rows with a fault are left out when that is said, and never silently.
 * @throws Rejection queue.import-not-found, queue.import-not-planned {phase}, queue.same-person, queue.import-faulty {faulty}, queue.import-empty
 */
export function approveImport(
  state: ImportState,
  { by, withoutFaulty }: { readonly by: string; readonly withoutFaulty: boolean },
  now: Instant,
): ImportFact[] {
  const known = existing(state);
  if (known.phase !== 'planned') throw new Rejection('queue.import-not-planned', { phase: known.phase });
  const { importId, districtId, plannedBy, rows, faulty } = known;
  if (plannedBy === by) throw new Rejection('queue.same-person');
  if (faulty > 0 && !withoutFaulty) throw new Rejection('queue.import-faulty', { faulty });
  if (faulty === rows) throw new Rejection('queue.import-empty');
  return [{ type: 'queue.import-approved', data: { importId, districtId, plannedBy, by, withoutFaulty, approvedAt: now } }];
}

export function completeImport(state: ImportState, counted: { readonly submitted: number; readonly refused: number }): ImportFact[] {
  if (state.phase !== 'running') return [];
  return [{ type: 'queue.import-completed', data: { ...named(state), ...counted } }];
}

/** Also of one that still runs. @throws Rejection queue.import-not-found, queue.import-not-run {phase} */
export function orderRollback(state: ImportState, { by, reason }: { readonly by: string; readonly reason: RollbackReason }): ImportFact[] {
  const known = existing(state);
  if (known.phase === 'rolling-back' || known.phase === 'rolled-back') return [];
  if (known.phase === 'planned') throw new Rejection('queue.import-not-run', { phase: known.phase });
  return [{ type: 'queue.import-rollback-ordered', data: { ...named(known), reason, by } }];
}

export function completeRollback(state: ImportState, counted: { readonly withdrawn: number; readonly kept: number }): ImportFact[] {
  if (state.phase !== 'rolling-back') return [];
  return [{ type: 'queue.import-rolled-back', data: { ...named(state), ...counted } }];
}

/** Why an imported application stays though its import is taken back. */
export type KeptReason = Application['phase'] | 'changed';

/** Undefined if it waits just as it was brought over. */
export function keptBecause(state: ApplicationState, importId: string, row: PlanRow): KeptReason | undefined {
  if (state.phase !== 'waiting') return state.phase === 'none' ? 'withdrawn' : state.phase;
  const { placement, wishes, paused, restoresUsed } = state;
  const same =
    state.importId === importId &&
    placement.settlementId === row.settlementId &&
    placement.languages.join() === [...row.languages].sort().join() &&
    placement.kinds.join() === [...row.kinds].sort().join() &&
    wishes === undefined &&
    paused === undefined &&
    restoresUsed === 0;
  return same ? undefined : 'changed';
}

/** Takes an imported application back that still waits untouched. */
export function rollBack(state: ApplicationState, importId: string, row: PlanRow): ApplicationFact[] {
  return state.phase === 'waiting' && keptBecause(state, importId, row) === undefined ? [withdrawn(state, 'import-rolled-back')] : [];
}

/** @throws Rejection queue.import-not-found */
export function existing(state: ImportState): Import {
  if (state.phase === 'none') throw new Rejection('queue.import-not-found');
  return state;
}

const named = ({ importId, districtId }: Import) => ({ importId, districtId });

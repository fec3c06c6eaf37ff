import { type Ids, type Logger, correlation } from '@kezek/service';
import type { Connection } from 'mongoose';
import type { ApplicationFact, ApplicationState } from '../application/facts.js';
import type { Leases } from '../iteration/lease.js';
import type { Applications, Iterations } from '../stores.js';
import { SYSTEM } from './decide.js';
import type { Announced, Cancelled, Epoch, Open } from './facts.js';
import type { PlanRow } from './plan.js';
import type { EpochPreviewDeps } from './preview.js';

export interface EpochRunDeps extends EpochPreviewDeps {
  readonly applications: Applications;
  readonly iterations: Iterations;
  readonly leases: Leases;
  readonly database: Connection;
  readonly ids: Ids;
  readonly log: Logger;
  readonly stopping: () => boolean;
  /** Days known to need nothing more, so that an idle look costs little. */
  readonly handled: Set<string>;
}

const BATCH = 200;
const AT_ONCE = 16;

export type Live = Announced | Open;

export const leaseOf = (districtId: string): string => `epochs-${districtId}`;

/** What a plan leads to for those of its applications that are live. */
export const ofApplications = (
  rows: readonly PlanRow[],
  epoch: Announced | Cancelled,
  deps: EpochRunDeps,
  decide: (state: ApplicationState, row: PlanRow) => ApplicationFact[],
): Promise<boolean> =>
  inBatches(
    rows.filter((row) => row.reason !== undefined),
    epoch,
    deps,
    async (row) => {
      const childId = deps.publicLog.book.get(row.applicationId)?.childId;
      if (childId !== undefined) await deps.applications.execute(childId, because(deps, epoch), (state) => decide(state, row));
    },
  );

/** @returns false if it was told to stop, or another instance took over */
export async function inBatches<T>(
  list: readonly T[],
  { districtId }: Epoch,
  deps: EpochRunDeps,
  work: (one: T) => Promise<void>,
): Promise<boolean> {
  for (let from = 0; from < list.length; from += BATCH) {
    if (deps.stopping() || !(await deps.leases.hold(leaseOf(districtId)))) return false;
    const left = list.slice(from, from + BATCH);
    const worker = async (): Promise<void> => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }
  return true;
}

export const because = ({ ids }: EpochRunDeps, { announcedBy = SYSTEM }: Live | Cancelled) => ({
  correlationId: correlationOf(ids),
  actor: announcedBy,
});

export const correlationOf = (ids: Ids): string => correlation.current() ?? ids.next('epc');

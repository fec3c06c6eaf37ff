import { type Instant, type RegionPolicy, Rejection } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import type { ChangeRequest } from '@kezek/stream';
import { match } from '@kezek/translog';
import type { Iterations } from '../stores.js';
import { keepBasis } from './archive.js';
import { type ContentStore, digestOf } from './content.js';
import { preview, supersede } from './decide.js';
import { iterationIdOf, numberOf } from './definition.js';
import type { Iteration, IterationState } from './facts.js';
import { type IterationOf, rulesFor } from './rules.js';
import { type SnapshotSources, takeSnapshot } from './take.js';

const REQUEST_ID_DIGITS = 40;

export interface PreviewDeps extends SnapshotSources {
  readonly iterations: Iterations;
  readonly content: ContentStore;
  readonly clock: Clock;
  readonly policy: RegionPolicy;
}

export interface PreviewRequest extends IterationOf {
  readonly by: string;
  /** The iteration whose returned turns are to be given on. */
  readonly continues?: string;
  readonly request: ChangeRequest & { readonly key: string };
}

/**
 * Looks at the queue and the free seats of this moment and says who would get a turn. Gives none.
 * @throws Rejection domain.unknown-district, queue.regime-without-iterations, queue.iteration-running, queue.preview-in-progress
 */
export async function previewIteration({ by, request, continues, ...of }: PreviewRequest, deps: PreviewDeps): Promise<IterationState> {
  const { iterations, content, clock } = deps;
  const { districtId } = of;
  const requestId = `req_${digestOf(request.key).slice(0, REQUEST_ID_DIGITS)}`;
  const repeated = await previewedUnder(requestId, { districtId, key: request.key }, iterations);
  if (repeated !== undefined) return repeated;
  const last = await lastOf(districtId, iterations);
  if (last !== undefined) supersede(last, clock.now());
  const basis = await lookAt(of, clock.now(), deps);
  const hashes = await keepBasis(content, basis);
  const { turns, skippedSettlementIds } = match(basis.snapshot, basis.rules);
  if (last !== undefined) await iterations.execute(last.iterationId, { correlationId: request.correlationId }, supersede);
  const iterationId = iterationIdOf(districtId, last === undefined ? 1 : numberOf(last.iterationId) + 1);
  const waiting = basis.snapshot.applications.length;
  const { logSize } = basis.snapshot;
  const command = {
    iterationId,
    ...of,
    ...hashes,
    turns: turns.length,
    waiting,
    skippedSettlementIds,
    by,
    requestId,
    ...(logSize === undefined ? {} : { logSize }),
    ...(continues === undefined ? {} : { continues }),
  };
  const { state } = await iterations.execute(iterationId, request, (before, now) => preview(before, command, now));
  return state;
}

async function lookAt(of: IterationOf, now: Instant, sources: SnapshotSources) {
  const rules = rulesFor(of, sources.policy, now);
  return { rules, snapshot: await takeSnapshot(of.districtId, now, sources) };
}

/** The newest iteration of a district. */
export async function lastOf(districtId: string, iterations: Iterations): Promise<Iteration | undefined> {
  const [last] = await iterations.find({ districtId }, { limit: 1, sort: { by: 'number', descending: true } });
  return last === undefined || last.state.phase === 'none' ? undefined : last.state;
}

/** The number of a new iteration is not known to a caller who asks again, so what was asked under the key is looked up by it. */
async function previewedUnder(
  requestId: string,
  { districtId, key }: { districtId: string; key: string },
  iterations: Iterations,
): Promise<IterationState | undefined> {
  const [found] = await iterations.find({ requestId }, { limit: 1 });
  if (found === undefined) return undefined;
  const { state } = found;
  if (state.phase === 'none' || state.districtId !== districtId) throw new Rejection('stream.key-reused', { key });
  return state;
}

import { type LocalDate, Rejection, type RegionPolicy } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import type { ChangeRequest } from '@kezek/stream';
import { type ContentStore, digestOf } from '../iteration/content.js';
import type { PublicLog } from '../log/public-log.js';
import { policyDigestOf } from '../policy-digest.js';
import type { Epochs } from '../stores.js';
import { type EpochDay, dayAt, nextDay } from './days.js';
import { preview, supersede } from './decide.js';
import { epochIdOf, numberOf } from './definition.js';
import type { Epoch, EpochState } from './facts.js';
import { type Plan, countPlan, parsePlan, planRows, planText } from './plan.js';

const REQUEST_ID_DIGITS = 40;

export interface EpochPreviewDeps {
  readonly epochs: Epochs;
  readonly content: ContentStore;
  readonly publicLog: PublicLog;
  readonly policy: RegionPolicy;
  readonly clock: Clock;
}

/** Who would stand where, by the log as this instance has read it. @throws Rejection domain.unknown-district */
export function lookAhead(districtId: string, effectiveOn: LocalDate, { publicLog, policy }: EpochPreviewDeps): Plan {
  // One synchronous look: the places are those at that size of the log.
  const { size: logSize, book } = publicLog;
  const rows = planRows([...book.waiting(districtId)], { policy, districtId, on: effectiveOn });
  return { districtId, effectiveOn, policyDigest: policyDigestOf(policy), logSize, rows };
}

export const planOf = async (content: ContentStore, { planDigest }: Epoch): Promise<Plan> => parsePlan(await content.get(planDigest));

export interface EpochPreviewRequest {
  readonly districtId: string;
  /** Absent is the next day that the policy prescribes. */
  readonly effectiveOn?: LocalDate;
  readonly by: string;
  readonly request: ChangeRequest & { readonly key: string };
}

/**
 * A dry run for a coming day on which the policy changes categories. Nobody is told.
 * @throws Rejection domain.unknown-district, queue.epoch-not-prescribed {next?}, queue.epoch-already-announced {epochId}, queue.epoch-open {epochId},
 * queue.preview-in-progress
 */
export async function previewEpoch({ districtId, effectiveOn, by, request }: EpochPreviewRequest, deps: EpochPreviewDeps): Promise<Epoch> {
  const { epochs, policy, clock, publicLog } = deps;
  const requestId = `req_${digestOf(request.key).slice(0, REQUEST_ID_DIGITS)}`;
  const repeated = await previewedUnder(requestId, { districtId, key: request.key }, epochs);
  if (repeated !== undefined) return repeated;
  const today = policy.localDateOf(clock.now());
  const next = nextDay(policy, districtId, today);
  const day = effectiveOn === undefined ? next : dayAt(policy, districtId, effectiveOn);
  if (day === undefined || day.effectiveOn <= today) throw new Rejection('queue.epoch-not-prescribed', { next: next?.effectiveOn ?? '' });
  await publicLog.catchUp();
  return recordPreview(lookAhead(districtId, day.effectiveOn, deps), { day, by, requestId, request }, deps);
}

/** Keeps the plan and takes the next number of the district; a preview that nobody announced makes room. */
export async function recordPreview(
  plan: Plan,
  { day, by, requestId, request }: { day: EpochDay; by: string; requestId?: string; request: ChangeRequest },
  { epochs, content, policy, clock }: EpochPreviewDeps,
): Promise<Epoch> {
  const { districtId, effectiveOn, policyDigest, logSize } = plan;
  const others = await epochs.find({ districtId, phase: { in: ['announced', 'open'] } }, { limit: OTHERS_MAX });
  for (const { state } of others) refuseBeside(state, effectiveOn);
  const last = await lastOf(districtId, epochs);
  const planDigest = await content.put(planText(plan));
  if (last?.phase === 'previewed')
    await epochs.execute(last.epochId, { correlationId: request.correlationId }, (state) =>
      state.phase === 'previewed' ? supersede(state, by) : [],
    );
  const epochId = epochIdOf(districtId, last === undefined ? 1 : numberOf(last.epochId) + 1);
  const seen = { epochId, districtId, kind: day.kind, effectiveOn, planDigest, policyDigest, logSize, ...countPlan(plan.rows) };
  const command = { ...seen, previewedOn: policy.localDateOf(clock.now()), by, ...(requestId === undefined ? {} : { requestId }) };
  return existing((await epochs.execute(epochId, request, (state) => preview(state, command))).state);
}

/** @throws Rejection queue.epoch-not-found */
export function existing(state: EpochState): Epoch {
  if (state.phase === 'none') throw new Rejection('queue.epoch-not-found');
  return state;
}

const OTHERS_MAX = 20;

function refuseBeside(state: EpochState, effectiveOn: LocalDate): void {
  if (state.phase === 'open') throw new Rejection('queue.epoch-open', { epochId: state.epochId });
  if (state.phase === 'announced' && state.effectiveOn === effectiveOn)
    throw new Rejection('queue.epoch-already-announced', { epochId: state.epochId });
}

async function lastOf(districtId: string, epochs: Epochs): Promise<Epoch | undefined> {
  const [last] = await epochs.find({ districtId }, { limit: 1, sort: { by: 'number', descending: true } });
  return last === undefined || last.state.phase === 'none' ? undefined : last.state;
}

/** The number of a new epoch is not known to a caller who asks again, so what was asked under the key is looked up by it. */
async function previewedUnder(
  requestId: string,
  { districtId, key }: { districtId: string; key: string },
  epochs: Epochs,
): Promise<Epoch | undefined> {
  const [found] = await epochs.find({ requestId }, { limit: 1 });
  if (found === undefined) return undefined;
  if (found.state.phase === 'none' || found.state.districtId !== districtId) throw new Rejection('stream.key-reused', { key });
  return found.state;
}

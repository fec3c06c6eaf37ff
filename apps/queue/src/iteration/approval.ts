import type { ChangeRequest } from '@kezek/stream';
import { basisOf, rematch } from './archive.js';
import { approve } from './decide.js';
import type { Iteration, IterationState } from './facts.js';
import { cameLater, overtaken } from './newcomers.js';
import type { PreviewDeps } from './preview.js';
import { seenAt } from './take.js';

export interface ApprovalRequest {
  readonly iterationId: string;
  readonly by: string;
  readonly request: ChangeRequest;
}

/** The second signature. @throws those of `approve` */
export async function approveIteration({ iterationId, by, request }: ApprovalRequest, deps: PreviewDeps): Promise<IterationState> {
  const { iterations, policy } = deps;
  const { state: before } = await iterations.load(iterationId);
  const overtakenCount = before.phase === 'previewed' ? (await sincePreview(before, deps)).overtaken : 0;
  const { state } = await iterations.execute(iterationId, request, (current, now) => approve(current, by, { now, policy, overtakenCount }));
  return state;
}

export interface SincePreview {
  /** Who came and waits for the next iteration, in the order of the queue. */
  readonly cameLater: readonly { readonly applicationId: string; readonly category: number; readonly submittedAt: string }[];
  /** How many came or changed and would stand before somebody who is to get a turn. */
  readonly overtaken: number;
}

/** What has changed in the queue since an iteration was previewed. */
export async function sincePreview(iteration: Iteration, { content, clock, queueOf, policy }: PreviewDeps): Promise<SincePreview> {
  const basis = await basisOf(content, iteration);
  const { waiting } = await queueOf(iteration.districtId);
  const now = seenAt(clock.now(), { waiting, policy });
  const { turns } = rematch(basis);
  const later = cameLater(basis.snapshot, now).map(({ applicationId, category, submittedAt }) => ({
    applicationId,
    category,
    submittedAt,
  }));
  return { cameLater: later, overtaken: overtaken({ ...basis, turns }, now).length };
}

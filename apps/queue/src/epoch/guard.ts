import { Rejection } from '@kezek/domain';
import type { Iteration } from '../iteration/facts.js';
import type { Epochs } from '../stores.js';

/** While an epoch is applied the order of the district is half the old one. @throws Rejection queue.epoch-open {epochId} */
export async function refuseDuringEpoch(districtId: string, epochs: Epochs): Promise<void> {
  const [open] = await epochs.find({ districtId, phase: 'open' }, { limit: 1 });
  if (open !== undefined) throw new Rejection('queue.epoch-open', { epochId: open.id });
}

/**
 * What was previewed before an epoch was opened saw an order that no longer holds.
 * @throws Rejection queue.epoch-open {epochId}, queue.preview-outdated {epochId}
 */
export async function refuseOutdated(iteration: Iteration, epochs: Epochs): Promise<void> {
  const { districtId, previewedAt = '' } = iteration;
  await refuseDuringEpoch(districtId, epochs);
  const [last] = await epochs.find({ districtId, phase: 'closed' }, { limit: 1, sort: { by: 'number', descending: true } });
  if (last?.state.phase === 'closed' && last.state.openedAt > previewedAt)
    throw new Rejection('queue.preview-outdated', { epochId: last.id });
}

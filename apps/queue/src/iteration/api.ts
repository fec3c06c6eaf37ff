import type { iterationV1 } from '@kezek/contracts';
import type { Implementation } from '@kezek/rpc';
import { existing } from '../views.js';
import { sincePreview } from './approval.js';
import type { PreviewDeps } from './preview.js';

export const iterationApi = (deps: PreviewDeps): Implementation<typeof iterationV1.IterationServiceService> => ({
  getSincePreview: async ({ iterationId }) => {
    const { iterations, policy, clock } = deps;
    const iteration = existing((await iterations.load(iterationId)).state);
    const { newDuringPreview } = policy.at(clock.now());
    if (iteration.phase !== 'previewed' && iteration.phase !== 'approved') return { cameLater: [], overtaken: 0, newDuringPreview };
    const { cameLater, overtaken } = await sincePreview(iteration, deps);
    return { cameLater: [...cameLater], overtaken, newDuringPreview };
  },
});

import type { enrolmentV1 } from '@kezek/contracts';
import type { Implementation } from '@kezek/rpc';
import { contractApi } from './api/contracts.js';
import type { ApiDeps } from './api/deps.js';
import { kindergartenApi } from './api/kindergartens.js';
import { requestApi } from './api/requests.js';
import { sheetApi } from './api/sheets.js';
import { checkInvariants } from './invariants.js';

export const api = (deps: ApiDeps): Implementation<typeof enrolmentV1.EnrolmentServiceService> => ({
  ...kindergartenApi(deps),
  ...requestApi(deps),
  ...contractApi(deps),
  ...sheetApi(deps),
  getNextDeadline: async () => {
    const now = deps.clock.now();
    const found = await Promise.all([
      deps.stores.enrolments.nextDue(now),
      deps.stores.groups.nextDue(now),
      deps.stores.swaps.nextDue(now),
      deps.stores.promotions.nextDue(now),
    ]);
    return { at: found.flatMap((at) => at ?? []).sort()[0] ?? '' };
  },
  checkInvariants: async () => ({ invariants: await checkInvariants(deps.stores, deps) }),
});

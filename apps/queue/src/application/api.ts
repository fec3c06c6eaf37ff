import type { applicationV1 } from '@kezek/contracts';
import type { RegionPolicy } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { Decide } from '@kezek/stream';
import { type ChangeDeps, changeApplication } from '../change.js';
import { toKindergartens } from '../requests.js';
import { application } from '../views.js';
import type { ApplicationFact, ApplicationState } from './facts.js';
import { move } from './move.js';
import { pause, resume } from './pause.js';

export interface ApplicationApiDeps extends ChangeDeps {
  readonly policy: RegionPolicy;
}

/** What a family does with an application that waits, its place kept. */
export function applicationApi(deps: ApplicationApiDeps): Implementation<typeof applicationV1.ApplicationServiceService> {
  const { policy, publicLog } = deps;
  const change = async (call: CallContext, asked: { childId: string }, decide: Decide<ApplicationState, ApplicationFact>) => ({
    application: application(await changeApplication(call, asked, { ...deps, decide }), publicLog.book),
  });
  return {
    moveApplication: (request, call) => {
      const { districtId, settlementId } = request;
      const command = { districtId, settlementId, ...toKindergartens(request) };
      return change(call, request, (state, now) => move(state, command, { now, policy }));
    },
    pauseApplication: (request, call) =>
      change(call, request, (state, now) => pause(state, request.untilDate === '' ? undefined : request.untilDate, { now, policy })),
    resumeApplication: (request, call) => change(call, request, resume),
  };
}

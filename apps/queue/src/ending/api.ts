import { APPLICATION_ENDINGS, type applicationEndingV1 } from '@kezek/contracts';
import { type RegionPolicy, Rejection } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { Decide } from '@kezek/stream';
import type { ApplicationFact, ApplicationState } from '../application/facts.js';
import { type ChangeDeps, changeApplication } from '../change.js';
import { actorOf } from '../requests.js';
import { application } from '../views.js';
import { type EndingReason, decideEnding, endByDepartment } from './decide.js';

export interface EndingApiDeps extends ChangeDeps {
  readonly policy: RegionPolicy;
}

/** The department's word that an application is over. */
export function endingApi(deps: EndingApiDeps): Implementation<typeof applicationEndingV1.EndingServiceService> {
  const { policy, publicLog } = deps;
  const change = async (call: CallContext, asked: { childId: string }, decide: Decide<ApplicationState, ApplicationFact>) => ({
    application: application(await changeApplication(call, asked, { ...deps, decide }), publicLog.book),
  });
  return {
    endApplication: (request, call) => {
      const said = { reason: reasonOf(request.reason), by: actorOf(call) };
      return change(call, request, (state, now) => endByDepartment(state, said, { now, policy }));
    },
    decideEnding: (request, call) => {
      const said = { agrees: request.agrees, by: actorOf(call) };
      return change(call, request, (state) => decideEnding(state, said));
    },
  };
}

/** @throws Rejection queue.ending-reason-invalid */
function reasonOf(text: string): EndingReason {
  const reason = APPLICATION_ENDINGS.find((one) => one === text);
  if (reason === undefined) throw new Rejection('queue.ending-reason-invalid');
  return reason;
}

import type { applicationV1 } from '@kezek/contracts';
import type { RegionPolicy } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { Clock } from '@kezek/service';
import type { Decide } from '@kezek/stream';
import { type ChangeDeps, changeApplication } from '../change.js';
import { toSeen } from '../benefit/api.js';
import { toKindergartens, toSubmit } from '../requests.js';
import { application } from '../views.js';
import { checkSubmission } from './check.js';
import type { ApplicationFact, ApplicationState } from './facts.js';
import { move } from './move.js';
import { pause, resume } from './pause.js';

export interface ApplicationApiDeps extends ChangeDeps {
  readonly clock: Clock;
  readonly policy: RegionPolicy;
}

/** What a family does with an application that waits, its place kept. */
export function applicationApi(deps: ApplicationApiDeps): Implementation<typeof applicationV1.ApplicationServiceService> {
  const { applications, clock, ids, policy, publicLog } = deps;
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
    checkSubmission: async ({ application: asked, benefit }, call) => {
      if (asked === undefined) throw new Error('An application is asked about without one');
      const { state } = await applications.load(asked.childId);
      const seen = benefit === undefined ? {} : { benefit: { claimId: ids.next('bnf'), code: benefit.code, ...toSeen(benefit, call) } };
      checkSubmission(state, { ...toSubmit(asked, ids.next('app')), ...seen }, { now: clock.now(), policy });
      return {};
    },
  };
}

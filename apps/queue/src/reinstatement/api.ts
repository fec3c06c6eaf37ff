import type { reinstatementV1 } from '@kezek/contracts';
import { type RegionPolicy, Rejection } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { Clock } from '@kezek/service';
import type { ApplicationFact, ApplicationState } from '../application/facts.js';
import type { Today } from '../application/guards.js';
import { type ChangeDeps, changeApplication } from '../change.js';
import { actorOf, toLimit } from '../requests.js';
import { type AskReinstatement, askReinstatement, decideReinstatement, proposeReinstatement, takeBackReinstatement } from './decide.js';
import { type EndedApplication, endedIn } from './ended.js';
import { reinstatementsOf } from './facts.js';
import { openPage, toReinstatement, toReinstatements } from './views.js';

export interface ReinstatementApiDeps extends ChangeDeps {
  readonly clock: Clock;
  readonly policy: RegionPolicy;
}

type Decide = (state: ApplicationState, today: Today & { readonly ended: readonly EndedApplication[] }) => ApplicationFact[];

export function reinstatementApi(deps: ReinstatementApiDeps): Implementation<typeof reinstatementV1.ReinstatementServiceService> {
  const { applications, clock, policy } = deps;
  const endedOf = async (childId: string) => endedIn(await applications.readHistory(childId));

  /** What is over does not change any more, so it may be read before; what came back since, the state says. */
  async function change(call: CallContext, asked: { childId: string }, decide: Decide): Promise<reinstatementV1.ReinstatementResponse> {
    const ended = await endedOf(asked.childId);
    const state = await changeApplication(call, asked, { ...deps, decide: (before, now) => decide(before, { now, policy, ended }) });
    const last = state.phase === 'none' ? undefined : reinstatementsOf(state).at(-1);
    if (last === undefined) throw new Rejection('queue.reinstatement-not-open');
    return { reinstatement: toReinstatement(last) };
  }

  return {
    askReinstatement: (request, call) => {
      const { applicationId, cause } = request;
      const command = { applicationId, cause, asker: askerOf(call), ...papers(request) };
      return change(call, request, (state, today) => askReinstatement(state, command, today));
    },
    takeBackReinstatement: (request, call) => change(call, request, (state) => takeBackReinstatement(state, request.reinstatementId)),
    proposeReinstatement: (request, call) => {
      const { reinstatementId, outcome, reason } = request;
      const command = { reinstatementId, outcome, reason, by: actorOf(call), ...papers(request) };
      return change(call, request, (state, today) => proposeReinstatement(state, command, today));
    },
    decideReinstatement: (request, call) => {
      const { reinstatementId, agrees } = request;
      const command = { reinstatementId, agrees, by: actorOf(call), ...papers(request) };
      return change(call, request, (state, today) => decideReinstatement(state, command, today));
    },
    getReinstatements: async ({ childId }) => {
      const [{ state }, ended] = await Promise.all([applications.load(childId), endedOf(childId)]);
      return toReinstatements(state, ended, { now: clock.now(), policy });
    },
    listReinstatements: ({ districtId, limit, after }) => {
      policy.district(districtId);
      return openPage(applications, { districtId, limit: toLimit(limit), after });
    },
  };
}

/** @throws Rejection queue.unauthenticated */
function askerOf(call: CallContext): AskReinstatement['asker'] {
  const by = actorOf(call);
  return call.actor?.kind === 'guardian' ? { kind: 'guardian', guardianId: by } : { kind: 'department', by };
}

/** gRPC has no absent text. */
const papers = ({ noteId, documentId = '' }: { readonly noteId: string; readonly documentId?: string }) => ({
  ...(noteId === '' ? {} : { noteId }),
  ...(documentId === '' ? {} : { documentId }),
});

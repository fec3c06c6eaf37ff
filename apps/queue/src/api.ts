import type { queueV1 } from '@kezek/contracts';
import { type RegionPolicy, Rejection, earlier, parseLocalDate } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { Ids } from '@kezek/service';
import type { Decide } from '@kezek/stream';
import { parseProtocol } from '@kezek/translog';
import { changeWishes, restore, submit, withdraw } from './application/decide.js';
import type { ApplicationFact, ApplicationState } from './application/facts.js';
import { changeApplication, requestOf } from './change.js';
import { checkInvariants } from './invariants.js';
import { approveIteration } from './iteration/approval.js';
import { countByCategory } from './iteration/categories.js';
import { countGiven } from './iteration/given.js';
import { refuseDuringEpoch, refuseOutdated } from './epoch/guard.js';
import { nextEpochMoment } from './epoch/next-moment.js';
import { type PreviewDeps, previewIteration } from './iteration/preview.js';
import type { Heads } from './log/heads.js';
import type { LogKeys } from './log/keys.js';
import type { PublicLog } from './log/public-log.js';
import type { QueuePast } from './past/queue-past.js';
import { actorOf, toKindergartens, toLimit, toPhase, toSubmit, toTurnsMax, toWithdrawalReason } from './requests.js';
import type { Applications, Epochs } from './stores.js';
import { application, applicationPage, countByPhase, existing, iterationList, toIteration, toProtocol } from './views.js';

export interface ApiDeps extends PreviewDeps {
  readonly applications: Applications;
  readonly epochs: Epochs;
  readonly policy: RegionPolicy;
  readonly ids: Ids;
  readonly past: QueuePast;
  readonly publicLog: PublicLog;
  readonly heads: Heads;
  readonly keys: LogKeys;
}

type Answer = Promise<{ application: queueV1.Application }>;

export function api(deps: ApiDeps): Implementation<typeof queueV1.QueueServiceService> {
  const { applications, iterations, epochs, content, clock, policy, ids, past, publicLog } = deps;
  const { book } = publicLog;

  async function change(call: CallContext, asked: { childId: string }, decide: Decide<ApplicationState, ApplicationFact>): Answer {
    return { application: application(await changeApplication(call, asked, { ...deps, decide }), book) };
  }

  return {
    submitApplication: (request, call) => {
      const command = toSubmit(request, ids.next('app'));
      return change(call, request, (state, now) => submit(state, command, { now, policy }));
    },
    changeWishes: (request, call) => {
      const command = { languages: request.languages, kinds: request.kinds, ...toKindergartens(request) };
      return change(call, request, (state, now) => changeWishes(state, command, { now, policy }));
    },
    withdrawApplication: (request, call) => {
      const reason = toWithdrawalReason(request.reason);
      return change(call, request, (state) => withdraw(state, reason));
    },
    restoreApplication: (request, call) => change(call, request, restore),
    getApplication: async ({ childId }) => ({ application: application((await applications.load(childId)).state, book) }),
    listApplications: ({ districtId, phase, ending, limit, after }) =>
      applicationPage({ applications, book }, { districtId, phase: toPhase(phase), ending, limit: toLimit(limit), after }),

    previewIteration: async ({ districtId, turnsMax }, call) => {
      await refuseDuringEpoch(districtId, epochs);
      const limit = turnsMax === 0 ? {} : { turnsMax: toTurnsMax(turnsMax) };
      const request = requestOf(call, { preview: districtId, ...limit }, ids);
      return { iteration: toIteration(await previewIteration({ districtId, ...limit, by: actorOf(call), request }, deps)) };
    },
    approveIteration: async ({ iterationId }, call) => {
      const by = actorOf(call);
      await refuseOutdated(existing((await iterations.load(iterationId)).state), epochs);
      const request = requestOf(call, { approve: iterationId }, ids);
      return { iteration: toIteration(await approveIteration({ iterationId, by, request }, deps)) };
    },
    getIteration: async ({ iterationId }) => ({ iteration: toIteration((await iterations.load(iterationId)).state) }),
    listIterations: async ({ districtId, limit }) => ({
      iterations: await iterationList(iterations, { districtId, limit: toLimit(limit) }),
    }),
    getProtocol: async ({ iterationId }) => {
      const state = existing((await iterations.load(iterationId)).state);
      if (state.phase !== 'completed') throw new Rejection('queue.protocol-not-ready', { phase: state.phase });
      const text = await content.get(state.protocolHash);
      return toProtocol(parseProtocol(text), { protocolHash: state.protocolHash, text });
    },

    countIteration: async ({ iterationId }) => ({
      categories: await countByCategory(content, existing((await iterations.load(iterationId)).state)),
    }),

    getStatistics: async () => ({ applications: await countByPhase(applications), turnsGiven: await countGiven(applications) }),
    getQueueHistory: async ({ districtId, fromDate, toDate }) => {
      policy.district(districtId);
      const to = earlier(parseLocalDate(toDate), policy.localDateOf(clock.now()));
      const days = past.days(districtId, parseLocalDate(fromDate), to);
      return { days: days.map(({ date, waiting }) => ({ date, waiting: [...waiting] })) };
    },
    getNextDeadline: async () => {
      const now = clock.now();
      const moments = await Promise.all([applications.nextDue(now), nextEpochMoment(now, { policy, epochs })]);
      return { at: moments.filter((moment) => moment !== undefined).sort()[0] ?? '' };
    },
    checkInvariants: async () => ({ invariants: await checkInvariants(deps) }),
  };
}

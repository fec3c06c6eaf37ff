import type { enrolmentV1 } from '@kezek/contracts';
import { KINDS, NEEDS, Rejection, STAY_HOURS, parseBin } from '@kezek/domain';
import type { Implementation } from '@kezek/rpc';
import { opened } from '../group/decide.js';
import { kindergartenIdOf, planGroup, plannedBy, register } from '../kindergarten/decide.js';
import type { Registration } from '../kindergarten/facts.js';
import { known } from '../kindergarten/known.js';
import { inclusionIn, orderIn, registeredDetails } from '../kindergarten/parse.js';
import { toGroup, toKindergarten } from '../messages.js';
import { idOf, oneOf, pageOf, textOf } from '../parse.js';
import { type ApiDeps, because, commanded, idFor } from './deps.js';

type Methods =
  'registerKindergarten' | 'openGroup' | 'getKindergarten' | 'listKindergartens' | 'listGroups' | 'countFreeSeats' | 'getStatistics';

export function kindergartenApi(deps: ApiDeps): Pick<Implementation<typeof enrolmentV1.EnrolmentServiceService>, Methods> {
  const { stores, placing, views, policy, clock, ids } = deps;

  return {
    registerKindergarten: async (request, call) => {
      const { bin } = parseBin(request.bin);
      const kind = oneOf('kind', request.kind, KINDS);
      const registration: Registration = {
        kindergartenId: kindergartenIdOf(bin),
        bin,
        kind,
        districtId: idOf('districtId', request.districtId),
        settlementId: idOf('settlementId', request.settlementId),
        nameKk: textOf('nameKk', request.nameKk),
        nameRu: textOf('nameRu', request.nameRu),
        details: registeredDetails(kind, request.details),
      };
      const beginning = {
        ...(request.inclusion === undefined ? {} : { inclusion: inclusionIn(request.inclusion) }),
        ...(request.stateOrder === undefined ? {} : { order: orderIn(request.stateOrder) }),
      };
      const { state } = await stores.kindergartens.execute(
        registration.kindergartenId,
        commanded(call, { registration, beginning }),
        (before, now) => register(before, registration, { now, policy, beginning }),
      );
      return { kindergarten: toKindergarten(known(state), await views.seatsOf(registration.kindergartenId)) };
    },

    openGroup: async (request, call) => {
      const kindergartenId = idOf('kindergartenId', request.kindergartenId);
      const group = {
        ageGroup: request.ageGroup,
        language: request.language,
        stayHours: oneOf('stayHours', request.stayHours, STAY_HOURS),
        seats: request.seats,
        need: request.need === '' ? ('general' as const) : oneOf('need', request.need, NEEDS),
        requestId: idFor(call, 'req', kindergartenId, ids),
      };
      const region = { languages: policy.instructionLanguages, rules: policy.at(clock.now()) };
      const { state } = await stores.kindergartens.execute(kindergartenId, because(call), (before) => planGroup(before, group, region));
      const plan = plannedBy(state, group.requestId);
      if (plan === undefined) throw new Error(`Group planned by ${group.requestId} is not in ${kindergartenId}`);
      await placing.openGroup(plan, because(call));
      const now = clock.now();
      const known = opened((await stores.groups.load(plan.groupId)).state);
      return { group: toGroup(known, { now, today: policy.localDateOf(now) }) };
    },

    getKindergarten: async (request) => {
      const kindergartenId = idOf('kindergartenId', request.kindergartenId);
      const { state } = await stores.kindergartens.load(kindergartenId);
      if (state.phase === 'none') throw new Rejection('enrolment.kindergarten-not-found', { kindergartenId });
      return { kindergarten: toKindergarten(state, await views.seatsOf(kindergartenId)) };
    },

    listKindergartens: (request) => views.kindergartens(request.districtId, pageOf(request)),

    listGroups: (request) => {
      const { districtId, settlementId, kindergartenId, ageGroup, anyAgeGroup, languages, kinds, freeOnly } = request;
      const filter = {
        ...(districtId === '' ? {} : { districtId }),
        ...(settlementId === '' ? {} : { settlementId }),
        ...(kindergartenId === '' ? {} : { kindergartenId }),
        ...(anyAgeGroup || ageGroup === 0 ? {} : { ageGroup }),
        ...(languages.length === 0 ? {} : { language: { in: languages } }),
        ...(kinds.length === 0 ? {} : { kind: { in: kinds } }),
      };
      return views.groups({ filter, freeOnly, ...pageOf(request) });
    },

    countFreeSeats: async ({ districtId }) => ({ cells: await views.freeSeats(districtId) }),

    getStatistics: async () => ({ districts: await views.statistics() }),
  };
}

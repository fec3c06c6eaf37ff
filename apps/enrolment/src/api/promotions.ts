import { createHash } from 'node:crypto';
import type { promotionV1 } from '@kezek/contracts';
import { type LocalDate, Rejection, addDays, endOfDay, later } from '@kezek/domain';
import type { Implementation } from '@kezek/rpc';
import { pages } from '../pages.js';
import { dateOf, idOf } from '../parse.js';
import { confirm, discard, draft, isInHand } from '../promotion/decide.js';
import { type Choices, type PromotionState, promotionIdOf } from '../promotion/facts.js';
import { houseOf, schoolYearOf } from '../promotion/look.js';
import { timeOf } from '../promotion/pause.js';
import { type Plan, planOf } from '../promotion/plan.js';
import type { Promoting } from '../promotion/promoting.js';
import { toPromotion } from '../promotion/messages.js';
import { cellOf } from '../promotion/ages.js';
import { PLAN_AHEAD_DAYS } from '../waiting/waiting.js';
import { known } from '../kindergarten/known.js';
import { type ApiDeps, because, commanded } from './deps.js';

const AGE_GROUP_MAX = 6;
const NOTHING: Choices = { ages: [], targets: [] };

/** The moving up of age groups: a plan by the rules, changed by the head, confirmed as it was seen. */
export function promotionApi(
  deps: ApiDeps & { readonly promoting: Promoting },
): Implementation<typeof promotionV1.PromotionServiceService> {
  const { stores, vouchers, promoting, policy, clock } = deps;
  const { promotions, kindergartens } = stores;

  return {
    getPromotion: async (request) => {
      const { promotionId, kindergartenId, year } = idsOf(request);
      return { promotion: await shown((await promotions.load(promotionId)).state, kindergartenId, year) };
    },

    draftPromotion: async (request, call) => {
      const { promotionId, kindergartenId, year } = idsOf(request);
      const firstDay = dayIn(year, request.firstDay === '' ? undefined : dateOf('firstDay', request.firstDay));
      const ages = request.ages.map(({ groupId, ageGroup }) => ({ groupId: idOf('groupId', groupId), ageGroup: ageOf(ageGroup) }));
      const targets = await targetsOf(request, { kindergartenId, on: firstDay });
      const { districtId } = known((await kindergartens.load(kindergartenId)).state).registration;
      const { groups } = await house(kindergartenId, firstDay);
      for (const { groupId } of ages)
        if (!groups.some(({ profile }) => profile.groupId === groupId)) throw new Rejection('enrolment.group-not-found');
      const chosen = { ages, targets };
      const data = {
        ...{ promotionId, kindergartenId, districtId, firstDay, endsAt: endOfDay(addDays(firstDay, -1), policy.zone) },
        ...{ ...chosen, by: personOf(request.by, call.actor?.id) },
      };
      const command = commanded(call, { draftPromotion: { firstDay, ...chosen } });
      const { state } = await promotions.execute(promotionId, command, (before) => draft(before, data));
      return { promotion: await shown(state, kindergartenId, year) };
    },

    discardPromotion: async (request, call) => {
      const { promotionId, kindergartenId, year } = idsOf(request);
      const { state } = await promotions.execute(promotionId, commanded(call, { discardPromotion: promotionId }), discard);
      return { promotion: await shown(state, kindergartenId, year) };
    },

    confirmPromotion: async (request, call) => {
      const { promotionId, kindergartenId, year } = idsOf(request);
      const by = personOf(request.by, call.actor?.id);
      const { state: before } = await promotions.load(promotionId);
      // What is confirmed already was seen then.
      const plan = before.phase === 'drafted' ? await planFor(before, kindergartenId, year) : undefined;
      if (plan !== undefined) refuseUnseen(plan, request.digest);
      const { shifts = [], children = [], graduates = [] } = plan ?? {};
      await promotions.execute(promotionId, commanded(call, { confirmPromotion: request.digest }), (state, now) =>
        confirm(state, { shifts, children, graduates, by }, now),
      );
      await promoting.carryOn(promotionId, because(call));
      return { promotion: await shown((await promotions.load(promotionId)).state, kindergartenId, year) };
    },

    listPromotions: async (request) => {
      const districtId = idOf('districtId', request.districtId);
      const summaries: promotionV1.PromotionSummary[] = [];
      for await (const { state } of pages((page) => promotions.find({ districtId, year: request.year }, page))) {
        if (state.phase === 'none') continue;
        const { kindergartenId, phase, firstDay } = state;
        summaries.push({ kindergartenId, phase, firstDay, children: ('children' in state ? state.children?.length : 0) ?? 0 });
      }
      return { promotions: summaries };
    },
  };

  async function shown(state: PromotionState, kindergartenId: string, year: number): Promise<promotionV1.Promotion> {
    const { earliest, latest } = daysOf(year);
    const isOver = latest < today() || (state.phase !== 'none' && !isInHand(state) && state.phase !== 'fallen');
    const plan = isOver ? undefined : await planFor(state, kindergartenId, year);
    const digest = plan === undefined ? '' : digestOf(plan);
    return toPromotion(state, plan, { kindergartenId, year, earliest, latest, digest, firstDay: firstDayOf(state, year) });
  }

  async function planFor(state: PromotionState, kindergartenId: string, year: number): Promise<Plan> {
    const on = firstDayOf(state, year);
    const { groups, pupils } = await house(kindergartenId, on);
    const choices = state.phase === 'drafted' ? state : NOTHING;
    return planOf(groups, pupils, choices, { now: clock.now(), on, agedFrom: later(on, schoolYearOf(on, policy)) });
  }

  async function house(kindergartenId: string, on: LocalDate) {
    known((await kindergartens.load(kindergartenId)).state);
    return houseOf(stores, vouchers, { kindergartenId, on, policy, today: today() });
  }

  /** What was signed stays: kindergarten, language, hours and needs. @throws Rejection `enrolment.promotion-target-unfit` */
  async function targetsOf(
    { targets }: promotionV1.DraftPromotionRequest,
    { kindergartenId, on }: { kindergartenId: string; on: LocalDate },
  ) {
    const { groups, pupils } = await house(kindergartenId, on);
    const find = (groupId: string | undefined) => groups.find(({ profile }) => profile.groupId === groupId);
    return targets.map(({ childId, groupId }) => {
      const pupil = pupils.find((one) => one.childId === childId);
      const [own, other] = [find(pupil?.groupId), find(groupId)];
      const isFree = pupil !== undefined && !pupil.leaves && pupil.graduatesOn === undefined;
      if (!isFree || own === undefined || other === undefined || cellOf(own) !== cellOf(other)) {
        throw new Rejection('enrolment.promotion-target-unfit');
      }
      if (own !== other && (pupil.isBound || pupil.groupsWere.includes(groupId))) throw new Rejection('enrolment.promotion-target-unfit');
      return { contractId: pupil.contractId, groupId };
    });
  }

  function daysOf(year: number): { earliest: LocalDate; latest: LocalDate } {
    const { start, end } = timeOf(`${year}-01-01` as LocalDate, policy);
    return { earliest: later(start, addDays(today(), 1)), latest: addDays(end, 1) };
  }

  /** @throws Rejection `enrolment.promotion-day-invalid`, `enrolment.first-day-too-far` */
  function dayIn(year: number, asked: LocalDate | undefined): LocalDate {
    const { earliest, latest } = daysOf(year);
    const day = asked ?? latest;
    if (day < earliest || day > latest) throw new Rejection('enrolment.promotion-day-invalid', { earliest, latest });
    const farthest = addDays(today(), PLAN_AHEAD_DAYS);
    if (day > farthest) throw new Rejection('enrolment.first-day-too-far', { latest: farthest });
    return day;
  }

  function firstDayOf(state: PromotionState, year: number): LocalDate {
    return state.phase === 'none' || state.phase === 'fallen' ? daysOf(year).latest : state.firstDay;
  }

  function today(): LocalDate {
    return policy.localDateOf(clock.now());
  }
}

/** @throws Rejection `enrolment.promotion-changed`, `enrolment.promotion-no-seats` */
function refuseUnseen(plan: Plan, digest: string): void {
  if (digestOf(plan) !== digest) throw new Rejection('enrolment.promotion-changed');
  const over = plan.groups.filter(({ isOver }) => isOver).length;
  if (over > 0) throw new Rejection('enrolment.promotion-no-seats', { count: over });
}

const digestOf = ({ shifts, children, graduates, pupils }: Plan): string =>
  createHash('sha256')
    .update(JSON.stringify([shifts, children, graduates, pupils.map(({ contractId, outcome, reason }) => [contractId, outcome, reason])]))
    .digest('hex');

/** @throws Rejection `enrolment.request-invalid` with the field */
function idsOf({ kindergartenId: id, year }: { readonly kindergartenId: string; readonly year: number }) {
  const kindergartenId = idOf('kindergartenId', id);
  if (!Number.isInteger(year) || year < 2024 || year > 2100) throw new Rejection('enrolment.request-invalid', { field: 'year' });
  return { kindergartenId, year, promotionId: promotionIdOf(kindergartenId, year) };
}

function ageOf(ageGroup: number): number {
  if (!Number.isInteger(ageGroup) || ageGroup < 1 || ageGroup > AGE_GROUP_MAX)
    throw new Rejection('enrolment.request-invalid', { field: 'ageGroup' });
  return ageGroup;
}

const personOf = (by: string, actor: string | undefined): string => idOf('by', by === '' ? (actor ?? '') : by);

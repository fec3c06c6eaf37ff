import type { voucherV1, waitingV1 } from '@kezek/contracts';
import { type LocalDate, Rejection, addDays, earlier, endOfDay, later } from '@kezek/domain';
import type { Implementation } from '@kezek/rpc';
import { holdUntilOf } from '../enrolment/days.js';
import { requestSeat, requestTransfer } from '../enrolment/decide.js';
import { homeOf } from '../enrolment/district.js';
import { type Terms, runningOf } from '../enrolment/facts.js';
import { startWaiting, stopWaiting } from '../enrolment/waits.js';
import { refuseOtherDistrict } from '../fit.js';
import { opened } from '../group/decide.js';
import { declineOffer, liveOffer } from '../group/offer.js';
import { known } from '../kindergarten/known.js';
import { toContract } from '../messages.js';
import { dateOf, idOf } from '../parse.js';
import { listIdOf } from '../waiting/facts.js';
import type { WaitViews } from '../waiting/views.js';
import { PLAN_AHEAD_DAYS } from '../waiting/waiting.js';
import { type ApiDeps, because, commanded, idFor } from './deps.js';
import { confirmed, groundOf, orderOf, placeOf, placementOf, refuseWithoutMoney } from './requests.js';

/** While a voucher is in one of these phases its family may want a seat. */
const WANTS_A_SEAT: readonly string[] = ['confirmed', 'in-use', 'suspended'];

/** Waiting for a seat, and what is done with the one that is offered. */
export function waitingApi(deps: ApiDeps & { readonly waits: WaitViews }): Implementation<typeof waitingV1.WaitingServiceService> {
  const { stores, placing, waiting, vouchers, policy, clock, ids, waits } = deps;
  const { enrolments, groups, kindergartens } = stores;

  return {
    joinWaitingList: async (request, call) => {
      const childId = idOf('childId', request.childId);
      const guardianId = idOf('guardianId', request.guardianId);
      const kindergartenId = idOf('kindergartenId', request.kindergartenId);
      const languages = [...new Set(request.languages)];
      const entryId = idFor(call, 'wai', childId, ids);
      const { registration } = known((await kindergartens.load(kindergartenId)).state);
      const voucher = await liveVoucher(childId);
      const placement = placementOf(voucher);
      const { birthDate, languages: usual } = placement;
      const { districtId } = registration;
      const home = homeOf((await enrolments.load(childId)).state, placement);
      refuseOtherDistrict(registration, home, { from: today(), policy });
      for (const language of languages) {
        if (!policy.instructionLanguages.includes(language)) throw new Rejection('enrolment.language-invalid', { language });
      }
      const ageGroup = policy.on(today()).ageGroupOf(birthDate);
      const place = { listId: listIdOf(kindergartenId, ageGroup), entryId, kindergartenId, ageGroup };
      const wait = {
        ...{ ...place, childId, guardianId, districtId, birthDate, voucherId: voucher.voucherId },
        voucherAt: orderOf(voucher).voucherAt ?? clock.now(),
        languages: languages.length === 0 ? [...usual] : languages,
        ...(home.districtId === districtId ? {} : { fromDistrictId: home.districtId }),
      };
      const listsMax = policy.at(clock.now()).waitingListsMax;
      const command = commanded(call, { joinWaitingList: { childId, guardianId, kindergartenId, languages } });
      await enrolments.execute(childId, command, (state) => startWaiting(state, wait, { listsMax }));
      await waiting.enlist(wait, because(call));
      return { waits: await waits.ofChild(childId) };
    },

    leaveWaitingList: async (request, call) => {
      const childId = idOf('childId', request.childId);
      const entryId = idOf('entryId', request.entryId);
      await enrolments.execute(childId, commanded(call, { leaveWaitingList: { childId, entryId } }), (state) =>
        stopWaiting(state, entryId, 'guardian'),
      );
      return { waits: await waits.ofChild(childId) };
    },

    getChildWaits: async (request) => ({ waits: await waits.ofChild(idOf('childId', request.childId)) }),

    acceptSeatOffer: async (request, call) => {
      const childId = idOf('childId', request.childId);
      const guardianId = idOf('guardianId', request.guardianId);
      const groupId = idOf('groupId', request.groupId);
      const offerId = idOf('offerId', request.offerId);
      const asked = request.firstDay === '' ? undefined : dateOf('firstDay', request.firstDay);
      // One offer, one contract, whoever of the family accepts it and however often.
      const contractId = offerId.replace(/^off/, 'con');
      const before = (await enrolments.load(childId)).state;
      if (!before.contracts.some((one) => one.contractId === contractId)) {
        const now = clock.now();
        const group = opened((await groups.load(groupId)).state);
        const offer = liveOffer(group, { offerId, childId }, now);
        const voucher = await liveVoucher(childId);
        const from = firstDay(asked, offer.from, runningOf(before) !== undefined);
        refuseOtherDistrict(group.profile, homeOf(before, placementOf(voucher)), { from, policy });
        const parties = { contractId, childId, guardianId, ...placeOf(group), from, offerId, ...orderOf(voucher) };
        const command = because(call);
        if (runningOf(before) === undefined) {
          const { voucherId, signBy } = confirmed(voucher, now);
          const terms: Terms = { ...parties, voucherId, signBy, holdUntil: holdUntilOf(signBy) };
          await enrolments.execute(childId, command, (state, at) => requestSeat(state, terms, at, groundOf(group, placementOf(voucher))));
        } else {
          const term = policy.deadlineAfterWorkingDays(now, policy.at(now).contractWorkingDays);
          const signBy = earlier(term, endOfDay(addDays(from, -1), policy.zone));
          const terms = { ...parties, signBy, holdUntil: holdUntilOf(signBy) };
          await enrolments.execute(childId, command, (state, at) =>
            requestTransfer(state, terms, { now: at, today: policy.localDateOf(at), settlementId: group.profile.settlementId }),
          );
        }
      }
      const contract = await placing.finishRequest(childId, contractId, because(call));
      if (contract === undefined) throw new Rejection('enrolment.seat-offer-over');
      refuseWithoutMoney(contract);
      return { contract: toContract(contract, (await enrolments.load(childId)).state) };
    },

    declineSeatOffer: async (request, call) => {
      const childId = idOf('childId', request.childId);
      const groupId = idOf('groupId', request.groupId);
      const offer = { offerId: idOf('offerId', request.offerId), childId };
      const { facts } = await groups.execute(groupId, commanded(call, { declineSeatOffer: { ...offer, groupId } }), (state, now) =>
        declineOffer(state, offer, now),
      );
      for (const fact of facts) if (fact.type === 'enrolment.seat-offer-ended') await waiting.settle(fact.data, because(call));
      return { waits: await waits.ofChild(childId) };
    },

    listWaiting: async (request) => ({ lists: await waits.ofKindergarten(idOf('kindergartenId', request.kindergartenId)) }),

    countWaiting: async (request) => ({ lists: await waits.ofDistrict(idOf('districtId', request.districtId)) }),
  };

  /** @throws Rejection `enrolment.no-voucher`, `enrolment.voucher-not-confirmed` */
  async function liveVoucher(childId: string): Promise<voucherV1.Voucher> {
    const { voucher } = await vouchers.getVoucher({ childId });
    if (voucher === undefined || voucher.phase === 'none') throw new Rejection('enrolment.no-voucher');
    if (!WANTS_A_SEAT.includes(voucher.phase)) throw new Rejection('enrolment.voucher-not-confirmed', { phase: voucher.phase });
    return voucher;
  }

  /** A child who moves needs days in between for both signatures. @throws Rejection `enrolment.first-day-invalid`, `enrolment.first-day-too-far` */
  function firstDay(asked: LocalDate | undefined, free: LocalDate, isMove: boolean): LocalDate {
    const earliest = later(free, policy.calendar.addWorkingDays(today(), 1));
    const usual = policy.calendar.addWorkingDays(today(), policy.on(today()).contractWorkingDays + 1);
    const from = asked ?? (isMove ? later(earliest, usual) : earliest);
    if (from < earliest) throw new Rejection('enrolment.first-day-invalid', { earliest });
    const latest = addDays(today(), PLAN_AHEAD_DAYS);
    if (from > latest) throw new Rejection('enrolment.first-day-too-far', { latest });
    return from;
  }

  function today(): LocalDate {
    return policy.localDateOf(clock.now());
  }
}

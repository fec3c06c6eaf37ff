import type { enrolmentV1, voucherV1 } from '@kezek/contracts';
import { type Instant, type LocalDate, Rejection, addDays, earlier, endOfDay, hasPassed } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { ChangeRequest } from '@kezek/stream';
import { holdUntilOf } from '../enrolment/days.js';
import { requestSeat, requestTransfer } from '../enrolment/decide.js';
import { type Contract, contractOf } from '../enrolment/facts.js';
import { type Placement, refuseMisfit, refuseMove } from '../fit.js';
import { mayGiveWay, opened } from '../group/decide.js';
import { type OpenGroup, profileOn } from '../group/facts.js';
import { seatsLeftFrom } from '../group/seats.js';
import { refuseIneligible } from '../kindergarten/eligible.js';
import { toContract } from '../messages.js';
import { untoldUntil } from '../promotion/pause.js';
import { refuseWithoutConclusion } from '../papers/conclusion.js';
import { dateOf, idOf } from '../parse.js';
import { placeFor } from '../waiting/decide.js';
import { listIdOf } from '../waiting/facts.js';
import { type ApiDeps, because, commanded, idFor } from './deps.js';

/** From a campaign in summer to the first of September; further on, a seat would only be kept from others. */
const START_WITHIN_DAYS = 120;

/** What guardians ask for: a seat with a voucher, or another seat instead of the one they have. */
export function requestApi(
  deps: ApiDeps,
): Pick<Implementation<typeof enrolmentV1.EnrolmentServiceService>, 'requestSeat' | 'requestTransfer'> {
  const { stores, placing, vouchers, policy, clock, ids } = deps;
  const { enrolments, groups, kindergartens, lists, papers } = stores;

  return {
    requestSeat: async (request, call) => {
      const childId = idOf('childId', request.childId);
      const guardianId = idOf('guardianId', request.guardianId);
      const groupId = idOf('groupId', request.groupId);
      const command = commanded(call, { requestSeat: { childId, guardianId, groupId, from: request.from } });
      const contractId = idFor(call, 'con', childId, ids);
      if (!(await isKnown(childId, contractId, command))) {
        const now = clock.now();
        const today = policy.localDateOf(now);
        const group = await groupOf(groupId);
        const voucher = confirmed(await voucherOf(childId), now);
        const from = firstDay(request.from === '' ? policy.calendar.addWorkingDays(today, 1) : dateOf('from', request.from), today);
        refuseIneligible((await kindergartens.load(group.profile.kindergartenId)).state, from);
        refuseMisfit(profileOn(group, from), voucher.placement, { from, policy });
        await refuseUntold(group);
        await refuseUnconcluded(childId, group, from);
        const { voucherId, signBy, order } = voucher;
        await refuseFull(group, { from, now, ...order, districtId: voucher.placement.districtId });
        const parties = { contractId, childId, guardianId, voucherId };
        const terms = { ...parties, ...placeOf(group), from, signBy, holdUntil: holdUntilOf(signBy), ...order };
        await enrolments.execute(childId, command, (state, at) => requestSeat(state, terms, at, groundOf(group, voucher.placement)));
      }
      return { contract: await heldOrGone(childId, contractId, { groupId, call }) };
    },

    requestTransfer: async (request, call) => {
      const childId = idOf('childId', request.childId);
      const guardianId = idOf('guardianId', request.guardianId);
      const groupId = idOf('groupId', request.groupId);
      const from = dateOf('firstDay', request.firstDay);
      const command = commanded(call, { requestTransfer: { childId, guardianId, groupId, from } });
      const contractId = idFor(call, 'con', childId, ids);
      if (!(await isKnown(childId, contractId, command))) {
        const now = clock.now();
        const today = policy.localDateOf(now);
        const group = await groupOf(groupId);
        firstDay(from, today);
        refuseIneligible((await kindergartens.load(group.profile.kindergartenId)).state, from);
        await refuseUntold(group);
        await refuseUnconcluded(childId, group, from);
        const voucher = await voucherOf(childId);
        refuseMove(profileOn(group, from), placementOf(voucher), { from, policy });
        await refuseFull(group, { from, now, ...standingOf(voucher) });
        const term = policy.deadlineAfterWorkingDays(now, policy.at(now).contractWorkingDays);
        // Both must have signed before the day itself, or the child would be in two kindergartens on it.
        const signBy = earlier(term, endOfDay(addDays(from, -1), policy.zone));
        const terms = {
          contractId,
          childId,
          guardianId,
          ...placeOf(group),
          from,
          signBy,
          holdUntil: holdUntilOf(signBy),
          ...orderOf(voucher),
        };
        await enrolments.execute(childId, command, (state, at) =>
          requestTransfer(state, terms, { now: at, today: policy.localDateOf(at), settlementId: group.profile.settlementId }),
        );
      }
      return { contract: await heldOrGone(childId, contractId, { groupId, call }) };
    },
  };

  /** Whether this very command was begun before. @throws Rejection `stream.key-reused` if another one was, under its key */
  async function isKnown(childId: string, contractId: string, command: ChangeRequest): Promise<boolean> {
    if (command.key === undefined) return false;
    const { state } = await enrolments.load(childId);
    if (contractOf(state, contractId) === undefined) return false;
    await enrolments.execute(childId, command, () => []);
    return true;
  }

  async function heldOrGone(childId: string, contractId: string, { groupId, call }: { groupId: string; call: CallContext }) {
    const contract = await placing.finishRequest(childId, contractId, because(call));
    if (contract === undefined) throw await gone(await groupOf(groupId), standingOf(await voucherOf(childId)));
    refuseWithoutMoney(contract);
    return toContract(contract, (await enrolments.load(childId)).state);
  }

  /** No seat; with the place that the family would have on the waiting list. */
  async function gone({ profile }: OpenGroup, { voucherAt, districtId }: Standing): Promise<Rejection> {
    const { state } = await lists.load(listIdOf(profile.kindergartenId, profile.ageGroup));
    const now = clock.now();
    const own = { voucherAt: voucherAt ?? now, isOfDistrict: districtId === profile.districtId };
    return new Rejection('enrolment.seat-gone', { groupId: profile.groupId, place: placeFor(state, own, policy.at(now).waitingOrder) });
  }

  async function groupOf(groupId: string): Promise<OpenGroup> {
    return opened((await groups.load(groupId)).state);
  }

  async function voucherOf(childId: string): Promise<voucherV1.Voucher> {
    const { voucher } = await vouchers.getVoucher({ childId });
    if (voucher === undefined || voucher.phase === 'none') throw new Rejection('enrolment.no-voucher');
    return voucher;
  }

  /** What is not shown to all is not given to who knows its name. @throws Rejection `enrolment.places-untold` */
  async function refuseUntold({ profile }: OpenGroup): Promise<void> {
    const until = await untoldUntil(stores, profile.kindergartenId, { today: policy.localDateOf(clock.now()), policy });
    if (until !== undefined) throw new Rejection('enrolment.places-untold', { until });
  }

  /** @throws Rejection `enrolment.conclusion-needed` */
  async function refuseUnconcluded(childId: string, { profile: { kindergartenId, need } }: OpenGroup, from: LocalDate): Promise<void> {
    refuseWithoutConclusion((await papers.load(childId)).state, { kindergartenId, need, from }, policy);
  }

  /** Most who come too late are told so here, without a trace in any stream. */
  async function refuseFull(group: OpenGroup, { from, now, ...standing }: Standing & { from: LocalDate; now: Instant }) {
    if (seatsLeftFrom(group, from, now) > 0 || mayGiveWay(group, standing.voucherAt, now)) return;
    throw await gone(group, standing);
  }
}

interface ConfirmedVoucher {
  readonly voucherId: string;
  readonly signBy: Instant;
  readonly placement: Placement;
  readonly order: VoucherOrder;
}

/** Empty of a voucher that does not say when it was given. */
interface VoucherOrder {
  readonly voucherAt?: Instant;
}

/** What its place on a waiting list follows from. */
interface Standing extends VoucherOrder {
  readonly districtId: string;
}

const standingOf = (voucher: voucherV1.Voucher): Standing => ({ ...orderOf(voucher), districtId: placementOf(voucher).districtId });

/** Of its offer: when it was confirmed would be a race of its own. */
export const orderOf = ({ offeredAt }: voucherV1.Voucher): VoucherOrder => (offeredAt === '' ? {} : { voucherAt: offeredAt as Instant });

/** @throws Rejection `enrolment.voucher-not-confirmed`, `enrolment.contract-term-over` */
export function confirmed(voucher: voucherV1.Voucher, now: Instant): ConfirmedVoucher {
  if (voucher.phase !== 'confirmed') throw new Rejection('enrolment.voucher-not-confirmed', { phase: voucher.phase });
  const signBy = voucher.contractBy as Instant;
  if (hasPassed(signBy, now)) throw new Rejection('enrolment.contract-term-over', { contractBy: signBy });
  return { voucherId: voucher.voucherId, signBy, placement: placementOf(voucher), order: orderOf(voucher) };
}

/** The other district has said by now that it cannot pay. @throws Rejection `enrolment.district-without-money` */
export function refuseWithoutMoney(contract: Contract): void {
  if (contract.phase === 'cancelled' && contract.cause === 'no-money')
    throw new Rejection('enrolment.district-without-money', { districtId: contract.districtId });
}

export function placementOf({ placement, voucherId }: voucherV1.Voucher): Placement {
  if (placement === undefined) throw new Error(`Voucher ${voucherId} has no placement`);
  const { districtId, birthDate, ageGroup, languages } = placement;
  return { districtId, birthDate: birthDate as LocalDate, ageGroup, languages };
}

/** @throws Rejection `enrolment.first-day-invalid`, `enrolment.first-day-too-far` */
function firstDay(from: LocalDate, today: LocalDate): LocalDate {
  if (from < today) throw new Rejection('enrolment.first-day-invalid', { earliest: today });
  const latest = addDays(today, START_WITHIN_DAYS);
  if (from > latest) throw new Rejection('enrolment.first-day-too-far', { latest });
  return from;
}

/** Whose budget pays so far, and where the seat is. */
export const groundOf = ({ profile: { settlementId } }: OpenGroup, { districtId }: Placement) => ({
  fromDistrictId: districtId,
  settlementId,
});

export const placeOf = ({ profile: { groupId, kindergartenId, districtId } }: OpenGroup) => ({ groupId, kindergartenId, districtId });

import type { enrolmentV1, voucherV1 } from '@kezek/contracts';
import { type Instant, type LocalDate, Rejection, addDays, earlier, endOfDay, hasPassed } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { ChangeRequest } from '@kezek/stream';
import { holdUntilOf } from '../enrolment/days.js';
import { requestSeat, requestTransfer } from '../enrolment/decide.js';
import { contractOf } from '../enrolment/facts.js';
import { type Placement, refuseMisfit, refuseMove } from '../fit.js';
import { opened } from '../group/decide.js';
import type { OpenGroup } from '../group/facts.js';
import { seatsLeftFrom } from '../group/seats.js';
import { toContract } from '../messages.js';
import { dateOf, idOf } from '../parse.js';
import { type ApiDeps, because, commanded, idFor } from './deps.js';

/** From a campaign in summer to the first of September; further on, a seat would only be kept from others. */
const START_WITHIN_DAYS = 120;

/** What guardians ask for: a seat with a voucher, or another seat instead of the one they have. */
export function requestApi(
  deps: ApiDeps,
): Pick<Implementation<typeof enrolmentV1.EnrolmentServiceService>, 'requestSeat' | 'requestTransfer'> {
  const { stores, placing, vouchers, policy, clock, ids } = deps;
  const { enrolments, groups } = stores;

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
        refuseMisfit(group.profile, voucher.placement, { from, policy });
        refuseFull(group, from, now);
        const { voucherId, signBy } = voucher;
        const parties = { contractId, childId, guardianId, voucherId };
        const terms = { ...parties, ...placeOf(group), from, signBy, holdUntil: holdUntilOf(signBy) };
        await enrolments.execute(childId, command, (state, at) => requestSeat(state, terms, at));
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
        refuseMove(group.profile, placementOf(await voucherOf(childId)), { from, policy });
        refuseFull(group, from, now);
        const term = policy.deadlineAfterWorkingDays(now, policy.at(now).contractWorkingDays);
        // Both must have signed before the day itself, or the child would be in two kindergartens on it.
        const signBy = earlier(term, endOfDay(addDays(from, -1), policy.zone));
        const terms = { contractId, childId, guardianId, ...placeOf(group), from, signBy, holdUntil: holdUntilOf(signBy) };
        await enrolments.execute(childId, command, (state, at) =>
          requestTransfer(state, terms, { now: at, today: policy.localDateOf(at) }),
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
    if (contract === undefined) throw new Rejection('enrolment.seat-gone', { groupId });
    return toContract(contract);
  }

  async function groupOf(groupId: string): Promise<OpenGroup> {
    return opened((await groups.load(groupId)).state);
  }

  async function voucherOf(childId: string): Promise<voucherV1.Voucher> {
    const { voucher } = await vouchers.getVoucher({ childId });
    if (voucher === undefined || voucher.phase === 'none') throw new Rejection('enrolment.no-voucher');
    return voucher;
  }

  /** Most who come too late are told so here, without a trace in any stream. */
  function refuseFull(group: OpenGroup, from: LocalDate, now: Instant): void {
    if (seatsLeftFrom(group, from, now) < 1) throw new Rejection('enrolment.seat-gone', { groupId: group.profile.groupId });
  }
}

interface ConfirmedVoucher {
  readonly voucherId: string;
  readonly signBy: Instant;
  readonly placement: Placement;
}

/** @throws Rejection `enrolment.voucher-not-confirmed`, `enrolment.contract-term-over` */
function confirmed(voucher: voucherV1.Voucher, now: Instant): ConfirmedVoucher {
  if (voucher.phase !== 'confirmed') throw new Rejection('enrolment.voucher-not-confirmed', { phase: voucher.phase });
  const signBy = voucher.contractBy as Instant;
  if (hasPassed(signBy, now)) throw new Rejection('enrolment.contract-term-over', { contractBy: signBy });
  return { voucherId: voucher.voucherId, signBy, placement: placementOf(voucher) };
}

function placementOf({ placement, voucherId }: voucherV1.Voucher): Placement {
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

const placeOf = ({ profile: { groupId, kindergartenId, districtId } }: OpenGroup) => ({ groupId, kindergartenId, districtId });

import type { KnownEvent } from '@kezek/contracts';
import { type Instant, type LocalDate, type RegionPolicy } from '@kezek/domain';
import type { Ids } from '@kezek/service';
import { type Handlers, NotYet, type StreamStore, causedBy } from '@kezek/stream';
import { noteAbsence } from './voucher/absence.js';
import {
  dropSignatures,
  end,
  isStillToBeTakenUp,
  move,
  noteContract,
  noteSignature,
  noteWaiting,
  renewTerm,
  offer,
  startTerm,
  takeUp,
} from './voucher/decide.js';
import type { DistrictMove, VoucherFact, VoucherState } from './voucher/facts.js';
import { voucherNumberOf } from './voucher/number.js';

/** On which event of another service the voucher changes. One event, one voucher, one write. */
export function reactions(vouchers: StreamStore<VoucherState, VoucherFact>, { policy, ids }: { policy: RegionPolicy; ids: Ids }): Handlers {
  return {
    'queue.turn-given': (event) => {
      const { applicationId, childId, guardianId, iterationId, category, placement, ending } = event.data;
      // Neither follows from anything that others know. The same turn told twice finds the voucher it made.
      const voucherId = ids.next('vch');
      const number = voucherNumberOf(placement.districtId, ids.next('num'));
      return vouchers.execute(childId, causedBy(event), (state, now) =>
        offer(state, { voucherId, number, childId, guardianId, applicationId, iterationId, category, placement, offeredAt: now }, ending),
      );
    },
    'notification.sent': async (event) => {
      if (policy.at(event.data.at as Instant).noticeClock === 'sent') await noticed(event);
    },
    'notification.delivered': (event) => noticed(event),
    // A call is a delivery: the guardian has heard it from a person.
    'notification.handled-by-call': (event) => noticed(event),
    'enrolment.waiting-requested': (event) =>
      vouchers.execute(event.data.childId, causedBy(event), (state) => noteWaiting(state, { ...event.data, waiting: true })),
    'enrolment.waiting-left': (event) => {
      const { childId, entryId } = event.data;
      return vouchers.execute(childId, causedBy(event), (state) => noteWaiting(state, { entryId, waiting: false }));
    },
    'enrolment.long-absence': (event) =>
      vouchers.execute(event.data.childId, causedBy(event), (state, now) => {
        awaitUse(state, event.data.voucherId);
        return noteAbsence(state, event.data, { now, policy });
      }),
    'enrolment.contract-drafted': (event) =>
      vouchers.execute(event.data.childId, causedBy(event), (state) => noteContract(state, event.data)),
    'enrolment.contract-signed': async (event) => {
      const { party, ...signed } = event.data;
      // The family and the kindergarten have done what the term asks of them; the department's signature is not for them to hurry.
      if (party === 'department') return;
      await vouchers.execute(signed.childId, causedBy(event), (state) => noteSignature(state, { ...signed, party }));
    },
    'enrolment.contract-cancelled': (event) =>
      vouchers.execute(event.data.childId, causedBy(event), (state, now) => dropSignatures(state, event.data, { now, policy })),
    'enrolment.refusal-appealed': (event) =>
      vouchers.execute(event.data.childId, causedBy(event), (state) =>
        renewTerm(state, { ...event.data, after: event.data.decideBy as Instant }, policy),
      ),
    'enrolment.appeal-decided': (event) =>
      vouchers.execute(event.data.childId, causedBy(event), (state, now) => renewTerm(state, { ...event.data, after: now }, policy)),
    'enrolment.enrolled': (event) =>
      vouchers.execute(event.data.childId, causedBy(event), (state) =>
        takeUp(
          state,
          { ...event.data, from: event.data.from as LocalDate },
          districtMoveOf(event.data, event.data.contractId, event.data.from),
        ),
      ),
    'enrolment.transferred': (event) => {
      const { childId, voucherId, from, to } = event.data;
      const transfer = { voucherId, fromKindergartenId: from.kindergartenId, toKindergartenId: to.kindergartenId };
      return vouchers.execute(childId, causedBy(event), (state) => {
        awaitUse(state, voucherId);
        return move(state, { ...transfer, on: to.firstDay as LocalDate }, districtMoveOf(event.data, to.contractId, to.firstDay));
      });
    },
    'enrolment.left': (event) =>
      vouchers.execute(event.data.childId, causedBy(event), (state) => {
        awaitUse(state, event.data.voucherId);
        return end(state, { ...event.data, lastDay: event.data.lastDay as LocalDate });
      }),
  };

  async function noticed(
    event: KnownEvent<'notification.sent' | 'notification.delivered' | 'notification.handled-by-call'>,
  ): Promise<void> {
    const { template, about, at } = event.data;
    const { childId, voucherId } = about;
    if (template !== 'voucher-offered' || childId === undefined || voucherId === undefined) return;
    await vouchers.execute(childId, causedBy(event), (state) => startTerm(state, { voucherId, noticeAt: at as Instant }, { policy }));
  }
}

/** The other district of a contract that was carried out, if there is one. */
function districtMoveOf(
  { districtMove }: KnownEvent<'enrolment.enrolled' | 'enrolment.transferred'>['data'],
  contractId: string,
  on: string,
): DistrictMove | undefined {
  if (districtMove === undefined) return undefined;
  const { fromDistrictId, toDistrictId, settlementId } = districtMove;
  return { contractId, fromDistrictId, toDistrictId, ...(settlementId === undefined ? {} : { settlementId }), on };
}

/** Of a message that was set aside, those after it must not be lost. @throws NotYet */
function awaitUse(state: VoucherState, voucherId: string): void {
  if (isStillToBeTakenUp(state, voucherId)) throw new NotYet(`${voucherId} is not in use yet`);
}

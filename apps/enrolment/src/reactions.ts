import type { KnownEvent } from '@kezek/contracts';
import type { Instant, LocalDate, RegionPolicy } from '@kezek/domain';
import { type Handlers, NotYet, causedBy } from '@kezek/stream';
import { endRest, noteRest } from './absence/decide.js';
import { holdUntilOf } from './enrolment/days.js';
import { refuseMoney } from './enrolment/district.js';
import { extendTerm, isBoundBySwap, voucherEnded } from './enrolment/decide.js';
import type { Listing } from './listing.js';
import { OrderEnds } from './order-end/order-ends.js';
import type { Placing, Why } from './placing.js';
import type { Promoting } from './promotion/promoting.js';
import type { Stores } from './stores.js';
import type { Swapping } from './swap/swapping.js';
import type { Waiting } from './waiting/waiting.js';

interface Deps {
  readonly placing: Placing;
  readonly listing: Listing;
  readonly waiting: Waiting;
  readonly swapping: Swapping;
  readonly promoting: Promoting;
  readonly policy: RegionPolicy;
}

/**
 * The service's own events carry on what a killed process began: every step after the first is asked for by an event, and done again
 * without effect where it was done. Groups keep no marks of these messages: five hundred families asking for one group would fill them.
 */
export function reactions({ enrolments }: Stores, { placing, listing, waiting, swapping, promoting, policy }: Deps): Handlers {
  const orderEnds = new OrderEnds(enrolments, policy);
  return {
    'enrolment.group-planned': (event) => placing.openGroup(event.data, why(event)),
    'enrolment.seat-requested': (event) => placing.finishRequest(event.data.childId, event.data.contractId, why(event)),
    'enrolment.seat-request-refused': (event) => placing.giveUpSeat(event.data, why(event)),
    'enrolment.contract-extended': (event) => placing.extendHold(event.data, event.data.holdUntil as Instant, why(event)),
    'enrolment.contract-signed': async (event) => {
      await placing.settle(event.data.childId, event.data.contractId, why(event));
      await swapping.noticeContract(event.data, why(event));
    },
    'enrolment.contract-cancelled': async (event) => {
      await placing.giveUpSeat(event.data, why(event));
      await swapping.noticeContract(event.data, why(event));
    },
    'enrolment.enrolled': (event) => listing.list(event.data.childId, event.data.contractId, why(event)),
    'enrolment.transferred': async (event) => {
      const { childId, from, to } = event.data;
      const left = { childId, contractId: from.contractId, lastDay: from.lastDay as LocalDate };
      await placing.freeSeat(left, why(event));
      await listing.unlist(left, why(event));
      await listing.list(childId, to.contractId, why(event));
    },
    'enrolment.promoted': async (event) => {
      const { childId, contractId, from, to } = event.data;
      if (from.groupId === to.groupId) return;
      await listing.unlistIn({ groupId: from.groupId, contractId, lastDay: from.lastDay as LocalDate }, why(event));
      await listing.list(childId, contractId, why(event));
    },
    'enrolment.promotion-confirmed': (event) => promoting.carryOn(event.data.promotionId, why(event)),
    'enrolment.promotion-ordered': (event) => promoting.carryOn(event.data.promotionId, why(event)),
    // What was kept from the waiting list is offered again.
    'enrolment.promotion-completed': (event) => waiting.fillHouse(event.data.kindergartenId, why(event)),
    'enrolment.promotion-fallen': async (event) => {
      await promoting.carryOn(event.data.promotionId, why(event));
      await waiting.fillHouse(event.data.kindergartenId, why(event));
    },
    'enrolment.group-shifted': (event) => waiting.fill(event.data.groupId, why(event)),
    'enrolment.left': async (event) => {
      const left = { ...event.data, lastDay: event.data.lastDay as LocalDate };
      await placing.freeSeat(left, why(event));
      await listing.unlist(left, why(event));
    },
    'enrolment.swap-agreed': (event) => swapping.carryOn(event.data.swapId, why(event)),
    'enrolment.swap-ordered': (event) => swapping.carryOn(event.data.swapId, why(event)),
    'enrolment.swap-fallen': (event) => swapping.carryOn(event.data.swapId, why(event)),
    'enrolment.waiting-requested': (event) => waiting.enlist(event.data, why(event)),
    'enrolment.waiting-left': (event) => waiting.delist(event.data, why(event)),
    'enrolment.seat-offered': (event) => waiting.withdrawStray(event.data, why(event)),
    'enrolment.seat-offer-ended': (event) => waiting.settle(event.data, why(event)),
    // A seat may have come free: whoever waits for it is asked.
    'enrolment.group-opened': (event) => waiting.fill(event.data.groupId, why(event)),
    'enrolment.group-seats-changed': (event) => waiting.fill(event.data.groupId, why(event)),
    'enrolment.seat-freed': (event) => waiting.fill(event.data.groupId, why(event)),
    'enrolment.seat-released': async (event) => {
      if (event.data.cause === 'earlier-voucher') await placing.yieldSeat(event.data, why(event));
      await waiting.fill(event.data.groupId, why(event));
    },
    // Only with the district's money is there anything to sign.
    'payment.move-reserved': (event) => {
      const { childId, contractId, budgetId } = event.data;
      return placing.finishRequest(childId, contractId, why(event), budgetId);
    },
    'payment.move-refused': (event) => {
      const { childId, contractId } = event.data;
      return enrolments.execute(childId, why(event), (state) => refuseMoney(state, contractId));
    },
    'enrolment.state-order-alerted': (event) => orderEnds.tell(event),
    'enrolment.state-order-ended': (event) => orderEnds.tell(event),
    'enrolment.state-order-signed': (event) => orderEnds.renewed(event),
    'voucher.extended': (event) => {
      const { childId, voucherId } = event.data;
      const signBy = event.data.contractBy as Instant;
      return enrolments.execute(childId, causedBy(event), (state) =>
        extendTerm(state, voucherId, { signBy, holdUntil: holdUntilOf(signBy) }),
      );
    },
    'voucher.suspended': (event) => {
      const { childId, from, until } = event.data;
      const rest = { from: from as LocalDate, lastDay: until as LocalDate };
      return enrolments.execute(childId, causedBy(event), (state) => noteRest(state, childId, rest));
    },
    'voucher.resumed': (event) => {
      const { childId, lastDay } = event.data;
      return enrolments.execute(childId, causedBy(event), (state) => endRest(state, childId, lastDay as LocalDate));
    },
    'voucher.lapsed': (event) => voucherOver(event),
    'voucher.refused': (event) => voucherOver(event),
    'voucher.ended': (event) => voucherOver(event),
  };

  function voucherOver(event: KnownEvent<'voucher.lapsed' | 'voucher.refused' | 'voucher.ended'>): Promise<unknown> {
    const { childId, voucherId } = event.data;
    const ending =
      event.type === 'voucher.ended' ? { ending: { lastDay: event.data.lastDay as LocalDate, reason: event.data.reason } } : {};
    const over = { voucherId, isRefused: event.type === 'voucher.refused', ...ending };
    return enrolments.execute(childId, causedBy(event), (state, now) => {
      // Both halves of an exchange that is signed come about, or neither.
      if (isBoundBySwap(state)) throw new NotYet(`${childId} is about to change places`);
      return voucherEnded(state, over, policy.localDateOf(now));
    });
  }
}

function why({ id, correlationId, traceparent }: KnownEvent): Why {
  return { correlationId: correlationId ?? id, ...(traceparent === undefined ? {} : { traceparent }) };
}

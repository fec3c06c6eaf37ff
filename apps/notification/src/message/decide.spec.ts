import fc from 'fast-check';
import { type Instant, instantPlusMs } from '@kezek/domain';
import {
  LAST_CHANCE_MS,
  deadlineOf,
  expire,
  intend,
  isOnCallList,
  nextTry,
  plan,
  postpone,
  recordCall,
  recordDelivered,
  recordPhoneFailed,
  recordSent,
  recordUnreachable,
} from './decide.js';
import { type MessageFact, type MessageState, evolveMessage, initialMessage } from './facts.js';

const HOUR_MS = 3_600_000;
const start = '2026-09-01T03:00:00.000000Z' as Instant;
const at = (hours: number) => instantPlusMs(start, hours * HOUR_MS);
const receiptMs = 24 * HOUR_MS;
const message = {
  messageId: 'msg_a',
  recipientId: 'gdn_a',
  template: 'voucher-offered',
  about: { voucherId: 'vch_a', childId: 'chd_a' },
  params: {},
  plannedAt: start,
  giveUpAt: at(24),
  owed: true,
};
const after = (state: MessageState, facts: readonly MessageFact[]) => facts.reduce(evolveMessage, state);
const types = (facts: readonly MessageFact[]) => facts.map(({ type }) => type.slice('notification.'.length));
const planned = after(initialMessage, plan(initialMessage, { ...message, sendAt: start }));
const one = { attempt: 1, phoneOrdinal: 1, phones: 2, parts: 2, reference: 7 };
const sending = after(planned, intend(planned, { ...one, now: start }));
const sent = after(sending, recordSent(sending, { attempt: 1, receiptMs, now: start }));
const onSecondPhone = after(sent, recordPhoneFailed(sent, { attempt: 1, reason: 'UNDELIV', now: at(1) }));
const failed = after(sent, expire(sent, at(25)));

describe('a message that is planned', () => {
  it('is planned once', () => {
    expect(plan(planned, { ...message, sendAt: start })).toEqual([]);
  });

  it('is taken by one instance', () => {
    expect(types(intend(planned, { ...one, now: start }))).toEqual(['send-intended']);
    expect(intend(sending, { ...one, now: start })).toEqual([]);
  });

  it('waits for its hour', () => {
    const later = after(initialMessage, plan(initialMessage, { ...message, sendAt: at(5) }));
    expect(nextTry(later, at(4))).toBeUndefined();
    expect(nextTry(later, at(5))).toEqual({ attempt: 1, phoneOrdinal: 1 });
  });

  const late = instantPlusMs(at(24), 1);

  it('that was never tried is tried once, however far time has moved meanwhile', () => {
    const muchLater = at(24 * 30);
    expect(nextTry(planned, muchLater)).toEqual({ attempt: 1, phoneOrdinal: 1 });
    const chance = after(planned, expire(planned, muchLater));
    expect(isOnCallList(chance)).toBe(false);
    expect(nextTry(chance, muchLater)).toEqual({ attempt: 2, phoneOrdinal: 1 });
    const inHand = after(chance, intend(chance, { ...one, attempt: 2, now: muchLater }));
    expect(types(recordSent(inHand, { attempt: 2, receiptMs, now: muchLater }))).toEqual(['sent']);
    expect(types(postpone(inHand, { attempt: 2, reason: 'busy', now: muchLater }))).toEqual(['failed']);
  });

  it('goes on the call list when it could not be sent in time, or nobody knows a phone', () => {
    expect(expire(planned, at(24))).toEqual([]);
    const chance = after(planned, expire(planned, late));
    expect(expire(chance, instantPlusMs(late, LAST_CHANCE_MS))).toEqual([]);
    expect(isOnCallList(after(chance, expire(chance, instantPlusMs(late, LAST_CHANCE_MS + 1))))).toBe(true);
    const tried = after(sending, postpone(sending, { attempt: 1, reason: 'busy', now: start }));
    expect(nextTry(tried, late)).toBeUndefined();
    expect(isOnCallList(after(tried, expire(tried, late)))).toBe(true);
    expect(isOnCallList(after(planned, recordUnreachable(planned, { reason: 'no-phone', now: start })))).toBe(true);
  });

  it('of which nothing is owed is never called about', () => {
    const code = after(initialMessage, plan(initialMessage, { ...message, owed: false, sendAt: start }));
    const failed = after(code, recordUnreachable(code, { reason: 'no-phone', now: at(25) }));
    expect(failed.phase).toBe('failed');
    expect(isOnCallList(failed)).toBe(false);
  });
});

describe('a message in hand', () => {
  it('is sent', () => {
    expect(recordSent(sending, { attempt: 1, receiptMs, now: start })).toEqual([
      {
        type: 'notification.sent',
        data: expect.objectContaining({ parts: 2, attempt: 1, phoneOrdinal: 1, phones: 2, receiptBy: at(24), about: message.about }),
      },
    ]);
  });

  it('is taken over when whoever had it is gone', () => {
    expect(nextTry(sending, at(0.01))).toBeUndefined();
    expect(nextTry(sending, at(0.04))).toEqual({ attempt: 2, phoneOrdinal: 1 });
    const again = after(sending, intend(sending, { ...one, attempt: 2, now: at(0.04) }));
    expect(recordSent(again, { attempt: 1, receiptMs, now: at(0.05) })).toEqual([]);
  });

  it('is tried again after ever longer pauses, and given up in time', () => {
    const later = after(sending, postpone(sending, { attempt: 1, reason: 'busy', now: start }));
    expect(later).toMatchObject({ phase: 'planned', sendAt: instantPlusMs(start, 5_000), phoneOrdinal: 1, attemptsMade: 1 });
    expect(types(postpone(sending, { attempt: 1, reason: 'busy', now: at(24) }))).toEqual(['failed']);
  });

  it('counts as sent and delivered when the receipt is faster than the record', () => {
    expect(types(recordDelivered(sending, { receiptMs, now: start }))).toEqual(['sent', 'delivered']);
  });
});

describe('a message that was sent', () => {
  it('is delivered once', () => {
    const delivered = after(sent, recordDelivered(sent, { receiptMs, now: at(1) }));
    expect(delivered).toMatchObject({ phase: 'delivered', at: at(1) });
    expect(recordDelivered(delivered, { receiptMs, now: at(2) })).toEqual([]);
    expect(recordPhoneFailed(delivered, { attempt: 1, reason: 'UNDELIV', now: at(2) })).toEqual([]);
  });

  it('goes to the second phone when the first fails, and on the call list when that fails too', () => {
    expect(nextTry(onSecondPhone, at(1))).toEqual({ attempt: 2, phoneOrdinal: 2 });
    const second = after(onSecondPhone, intend(onSecondPhone, { ...one, attempt: 2, phoneOrdinal: 2, now: at(1) }));
    expect(types(recordPhoneFailed(second, { attempt: 2, reason: 'REJECTD', now: at(2) }))).toEqual(['failed']);
  });

  it('is delivered by the first phone after all, while the second is tried', () => {
    expect(types(recordDelivered(onSecondPhone, { receiptMs, now: at(1) }))).toEqual(['delivered']);
  });

  it('is not failed twice by one try', () => {
    expect(recordPhoneFailed(onSecondPhone, { attempt: 1, reason: 'UNDELIV', now: at(1) })).toEqual([]);
  });

  it('fails when no receipt comes', () => {
    expect(expire(sent, at(24))).toEqual([]);
    expect(failed).toMatchObject({ phase: 'failed', reason: 'no-receipt' });
  });
});

describe('a message on the call list', () => {
  it('is handled by a call, once', () => {
    const facts = recordCall(failed, { by: 'stf_a', now: at(26) });
    expect(types(facts)).toEqual(['handled-by-call']);
    const handled = after(failed, facts);
    expect(recordCall(handled, { by: 'stf_a', now: at(27) })).toEqual([]);
    expect(() => recordCall(handled, { by: 'stf_b', now: at(27) })).toThrow('notification.not-on-call-list');
  });

  it('leaves it when the receipt comes after all', () => {
    expect(isOnCallList(after(failed, recordDelivered(failed, { receiptMs, now: at(26) })))).toBe(false);
  });

  it('is the only kind that can be handled by a call', () => {
    expect(() => recordCall(sent, { by: 'stf_a', now: at(1) })).toThrow('notification.not-on-call-list');
    expect(() => recordCall(initialMessage, { by: 'stf_a', now: at(1) })).toThrow('notification.message-not-found');
  });
});

it('N1: whatever happens in whatever order, a message is under way with a deadline, delivered, called, or on the list', () => {
  const step = fc.record({
    what: fc.constantFrom('intend', 'sent', 'postpone', 'phone-failed', 'unreachable', 'delivered', 'expire', 'call'),
    minutes: fc.integer({ min: 0, max: 600 }),
    phones: fc.integer({ min: 1, max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let state: MessageState = planned;
      let now = start;
      for (const { what, minutes, phones } of steps) {
        now = instantPlusMs(now, minutes * 60_000);
        const attempt = state.phase === 'sending' || state.phase === 'sent' ? state.attempt : 0;
        const next = nextTry(state, now);
        const facts = {
          intend: () => (next ? intend(state, { ...next, phones, parts: 1, reference: 1, now }) : []),
          sent: () => recordSent(state, { attempt, receiptMs, now }),
          postpone: () => postpone(state, { attempt, reason: 'busy', now }),
          'phone-failed': () => recordPhoneFailed(state, { attempt, reason: 'UNDELIV', now }),
          unreachable: () => recordUnreachable(state, { reason: 'no-phone', now }),
          delivered: () => recordDelivered(state, { receiptMs, now }),
          expire: () => expire(state, now),
          call: () => (isOnCallList(state) ? recordCall(state, { by: 'stf_a', now }) : []),
        }[what]();
        state = after(state, facts);
      }
      const settled = ['delivered', 'handled-by-call'].includes(state.phase) || isOnCallList(state);
      const deadline = deadlineOf(state);
      expect(settled).toBe(deadline === undefined);
      // And the deadline, when it comes, ends or moves it.
      if (deadline !== undefined) {
        let late = instantPlusMs(deadline as Instant, 1);
        let ended = after(state, expire(state, late));
        // What was never tried has one last chance.
        if (ended.phase === 'planned') {
          late = instantPlusMs(deadlineOf(ended) as Instant, 1);
          ended = after(ended, expire(ended, late));
        }
        expect(isOnCallList(ended)).toBe(true);
      }
    }),
  );
});

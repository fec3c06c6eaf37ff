import { type Instant, Rejection, instantPlusMs, later } from '@kezek/domain';
import type { Attempt, MessageFact, MessageState, Planned } from './facts.js';

/** How long one instance has a message to itself. Longer than any submit may take, so that two never send at once. */
export const SENDING_LEASE_MS = 120_000;

/** How long a message that nobody tried in time still waits to be tried. */
export const LAST_CHANCE_MS = 10 * 60_000;

const FIRST_PAUSE_MS = 5_000;
const MAX_PAUSE_MS = 10 * 60_000;

/** @param plan.sendAt later than now in quiet hours */
export function plan(state: MessageState, message: Planned & { readonly sendAt: Instant }): MessageFact[] {
  return state.phase === 'unknown' ? [{ type: 'notification.planned', data: { ...message } }] : [];
}

/** Which try would be next, if it is time for one. */
export function nextTry(state: MessageState, now: Instant): { attempt: number; phoneOrdinal: number } | undefined {
  if (state.phase === 'unknown') return undefined;
  if (state.phase === 'planned' && state.sendAt <= now && (now <= state.giveUpAt || isOwedATry(state)))
    return { attempt: state.attemptsMade + 1, phoneOrdinal: state.phoneOrdinal };
  // Whoever had it is gone. Whether the centre took it is not known: the person may get it twice, never not at all.
  if (state.phase === 'sending' && state.until <= now && now <= state.giveUpAt)
    return { attempt: state.attempt + 1, phoneOrdinal: state.phoneOrdinal };
  return undefined;
}

/** Takes the message for this try; no facts if another instance was faster. */
export function intend(state: MessageState, { reference, now, ...attempt }: Attempt & { reference: number; now: Instant }): MessageFact[] {
  const next = nextTry(state, now);
  if (state.phase === 'unknown' || next?.attempt !== attempt.attempt) return [];
  const until = instantPlusMs(now, SENDING_LEASE_MS);
  return [{ type: 'notification.send-intended', data: { ...told(state), at: now, until, ...attempt, reference } }];
}

/** The centre has taken every part. */
export function recordSent(
  state: MessageState,
  { attempt, receiptMs, now }: { attempt: number; receiptMs: number; now: Instant },
): MessageFact[] {
  return state.phase === 'sending' && state.attempt === attempt ? [sentFact(state, { receiptMs, now })] : [];
}

/** It cannot be written, or the centre could not take it, just now: again later, each time after a longer pause. */
export function postpone(state: MessageState, { attempt, reason, now }: { attempt: number; reason: string; now: Instant }): MessageFact[] {
  if (tryOf(state) !== attempt || (state.phase !== 'sending' && state.phase !== 'planned')) return [];
  const pauseMs = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(10, attempt - 1));
  const dueAt = instantPlusMs(now, pauseMs);
  if (dueAt > state.giveUpAt) return [failedFact(state, { reason, now })];
  return [{ type: 'notification.send-postponed', data: { ...told(state), at: now, dueAt, attempt, reason } }];
}

/** This phone does not work: the person's next one, or a call. */
export function recordPhoneFailed(
  state: MessageState,
  { attempt, reason, now }: { attempt: number; reason: string; now: Instant },
): MessageFact[] {
  if ((state.phase !== 'sending' && state.phase !== 'sent') || state.attempt !== attempt) return [];
  const { phoneOrdinal, phones } = state;
  if (phoneOrdinal >= phones) return [failedFact(state, { reason, now })];
  return [{ type: 'notification.phone-failed', data: { ...told(state), at: now, attempt, phoneOrdinal, reason } }];
}

/** There is no phone to write to, or the code is not to be told any more. */
export function recordUnreachable(state: MessageState, { reason, now }: { reason: string; now: Instant }): MessageFact[] {
  return state.phase === 'planned' || state.phase === 'sending' ? [failedFact(state, { reason, now })] : [];
}

/**
 * It is on the phone. True whichever try brought it, and however late: then nobody has to call any more.
 * A receipt may come before the submit is recorded; then both are.
 */
export function recordDelivered(state: MessageState, { receiptMs, now }: { receiptMs: number; now: Instant }): MessageFact[] {
  if (state.phase === 'unknown' || state.phase === 'delivered' || state.phase === 'handled-by-call') return [];
  const delivered: MessageFact = { type: 'notification.delivered', data: { ...told(state), at: now } };
  return state.phase === 'sending' ? [sentFact(state, { receiptMs, now }), delivered] : [delivered];
}

/** What time has made due: nothing could be sent in time, or no receipt came. */
export function expire(state: MessageState, now: Instant): MessageFact[] {
  switch (state.phase) {
    case 'planned':
      if (now <= plannedUntil(state)) return [];
      return state.attemptsMade === 0 ? [lastChance(state, now)] : [failedFact(state, { reason: 'not-sent', now })];
    case 'sending':
      return now > state.giveUpAt && now > state.until ? [failedFact(state, { reason: 'not-sent', now })] : [];
    case 'sent':
      return now > state.receiptBy ? [failedFact(state, { reason: 'no-receipt', now })] : [];
    default:
      return [];
  }
}

/** When `expire` has something to say. */
export function deadlineOf(state: MessageState): string | undefined {
  if (state.phase === 'planned') return plannedUntil(state);
  if (state.phase === 'sending') return later(state.until, state.giveUpAt);
  return state.phase === 'sent' ? state.receiptBy : undefined;
}

/** A human reached the person. @throws Rejection notification.message-not-found, notification.not-on-call-list */
export function recordCall(state: MessageState, { by, now }: { by: string; now: Instant }): MessageFact[] {
  if (state.phase === 'unknown') throw new Rejection('notification.message-not-found');
  if (state.phase === 'handled-by-call' && state.by === by) return [];
  if (state.phase !== 'failed' || !state.owed) throw new Rejection('notification.not-on-call-list');
  return [{ type: 'notification.handled-by-call', data: { ...told(state), at: now, by } }];
}

export const isOnCallList = (state: MessageState): boolean => state.phase === 'failed' && state.owed;

type Waiting = Extract<MessageState, { phase: 'planned' }>;

/** Time may pass faster than any sender works: what was never tried is tried once, also when its time is over. */
const isOwedATry = ({ attemptsMade, sendAt, giveUpAt }: Waiting): boolean => attemptsMade === 0 || sendAt > giveUpAt;

const plannedUntil = ({ sendAt, giveUpAt }: Waiting): string =>
  sendAt > giveUpAt ? instantPlusMs(sendAt as Instant, LAST_CHANCE_MS) : giveUpAt;

/** Counts as the first try, so that there is one last chance and no second. */
const lastChance = (state: Waiting, now: Instant): MessageFact => ({
  type: 'notification.send-postponed',
  data: { ...told(state), at: now, dueAt: now, attempt: 1, reason: 'not-tried' },
});

/** The number of the try in hand, or of the next. */
function tryOf(state: MessageState): number | undefined {
  if (state.phase === 'planned') return state.attemptsMade + 1;
  return state.phase === 'sending' ? state.attempt : undefined;
}

const told = ({ messageId, recipientId, template, about }: Planned) => ({ messageId, recipientId, template, about: { ...about } });

function sentFact(state: Planned & Attempt, { receiptMs, now }: { receiptMs: number; now: Instant }): MessageFact {
  const { attempt, phoneOrdinal, phones, parts } = state;
  const receiptBy = instantPlusMs(now, receiptMs);
  return { type: 'notification.sent', data: { ...told(state), at: now, parts, attempt, phoneOrdinal, phones, receiptBy } };
}

function failedFact(state: Planned, { reason, now }: { reason: string; now: Instant }): MessageFact {
  return { type: 'notification.failed', data: { ...told(state), at: now, reason, owed: state.owed } };
}

import type { FactOf } from '@kezek/contracts';

export type MessageFact = FactOf<
  | 'notification.planned'
  | 'notification.send-intended'
  | 'notification.send-postponed'
  | 'notification.sent'
  | 'notification.phone-failed'
  | 'notification.delivered'
  | 'notification.failed'
  | 'notification.handled-by-call'
>;

/** What never changes about a message. */
export interface Planned {
  readonly messageId: string;
  readonly recipientId: string;
  readonly template: string;
  readonly about: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string | number>>;
  readonly plannedAt: string;
  /** After this nothing is tried any more. */
  readonly giveUpAt: string;
  /** A rule owes it: if it does not arrive, a human calls. */
  readonly owed: boolean;
  /** Whose office calls then; without it that of the region. */
  readonly districtId?: string;
}

/** One try. The phone is known by its place among the person's phones. */
export interface Attempt {
  readonly attempt: number;
  readonly phoneOrdinal: number;
  readonly phones: number;
  readonly parts: number;
}

export type MessageState =
  | { readonly phase: 'unknown' }
  | (Planned & { readonly phase: 'planned'; readonly attemptsMade: number; readonly phoneOrdinal: number; readonly sendAt: string })
  | (Planned & Attempt & { readonly phase: 'sending'; readonly until: string; readonly reference: number })
  | (Planned & Attempt & { readonly phase: 'sent'; readonly sentAt: string; readonly receiptBy: string })
  | (Planned & { readonly phase: 'delivered'; readonly at: string })
  | (Planned & { readonly phase: 'failed'; readonly at: string; readonly reason: string })
  | (Planned & { readonly phase: 'handled-by-call'; readonly at: string; readonly reason: string; readonly by: string });

export type KnownMessage = Exclude<MessageState, { phase: 'unknown' }>;

export const initialMessage: MessageState = { phase: 'unknown' };

export function evolveMessage(state: MessageState, fact: MessageFact): MessageState {
  if (fact.type === 'notification.planned') return planned(fact.data);
  if (state.phase === 'unknown') return state;
  const base = baseOf(state);
  switch (fact.type) {
    case 'notification.send-intended': {
      const { attempt, phoneOrdinal = 1, phones = 1, parts = 1, until, reference } = fact.data;
      return { ...base, phase: 'sending', attempt, phoneOrdinal, phones, parts, until, reference };
    }
    case 'notification.send-postponed':
      return { ...base, phase: 'planned', attemptsMade: fact.data.attempt, phoneOrdinal: ordinalOf(state), sendAt: fact.data.dueAt };
    case 'notification.sent': {
      const { attempt = 1, phoneOrdinal = 1, phones = 1, parts, at, receiptBy = base.giveUpAt } = fact.data;
      return { ...base, phase: 'sent', attempt, phoneOrdinal, phones, parts, sentAt: at, receiptBy };
    }
    case 'notification.phone-failed': {
      const { attempt, phoneOrdinal, at } = fact.data;
      return { ...base, phase: 'planned', attemptsMade: attempt, phoneOrdinal: phoneOrdinal + 1, sendAt: at };
    }
    case 'notification.delivered':
      return { ...base, phase: 'delivered', at: fact.data.at };
    case 'notification.failed':
      return { ...base, phase: 'failed', at: fact.data.at, reason: fact.data.reason };
    case 'notification.handled-by-call':
      return {
        ...base,
        phase: 'handled-by-call',
        at: fact.data.at,
        by: fact.data.by,
        reason: state.phase === 'failed' ? state.reason : '',
      };
  }
}

export const baseOf = ({
  messageId,
  recipientId,
  template,
  about,
  params,
  plannedAt,
  giveUpAt,
  owed,
  districtId,
}: KnownMessage): Planned => ({
  messageId,
  recipientId,
  template,
  about,
  params,
  plannedAt,
  giveUpAt,
  owed,
  ...(districtId === undefined ? {} : { districtId }),
});

function planned(data: Extract<MessageFact, { type: 'notification.planned' }>['data']): MessageState {
  const { messageId, recipientId, template, about, params = {}, plannedAt = '', giveUpAt = '', sendAt = plannedAt, owed = true } = data;
  const office = data.districtId === undefined ? {} : { districtId: data.districtId };
  const base = { messageId, recipientId, template, about, params, plannedAt, giveUpAt, owed, ...office };
  return { ...base, phase: 'planned', attemptsMade: 0, phoneOrdinal: 1, sendAt };
}

function ordinalOf(state: KnownMessage): number {
  return state.phase === 'planned' || state.phase === 'sending' || state.phase === 'sent' ? state.phoneOrdinal : 1;
}

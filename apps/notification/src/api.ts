import type { notificationV1 } from '@kezek/contracts';
import { type Language, Rejection } from '@kezek/domain';
import type { CallContext, Implementation } from '@kezek/rpc';
import type { Clock } from '@kezek/service';
import { checkInvariants } from './invariants.js';
import { recordCall } from './message/decide.js';
import type { MessageStore } from './stores.js';
import type { Views } from './views.js';

const LANGUAGES: readonly string[] = ['kk', 'ru', 'en'] satisfies Language[];

const languageOf = ({ locale = 'kk' }: CallContext): Language => (LANGUAGES.includes(locale) ? (locale as Language) : 'kk');

export function api(deps: {
  readonly messages: MessageStore;
  readonly views: Views;
  readonly clock: Clock;
}): Implementation<typeof notificationV1.NotificationServiceService> {
  const { messages, views, clock } = deps;
  return {
    listMessages: ({ recipientId, limit, after }, call) => views.of(recipientId, { limit, after, locale: languageOf(call) }),
    getMessage: async ({ messageId }, call) => {
      const { state } = await messages.load(messageId);
      if (state.phase === 'unknown') throw new Rejection('notification.message-not-found');
      return { message: await views.view(state, languageOf(call)) };
    },
    listCalls: ({ districtId, limit, after }, call) => views.calls(districtId, { limit, after, locale: languageOf(call) }),
    recordCall: async ({ messageId, by }, call) => {
      const { correlationId, idempotencyKey: key } = call;
      const request = { correlationId, actor: by, content: { messageId, by }, ...(key === undefined ? {} : { key }) };
      const { state } = await messages.execute(messageId, request, (before, now) => recordCall(before, { by, now }));
      if (state.phase === 'unknown') throw new Rejection('notification.message-not-found');
      return { message: await views.view(state, languageOf(call)) };
    },
    getStatistics: async () => ({ messages: await views.statistics() }),
    checkInvariants: async () => ({ invariants: await checkInvariants(messages, clock.now()) }),
  };
}

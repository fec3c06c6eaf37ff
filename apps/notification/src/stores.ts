import type { MessageBus } from '@kezek/bus';
import type { ServiceDeps } from '@kezek/service';
import { Relay, type StreamDefinition, StreamStore } from '@kezek/stream';
import type { NotificationConfig } from './config.js';
import { Directory } from './directory.js';
import { deadlineOf, isOnCallList } from './message/decide.js';
import { type MessageFact, type MessageState, evolveMessage, initialMessage } from './message/facts.js';
import { PartReceipts } from './receipts.js';
import type { SmsSender } from './sms/port.js';

export type Deps = ServiceDeps<MessageBus, 'identity', NotificationConfig> & {
  /** In place of the SMS centre that the configuration names. */
  readonly sms?: SmsSender;
};

const definition: StreamDefinition<MessageState, MessageFact> = {
  name: 'message',
  service: 'notification',
  initial: initialMessage,
  evolve: evolveMessage,
  index: (state) =>
    state.phase === 'unknown'
      ? {}
      : {
          phase: state.phase,
          recipientId: state.recipientId,
          plannedAt: state.plannedAt,
          districtId: state.districtId,
          sendAt: state.phase === 'planned' ? state.sendAt : state.phase === 'sending' ? state.until : undefined,
          reference: state.phase === 'sending' ? state.reference : undefined,
          dueAt: deadlineOf(state),
          callSince: isOnCallList(state) && state.phase === 'failed' ? state.at : undefined,
        },
};

export type MessageStore = StreamStore<MessageState, MessageFact>;

export interface Stores {
  readonly relay: Relay;
  readonly messages: MessageStore;
  readonly receipts: PartReceipts;
  readonly directory: Directory;
}

export async function openStores({ database, bus, clock, ids, log }: Deps): Promise<Stores> {
  const relay = new Relay({ bus, clock, ids, log });
  const messages = new StreamStore(definition, { connection: database, clock, log, relay });
  const receipts = new PartReceipts(database);
  const directory = new Directory(database);
  await messages.ensureIndexes([
    { fields: { sendAt: 1 }, where: 'sendAt' },
    { fields: { callSince: 1 }, where: 'callSince' },
    { fields: { districtId: 1, callSince: 1 }, where: 'callSince' },
    { fields: { reference: 1 }, where: 'reference' },
    { fields: { recipientId: 1, plannedAt: -1 } },
    { fields: { phase: 1 } },
  ]);
  await receipts.ensureIndexes();
  await directory.ensureIndexes();
  return { relay, messages, receipts, directory };
}

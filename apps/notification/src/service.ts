import { historyV1, identityV1, notificationV1, paperV1 } from '@kezek/contracts';
import { RpcServer, createClient } from '@kezek/rpc';
import type { RunningService } from '@kezek/service';
import { deadlines, historyApi } from '@kezek/stream';
import { api } from './api.js';
import { expire } from './message/decide.js';
import { reactions } from './reactions.js';
import { Sending } from './sending.js';
import { Settling } from './settling.js';
import { parseSmppUrl } from './sms/smpp-link.js';
import { SmppSender } from './sms/smpp-sender.js';
import { type Deps, openStores } from './stores.js';
import { Views } from './views.js';

export { configSchema, type NotificationConfig } from './config.js';
export type { Receipt } from './sms/receipt.js';
export type { SendOutcome, Sms, SmsListener, SmsSender } from './sms/port.js';
export type { Deps } from './stores.js';

const SEND_INTERVAL_MS = 1_000;
const SETTLE_INTERVAL_MS = 5_000;
const EXPIRE_INTERVAL_MS = 10_000;

export interface RunningNotification extends RunningService {
  /** Where it answers calls. */
  readonly address: string;
}

export async function start(deps: Deps): Promise<RunningNotification> {
  const { timers, clock, ids, log, policy } = deps;
  const stores = await openStores(deps);
  const { messages, relay, directory } = stores;
  const identity = createClient(identityV1.IdentityServiceClient, deps.call.identity, {
    name: 'identity',
    log,
    metrics: deps.metrics,
    ...(deps.tls === undefined ? {} : { tls: deps.tls }),
  });
  const papers = createClient(paperV1.PaperServiceClient, deps.call.identity, { ...deps, name: 'identity' });
  const sms = deps.sms ?? smppSender(deps);
  const settling = new Settling(stores, deps, () => sending.wake());
  const sending: Sending = new Sending(stores, deps, { identity, papers, sms, settling });

  relay.start(timers);
  sms.start({ onReceipt: (receipt) => settling.onReceipt(receipt), onReady: () => sending.wake() });
  const stopTimers = [
    timers.every('notification-send', SEND_INTERVAL_MS, () => sending.sweep()),
    timers.every('notification-settle', SETTLE_INTERVAL_MS, () => settling.sweep()),
    deadlines(messages, timers, { name: 'notification-deadlines', intervalMs: EXPIRE_INTERVAL_MS, decide: expire, clock, ids, log }),
  ];
  const subscription = await reactions(stores, deps, () => sending.wake());
  const views = new Views(messages, { policy, directory });
  const server = new RpcServer(deps).add(notificationV1.NotificationServiceService, api({ messages, views, clock }));
  server.add(historyV1.HistoryServiceService, historyApi(messages));
  const address = await server.listen(deps.listen);
  return {
    address,
    stop: async () => {
      await server.stop();
      await subscription.stop();
      await Promise.all(stopTimers.map((stop) => stop()));
      await sending.stop();
      await sms.stop();
      await settling.stop();
      identity.disconnect();
      papers.disconnect();
      await relay.stop();
    },
  };
}

function smppSender({ config, policy, timers, log }: Deps): SmppSender {
  return new SmppSender({
    address: parseSmppUrl(config.SMPP_URL),
    senderName: config.SMS_SENDER ?? policy.senderName,
    window: config.SMPP_WINDOW,
    timers,
    log,
    monotonicMs: () => performance.now(),
  });
}

import type { MessageBus } from '@kezek/bus';
import { correctionV1, historyV1, keepingV1, portraitV1 } from '@kezek/contracts';
import { type RpcServer, createClient } from '@kezek/rpc';
import type { ServiceDeps } from '@kezek/service';
import { type FactHome, type Relay, StreamStore, deadlines, historyApi, react } from '@kezek/stream';
import { correctionApi } from './correction/correction-api.js';
import { lateCorrections } from './correction/decide.js';
import { correctionsStream } from './correction/definition.js';
import { expireKeeping } from './keeping/decide.js';
import { keepingStream } from './keeping/definition.js';
import { Keeper } from './keeping/keeper.js';
import { keepingApi } from './keeping/keeping-api.js';
import { keepingReactions } from './keeping/keeping-reactions.js';
import { STANDING_TYPES } from './portrait/fold.js';
import { portraitApi } from './portrait/portrait-api.js';
import { type PortraitMessage, portraitReactions } from './portrait/portrait-reactions.js';
import { Portrait } from './portrait/portrait.js';
import type { Teller } from './portrait/rebuild.js';

type OtherTeller = Exclude<Teller, 'voucher'>;

/** Asked for what they told, when portraits are made anew. */
export const RECORD_PEERS = ['identity', 'queue', 'enrolment', 'payment', 'notification'] as const satisfies readonly OtherTeller[];

const CONCURRENCY = 16;
const TERMS_INTERVAL_MS = 5_000;

export interface Records {
  readonly portrait: Portrait;
  addTo(server: RpcServer): void;
  /** Once the relay runs. */
  listen(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * What is kept about each child: the portrait, requests to correct it, and the term after which it is erased.
 * @param vouchers told of when portraits are made anew, as the other services are
 */
export async function openRecords(
  deps: ServiceDeps<MessageBus, OtherTeller, object>,
  { relay, vouchers }: { relay: Relay; vouchers: FactHome },
): Promise<Records> {
  const { bus, clock, database, ids, log, policy, timers } = deps;
  const home = { clock, log, connection: database, relay };
  const keepings = new StreamStore(keepingStream, home);
  const corrections = new StreamStore(correctionsStream, home);
  const portrait = new Portrait(database);
  const keeper = new Keeper({ keepings, portrait, policy, clock });
  await keepings.ensureIndexes([{ fields: { phase: 1, districtId: 1 } }]);
  await corrections.ensureIndexes([{ fields: { districtIds: 1, answerBy: 1 }, where: 'answerBy' }]);
  await portrait.ensureIndexes();
  const others = connectTellers(deps);
  const tellers = { ...others, voucher: historyApi(vouchers, keepings, corrections) };
  const stops: (() => Promise<void>)[] = [];

  const record = async (event: PortraitMessage): Promise<void> => {
    const childIds = await portrait.record(event);
    if (!STANDING_TYPES.includes(event.type)) return;
    for (const childId of childIds) await keeper.note(childId, event.correlationId ?? event.id);
  };

  return {
    portrait,
    addTo: (server) =>
      void server
        .add(portraitV1.PortraitServiceService, portraitApi({ portrait, record, tellers, policy, clock }))
        .add(correctionV1.CorrectionServiceService, correctionApi({ corrections, portrait, policy, ids }))
        .add(keepingV1.KeepingServiceService, keepingApi({ keeper, keepings, ids }))
        .add(historyV1.HistoryServiceService, tellers.voucher),
    listen: async () => {
      const told = { concurrency: CONCURRENCY, log };
      const toPortrait = await react(bus, { ...told, group: 'voucher-portrait', handlers: portraitReactions(record) });
      const toKeeping = await react(bus, { ...told, group: 'voucher-keeping', handlers: keepingReactions(keeper) });
      const terms = { intervalMs: TERMS_INTERVAL_MS, clock, ids, log };
      stops.push(
        () => toPortrait.stop(),
        () => toKeeping.stop(),
        deadlines(keepings, timers, { ...terms, name: 'keeping-deadlines', decide: expireKeeping }),
        deadlines(corrections, timers, { ...terms, name: 'correction-deadlines', decide: lateCorrections }),
      );
    },
    stop: async () => {
      for (const teller of Object.values(others)) teller.disconnect();
      await Promise.all(stops.map((stop) => stop()));
    },
  };
}

function connectTellers(deps: ServiceDeps<MessageBus, OtherTeller, object>) {
  const { log, metrics, tls } = deps;
  const connect = (name: OtherTeller) =>
    createClient(historyV1.HistoryServiceClient, deps.call[name], { name, log, metrics, ...(tls === undefined ? {} : { tls }) });
  const [first, ...rest] = RECORD_PEERS.map((name) => [name, connect(name)] as const);
  return Object.fromEntries([first, ...rest].filter((one) => one !== undefined)) as Record<OtherTeller, ReturnType<typeof connect>>;
}

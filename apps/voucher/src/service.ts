import type { MessageBus } from '@kezek/bus';
import { voucherV1 } from '@kezek/contracts';
import { RpcServer } from '@kezek/rpc';
import { type RunningService, type ServiceDeps, baseConfig, peers } from '@kezek/service';
import { Relay, StreamStore, react } from '@kezek/stream';
import { api } from './api.js';
import { voucherDeadlines } from './deadlines.js';
import { enrolmentClient } from './enrolment-port.js';
import { Portrait } from './portrait.js';
import { reactions } from './reactions.js';
import { voucherStream } from './voucher/definition.js';

export const configSchema = baseConfig.extend(peers('enrolment'));

const CONCURRENCY = 16;

/** The voucher of each child, its deadlines, the child's portrait. */
export async function start(deps: ServiceDeps<MessageBus, 'enrolment'>): Promise<RunningService & { address: string }> {
  const { bus, clock, database, ids, log, policy, timers } = deps;
  const relay = new Relay(deps);
  const vouchers = new StreamStore(voucherStream, { ...deps, connection: database, relay });
  const portrait = new Portrait(database);
  await vouchers.ensureIndexes([{ fields: { districtId: 1, phase: 1 } }]);
  await portrait.ensureIndexes();
  const enrolments = enrolmentClient(deps.call.enrolment, deps);

  relay.start(timers);
  const voucherReactions = await react(bus, { group: 'voucher', concurrency: CONCURRENCY, handlers: reactions(vouchers, policy), log });
  const portraitReactions = await react(bus, { group: 'voucher-portrait', concurrency: CONCURRENCY, handlers: portrait.handlers, log });
  // What was told while the service was down is heard before any term is ended.
  const stopDeadlines = voucherDeadlines({ ...deps, vouchers, enrolments });
  const server = new RpcServer(deps).add(voucherV1.VoucherServiceService, api({ vouchers, portrait, policy, clock, ids }));
  const address = await server.listen(deps.listen);

  return {
    address,
    stop: async () => {
      await server.stop();
      enrolments.disconnect();
      await Promise.all([voucherReactions.stop(), portraitReactions.stop(), stopDeadlines()]);
      await relay.stop();
    },
  };
}

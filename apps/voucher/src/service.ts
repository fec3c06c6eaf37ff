import type { MessageBus } from '@kezek/bus';
import { absenceV1, endingV1, suspensionV1, voucherV1 } from '@kezek/contracts';
import { RpcServer } from '@kezek/rpc';
import type { RunningService, ServiceDeps } from '@kezek/service';
import { Relay, StreamStore, react } from '@kezek/stream';
import { absenceApi } from './absence-api.js';
import { api } from './api.js';
import { openCertificates } from './certificates.js';
import { VoucherCommands } from './commands.js';
import type { VoucherConfig } from './config.js';
import { voucherDeadlines } from './deadlines.js';
import { endingApi } from './ending-api.js';
import { enrolmentClient } from './enrolment-port.js';
import { paymentClient } from './payment-port.js';
import { reactions } from './reactions.js';
import { type RECORD_PEERS, openRecords } from './records.js';
import { suspensionApi } from './suspension-api.js';
import { voucherStream } from './voucher/definition.js';

export { configSchema, type VoucherConfig } from './config.js';

const CONCURRENCY = 16;

/** The voucher of each child, its deadlines, the child's portrait. */
export async function start(
  deps: ServiceDeps<MessageBus, (typeof RECORD_PEERS)[number], VoucherConfig>,
): Promise<RunningService & { address: string }> {
  const { bus, clock, database, ids, log, policy, timers } = deps;
  const relay = new Relay(deps);
  const vouchers = new StreamStore(voucherStream(policy), { ...deps, connection: database, relay });
  await vouchers.ensureIndexes([
    { fields: { districtId: 1, phase: 1 } },
    { fields: { districtId: 1, absence: 1 }, where: 'absence' },
    { fields: { districtId: 1, ending: 1 }, where: 'ending' },
    { fields: { takenBack: 1 }, where: 'takenBack' },
  ]);
  // What time is waited for follows from the policy too, and earlier releases knew fewer terms.
  await vouchers.reindex();
  const records = await openRecords(deps, { relay, vouchers });
  const { portrait } = records;
  const certificates = openCertificates(deps, vouchers);
  const enrolments = enrolmentClient(deps.call.enrolment, deps);
  const payment = paymentClient(deps.call.payment, deps);

  relay.start(timers);
  const voucherReactions = await react(bus, {
    group: 'voucher',
    concurrency: CONCURRENCY,
    handlers: reactions(vouchers, { policy, ids }),
    log,
  });
  await records.listen();
  // What was told while the service was down is heard before any term is ended.
  const stopDeadlines = voucherDeadlines({ ...deps, vouchers, enrolments });
  const commands = new VoucherCommands({ vouchers, policy, clock, ids });
  const server = new RpcServer(deps)
    .add(voucherV1.VoucherServiceService, api({ vouchers, commands, portrait, payment, policy, clock }))
    .add(suspensionV1.SuspensionServiceService, suspensionApi({ commands, policy }))
    .add(absenceV1.AbsenceServiceService, absenceApi({ commands, policy }))
    .add(endingV1.EndingServiceService, endingApi({ commands, policy }));
  records.addTo(server);
  certificates.addTo(server);
  const address = await server.listen(deps.listen);

  return {
    address,
    stop: async () => {
      await server.stop();
      enrolments.disconnect();
      payment.disconnect();
      certificates.stop();
      await Promise.all([voucherReactions.stop(), records.stop(), stopDeadlines()]);
      await relay.stop();
    },
  };
}

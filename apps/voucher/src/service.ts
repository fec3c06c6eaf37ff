import type { MessageBus } from "@kezek/bus";
import { voucherV1 } from "@kezek/contracts";
import { RpcServer } from "@kezek/rpc";
import {
  type RunningService,
  type ServiceDeps,
  baseConfig,
  peers,
} from "@kezek/service";
import { Relay, StreamStore, react } from "@kezek/stream";
import { api } from "./api.js";
import { voucherDeadlines } from "./deadlines.js";
import { enrolmentClient } from "./enrolment-port.js";
import { reactions } from "./reactions.js";
import { RECORD_PEERS, openRecords } from "./records.js";
import { voucherStream } from "./voucher/definition.js";

export const configSchema = baseConfig.extend(
  peers("enrolment", ...RECORD_PEERS),
);

const CONCURRENCY = 16;

/** The voucher of each child, its deadlines, the child's portrait. */
export async function start(
  deps: ServiceDeps<MessageBus, (typeof RECORD_PEERS)[number]>,
): Promise<RunningService & { address: string }> {
  const { bus, clock, database, ids, log, policy, timers } = deps;
  const relay = new Relay(deps);
  const vouchers = new StreamStore(voucherStream, {
    ...deps,
    connection: database,
    relay,
  });
  await vouchers.ensureIndexes([{ fields: { districtId: 1, phase: 1 } }]);
  const records = await openRecords(deps, { relay, vouchers });
  const { portrait } = records;
  const enrolments = enrolmentClient(deps.call.enrolment, deps);

  relay.start(timers);
  const voucherReactions = await react(bus, {
    group: "voucher",
    concurrency: CONCURRENCY,
    handlers: reactions(vouchers, policy),
    log,
  });
  await records.listen();
  // What was told while the service was down is heard before any term is ended.
  const stopDeadlines = voucherDeadlines({ ...deps, vouchers, enrolments });
  const server = new RpcServer(deps).add(
    voucherV1.VoucherServiceService,
    api({ vouchers, portrait, policy, clock, ids }),
  );
  records.addTo(server);
  const address = await server.listen(deps.listen);

  return {
    address,
    stop: async () => {
      await server.stop();
      enrolments.disconnect();
      await Promise.all([
        voucherReactions.stop(),
        records.stop(),
        stopDeadlines(),
      ]);
      await relay.stop();
    },
  };
}

import type { MessageBus } from '@kezek/bus';
import { historyV1, paymentV1, reserveV1 } from '@kezek/contracts';
import { RpcServer } from '@kezek/rpc';
import type { RunningService, ServiceDeps } from '@kezek/service';
import { Relay, StreamStore, historyApi, react } from '@kezek/stream';
import { api } from './api.js';
import { budgetStream } from './budget/definition.js';
import { type PaymentConfig, payerOf } from './config.js';
import { watchLatePayments } from './late.js';
import { transferStream } from './ledger/definition.js';
import { reactions } from './reactions.js';
import { BankFiles } from './register/bank-files.js';
import { REGISTER_LINES_MAX } from './register/decide.js';
import { registerStream } from './register/definition.js';
import { reserveApi } from './reserve/reserve-api.js';
import { reserveStream } from './reserve/definition.js';
import { statementStream } from './statement/definition.js';
import type { Stores } from './stores.js';

export { configSchema, type PaymentConfig } from './config.js';

const CONCURRENCY = 16;
/** One bank answer says a fact a line, all at once, while those of before may still wait. */
const REGISTER_LIMITS = { outboxEntriesMax: 2 * REGISTER_LINES_MAX + 64 };
/** A kindergarten's month in one fact, about 300 bytes a child; the bus carries 256 KiB with the envelope. */
const STATEMENT_LIMITS = { factBytesMax: 240 * 1024 };

/** Budget, reserves, statements, registers, the ledger and the bank. */
export async function start(deps: ServiceDeps<MessageBus, never, PaymentConfig>): Promise<RunningService & { address: string }> {
  const { bus, clock, config, database, ids, log, metrics, policy, timers } = deps;
  const payer = payerOf(config);
  const relay = new Relay(deps);
  const home = { ...deps, connection: database, relay };
  const stores: Stores = {
    budgets: new StreamStore(budgetStream, home),
    reserves: new StreamStore(reserveStream, home),
    statements: new StreamStore(statementStream, { ...home, limits: STATEMENT_LIMITS }),
    registers: new StreamStore(registerStream, { ...home, limits: REGISTER_LIMITS }),
    transfers: new StreamStore(transferStream, home),
  };
  await ensureIndexes(stores);
  watchLatePayments(stores.transfers, { metrics, policy, clock });

  relay.start(timers);
  const consumer = await react(bus, { group: 'payment', concurrency: CONCURRENCY, handlers: reactions(stores, policy), log });
  const files = new BankFiles(database);
  const server = new RpcServer(deps).add(
    paymentV1.PaymentServiceService,
    api({ stores, statements: stores.statements, registers: stores.registers, files, payer, policy, clock, ids }),
  );
  server.add(reserveV1.ReserveServiceService, reserveApi(stores));
  server.add(historyV1.HistoryServiceService, historyApi(...Object.values(stores)));
  const address = await server.listen(deps.listen);

  return {
    address,
    stop: async () => {
      await server.stop();
      await consumer.stop();
      await relay.stop();
    },
  };
}

async function ensureIndexes({ budgets, reserves, statements, registers, transfers }: Stores): Promise<void> {
  await budgets.ensureIndexes([{ fields: { iterationIds: 1 } }]);
  await reserves.ensureIndexes([
    { fields: { budgetId: 1, phase: 1 } },
    { fields: { districtId: 1, year: 1 } },
    { fields: { 'left.districtId': 1 }, where: 'left' },
    { fields: { contractId: 1 }, where: 'contractId' },
  ]);
  await statements.ensureIndexes([{ fields: { districtId: 1, month: 1, phase: 1 } }, { fields: { kindergartenId: 1, month: 1 } }]);
  await registers.ensureIndexes([
    { fields: { districtId: 1, month: 1 } },
    { fields: { month: 1 } },
    { fields: { requestId: 1 } },
    { fields: { statementIds: 1 } },
  ]);
  await transfers.ensureIndexes([{ fields: { districtId: 1, month: 1 } }]);
}

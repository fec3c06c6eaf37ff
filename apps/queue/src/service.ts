import type { MessageBus } from '@kezek/bus';
import { enrolmentV1, queueV1 } from '@kezek/contracts';
import { RpcServer, createClient } from '@kezek/rpc';
import { type RunningService, type ServiceDeps, baseConfig, peers } from '@kezek/service';
import { Relay, StreamStore, react } from '@kezek/stream';
import { api } from './api.js';
import { applicationStream } from './application/definition.js';
import { queueUpdates, restoreDeadlines } from './deadlines.js';
import { ContentStore } from './iteration/content.js';
import { iterationStream } from './iteration/definition.js';
import { ensureGivenIndex } from './iteration/given.js';
import { Leases } from './iteration/lease.js';
import { Runner } from './iteration/runner.js';
import { QueuePast } from './past/queue-past.js';
import { reactions } from './reactions.js';

export const configSchema = baseConfig.extend(peers('enrolment'));

const CONCURRENCY = 16;

/** Applications, categories, iterations and their turns. */
export async function start(deps: ServiceDeps<MessageBus, 'enrolment'>): Promise<RunningService & { address: string }> {
  const { bus, clock, database, ids, log, metrics, policy, timers, tls } = deps;
  const relay = new Relay(deps);
  const home = { ...deps, connection: database, relay };
  const applications = new StreamStore(applicationStream, home);
  const iterations = new StreamStore(iterationStream, home);
  const content = new ContentStore(database);
  await applications.ensureIndexes([
    { fields: { districtId: 1, phase: 1, order: 1 } },
    { fields: { phase: 1, order: 1 } },
    { fields: { order: 1 } },
    { fields: { applicationId: 1 }, where: 'applicationId' },
  ]);
  await iterations.ensureIndexes([
    { fields: { districtId: 1, number: 1 } },
    { fields: { phase: 1 } },
    { fields: { requestId: 1 }, where: 'requestId' },
  ]);
  await Promise.all([content.ensureIndexes(), ensureGivenIndex(applications)]);

  const enrolment = createClient(enrolmentV1.EnrolmentServiceClient, deps.call.enrolment, { name: 'enrolment', log, metrics, tls });
  const freeSeats = async (districtId: string) => (await enrolment.countFreeSeats({ districtId })).cells;
  const leases = new Leases(database, clock, ids.next('run'));
  const failures = metrics.counter({
    name: 'kezek_iteration_failures_total',
    help: 'Runs of an iteration that failed',
    labels: ['district'],
  });
  const runner = new Runner({ applications, iterations, content, leases, ids, log, failures });

  relay.start(timers);
  runner.start(timers);
  const stopDeadlines = restoreDeadlines(applications, deps);
  const stopUpdates = queueUpdates(applications, deps);
  const handlers = reactions({ applications, iterations, policy, started: () => runner.wake() });
  const consumer = await react(bus, { group: 'queue', concurrency: CONCURRENCY, handlers, log });
  const server = new RpcServer(deps).add(
    queueV1.QueueServiceService,
    api({ applications, iterations, content, clock, policy, ids, freeSeats, past: new QueuePast(applications, policy) }),
  );
  const address = await server.listen(deps.listen);

  return {
    address,
    stop: async () => {
      await server.stop();
      await Promise.all([consumer.stop(), stopDeadlines(), stopUpdates(), runner.stop()]);
      enrolment.disconnect();
      await relay.stop();
    },
  };
}

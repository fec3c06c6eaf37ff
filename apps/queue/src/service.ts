import type { MessageBus } from '@kezek/bus';
import {
  applicationEndingV1,
  applicationV1,
  benefitV1,
  enrolmentV1,
  epochV1,
  historyV1,
  iterationV1,
  logV1,
  positionV1,
  queueV1,
  reinstatementV1,
} from '@kezek/contracts';
import { RpcServer, createClient } from '@kezek/rpc';
import type { RunningService, ServiceDeps } from '@kezek/service';
import { Relay, StreamStore, historyApi, react } from '@kezek/stream';
import { api } from './api.js';
import { applicationApi } from './application/api.js';
import { applicationStream } from './application/definition.js';
import { benefitApi } from './benefit/api.js';
import type { QueueConfig } from './config.js';
import { ageDeadlines, applicationDeadlines } from './deadlines.js';
import { endingApi } from './ending/api.js';
import { epochApi } from './epoch/api.js';
import { epochStream } from './epoch/definition.js';
import { ensureDoneIndex } from './epoch/done.js';
import { keepEpochs } from './epoch/keep.js';
import { startImports } from './import/start.js';
import { iterationApi } from './iteration/api.js';
import { ContentStore } from './iteration/content.js';
import { Kinship } from './iteration/kinship.js';
import { iterationStream } from './iteration/definition.js';
import { ensureGivenIndex } from './iteration/given.js';
import { Leases } from './iteration/lease.js';
import { Runner } from './iteration/runner.js';
import { continueIterations } from './iteration/continue.js';
import { bookedQueue } from './iteration/standing-queue.js';
import { Heads } from './log/heads.js';
import { logIdOf, logKeysFrom } from './log/keys.js';
import { logApi } from './log/log-api.js';
import { writePast } from './log/past.js';
import { PublicLog } from './log/public-log.js';
import { QueuePast } from './past/queue-past.js';
import { positionApi } from './position/api.js';
import { PositionRecord } from './position/record.js';
import { reactions } from './reactions.js';
import { reinstatementApi } from './reinstatement/api.js';

export { configSchema, type QueueConfig } from './config.js';

const CONCURRENCY = 16;
/** What an iteration is computed from is answered whole: 64 MiB are the snapshot of a district in which 200,000 wait. */
const CONTENT_MESSAGE_BYTES_MAX = 64 * 1_024 * 1_024;

/** Applications, categories, iterations and their turns. */
export async function start(
  deps: ServiceDeps<MessageBus, 'enrolment' | 'identity', QueueConfig>,
): Promise<RunningService & { address: string }> {
  const { bus, clock, config, database, ids, log, metrics, policy, timers, tls } = deps;
  const keys = logKeysFrom(config.QUEUE_LOG_KEY);
  const publicLog = new PublicLog({ database, log, commitmentKey: keys.commitment });
  const record = new PositionRecord(publicLog.book, policy);
  publicLog.listen((entry, told) => record.hear(entry, told));
  const relay = new Relay(deps);
  const home = { ...deps, connection: database, relay, journal: publicLog };
  const applications = new StreamStore(applicationStream, home);
  const iterations = new StreamStore(iterationStream, home);
  const epochs = new StreamStore(epochStream, home);
  const content = new ContentStore(database);
  const kinship = new Kinship(database);
  await applications.ensureIndexes([
    { fields: { districtId: 1, phase: 1, order: 1 } },
    { fields: { phase: 1, order: 1 } },
    { fields: { order: 1 } },
    { fields: { applicationId: 1 }, where: 'applicationId' },
    { fields: { districtId: 1, ending: 1, order: 1 }, where: 'ending' },
    { fields: { bornOn: 1 }, where: 'bornOn' },
    { fields: { districtId: 1, claimDueAt: 1 }, where: 'claimDueAt' },
    { fields: { reinstateIn: 1, reinstateBy: 1 }, where: 'reinstateBy' },
  ]);
  // Earlier releases did not look for the day of birth.
  if ((await applications.count({ phase: { in: ['waiting', 'inactive'] }, bornOn: { exists: false } })) > 0) await applications.reindex();
  await iterations.ensureIndexes([
    { fields: { districtId: 1, number: 1 } },
    { fields: { phase: 1 } },
    { fields: { requestId: 1 }, where: 'requestId' },
    { fields: { hasReturned: 1 }, where: 'hasReturned' },
  ]);
  await epochs.ensureIndexes([
    { fields: { districtId: 1, number: 1 } },
    { fields: { districtId: 1, effectiveOn: 1, phase: 1 } },
    { fields: { districtId: 1, takenBack: 1 }, where: 'takenBack' },
    { fields: { requestId: 1 }, where: 'requestId' },
  ]);
  await Promise.all([
    content.ensureIndexes(),
    kinship.ensureIndexes(),
    ensureGivenIndex(applications),
    ensureDoneIndex(applications),
    publicLog.ensureIndexes(),
  ]);
  await publicLog.catchUp();
  await writePast(publicLog, { database, stores: [applications, iterations, epochs], log });
  // The rules that entries name by their digest.
  await content.put(policy.canonicalJson);
  const logId = logIdOf(policy.id, keys);
  const broken = metrics.counter({
    name: 'kezek_log_broken_total',
    help: 'Times the public log did not lead to its last signed head',
    labels: [],
  });
  const heads = new Heads({ database, clock, log, publicLog, keys, logId, broken });

  const enrolment = createClient(enrolmentV1.EnrolmentServiceClient, deps.call.enrolment, { name: 'enrolment', log, metrics, tls });
  const freeSeats = async (districtId: string) => (await enrolment.countFreeSeats({ districtId })).cells;
  const leases = new Leases(database, clock, ids.next('run'));
  const failures = metrics.counter({
    name: 'kezek_iteration_failures_total',
    help: 'Runs of an iteration that failed',
    labels: ['district'],
  });
  const queueOf = bookedQueue({ publicLog, applications, kinship });
  const areLogged = (facts: readonly string[]) => publicLog.allWritten(facts);
  const runner = new Runner({ applications, iterations, queueOf, content, leases, ids, log, failures, areLogged });

  const imports = await startImports({ ...deps, applications, content, leases, home, identityAddress: deps.call.identity });

  const stopFollowing = publicLog.follow(timers);
  const stopSigning = heads.start(timers);
  relay.start(timers);
  runner.start(timers);
  const stopDeadlines = applicationDeadlines(applications, deps);
  const stopAges = ageDeadlines({ ...deps, applications });
  const aboutEpochs = { epochs, applications, content, publicLog, policy, clock, ids };
  const stopEpochs = keepEpochs({ ...aboutEpochs, iterations, leases, database, log }, timers);
  const stopContinuing = continueIterations({ iterations, queueOf, content, clock, policy, freeSeats, epochs, ids, log }, timers);
  const handlers = reactions({ applications, iterations, policy, kinship, started: () => runner.wake() });
  const consumer = await react(bus, { group: 'queue', concurrency: CONCURRENCY, handlers, log });
  const server = new RpcServer({ ...deps, messageBytesMax: CONTENT_MESSAGE_BYTES_MAX })
    .add(
      queueV1.QueueServiceService,
      api({
        applications,
        iterations,
        queueOf,
        epochs,
        content,
        clock,
        policy,
        ids,
        freeSeats,
        publicLog,
        heads,
        keys,
        past: new QueuePast(record, policy),
      }),
    )
    .add(iterationV1.IterationServiceService, iterationApi({ iterations, queueOf, content, clock, policy, freeSeats }))
    .add(applicationV1.ApplicationServiceService, applicationApi({ applications, publicLog, ids, clock: deps.clock, policy }))
    .add(epochV1.EpochServiceService, epochApi(aboutEpochs))
    .add(benefitV1.BenefitServiceService, benefitApi({ applications, publicLog, ids, policy }))
    .add(applicationEndingV1.EndingServiceService, endingApi({ applications, publicLog, ids, policy }))
    .add(reinstatementV1.ReinstatementServiceService, reinstatementApi({ applications, publicLog, ids, clock, policy }));
  server.add(logV1.LogServiceService, logApi({ publicLog, heads, keys, logId, policy, content, applications }));
  server.add(positionV1.PositionServiceService, positionApi({ book: publicLog.book, record, clock, policy }));
  imports.addTo(server);
  server.add(historyV1.HistoryServiceService, historyApi(applications, iterations, epochs));
  const address = await server.listen(deps.listen);

  return {
    address,
    stop: async () => {
      await server.stop();
      await Promise.all([consumer.stop(), stopDeadlines(), stopAges(), stopEpochs(), stopContinuing(), runner.stop()]);
      enrolment.disconnect();
      await relay.stop();
      await Promise.all([stopFollowing(), stopSigning()]);
    },
  };
}

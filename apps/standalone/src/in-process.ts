import { EmbeddedBus, type MessageBus } from '@kezek/bus';
import * as enrolment from '@kezek/enrolment/service';
import * as gateway from '@kezek/gateway/service';
import * as identity from '@kezek/identity/service';
import * as notification from '@kezek/notification/service';
import * as payment from '@kezek/payment/service';
import * as queue from '@kezek/queue/service';
import {
  type BaseConfig,
  type Clock,
  type DemoClock,
  Metrics,
  Readiness,
  type RunningService,
  type ServiceDeps,
  callAddresses,
  loadConfig,
  loadRegionPolicy,
} from '@kezek/service';
import * as voucher from '@kezek/voucher/service';
import type { Connection } from 'mongoose';
import type { ZodObject } from 'zod';
import type { Ground } from './ground.js';
import { SERVICE_NAMES, type ServiceName, type Surroundings, environmentOf } from './environment.js';

interface ServiceModule {
  readonly configSchema: ZodObject;
  // Each service names exactly what it needs of these; all of them are given.
  start(deps: never): Promise<RunningService>;
}

const modules: Readonly<Record<ServiceName, ServiceModule>> = { identity, voucher, enrolment, queue, payment, notification, gateway };

/** Every service in this process, on one connection, one clock and one embedded bus. Started in the order in which they call each other. */
export async function startInProcess(
  surroundings: Surroundings,
  { connection, clock, machineClock, ids, timers, log, stack }: Ground,
): Promise<void> {
  const policy = loadRegionPolicy(surroundings.settings.policyFile);
  // Leases and retries are about machines and run on machine time, however far the demonstration's clock is moved.
  const bus: MessageBus = new EmbeddedBus({ clock: machineClock, ids, log, database: databaseOf(connection, 'kezek_bus') });
  await bus.start();
  stack.push('bus', () => bus.stop());

  for (const name of SERVICE_NAMES) {
    const module = modules[name];
    const config = loadConfig(module.configSchema, environmentOf(name, surroundings)) as BaseConfig;
    const deps: ServiceDeps<MessageBus, string, BaseConfig> & { demoClock: DemoClock; machineClock: Clock } = {
      ...{ config, clock, ids, timers, policy, bus, machineClock, demoClock: clock },
      log: log.child({ service: name }),
      metrics: new Metrics({ service: name }),
      readiness: new Readiness(clock),
      database: databaseOf(connection, `kezek_${name}`),
      call: callAddresses(config),
      listen: config.GRPC_LISTEN,
    };
    const service = await module.start(deps as never);
    stack.push(name, () => service.stop());
  }
}

const databaseOf = (connection: Connection, name: string): Connection => connection.useDb(name, { useCache: true });

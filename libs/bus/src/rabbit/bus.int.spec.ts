import { SystemClock } from '@kezek/service';
import { dockerAvailable, rabbitInstalled, startRabbit, startRabbitContainer, TestIds, type Rabbit } from '@kezek/testkit';
import { pino } from 'pino';
import { busContract } from '../contract/suite.js';
import type { Broker } from '../contract/broker.js';
import { RabbitBus } from './bus.js';

function brokerOn(rabbit: Rabbit): Broker {
  const deps = { clock: new SystemClock(), ids: new TestIds(), log: pino({ level: 'silent' }) };
  return {
    victimUrl: rabbit.url,
    bus: (options = {}) => new RabbitBus(rabbit.url, deps, options),
    kill: () => rabbit.kill(),
    restart: () => rabbit.restart(),
    stop: () => rabbit.stop(),
  };
}

busContract('RabbitMQ from the system package', async () => brokerOn(await startRabbit()));

import { join } from 'node:path';
import { DemoClock, IntervalTimers, type Logger, RandomIds, type StopStack, SystemClock } from '@kezek/service';
import { startDatabase, startSmsCentre } from '@kezek/testkit';
import { type Connection, createConnection } from 'mongoose';
import type { Surroundings } from './environment.js';
import { ensureDemoAuthority } from './demo-authority.js';
import { loadSecrets } from './secrets.js';
import type { Settings } from './settings.js';

/** What everything stands on, whether the services run here or in processes of their own. */
export interface Ground {
  readonly connection: Connection;
  readonly clock: DemoClock;
  readonly machineClock: SystemClock;
  readonly ids: RandomIds;
  readonly timers: IntervalTimers;
  readonly log: Logger;
  readonly stack: StopStack;
}

/** Database, clock and SMS centre, each put on the stack of what has to be stopped. */
export async function layGround(
  settings: Settings,
  { log, stack }: { log: Logger; stack: StopStack },
): Promise<{ ground: Ground; surroundings: Surroundings }> {
  const secrets = loadSecrets(settings.directory);
  await ensureDemoAuthority(settings.directory);
  const database = await startDatabase({ directory: join(settings.directory, 'database'), log });
  stack.push('database', () => database.stop());
  void database.ended.then((how) => log.info({ how }, 'database ended'));
  const connection = await createConnection(database.url('kezek')).asPromise();
  stack.push('database connection', () => connection.close());

  const machineClock = new SystemClock();
  const clock = new DemoClock({ instance: `standalone:${process.pid}`, base: machineClock });
  const ids = new RandomIds(clock);
  const timers = new IntervalTimers({ log, ids });
  stack.push('timers', () => timers.stop());
  await clock.start(connection, timers);
  stack.push('demo clock', () => clock.stop());

  const sms = await startSmsCentre({
    httpPort: 0,
    password: secrets.smsPassword,
    clock,
    ids,
    log,
    file: join(settings.directory, 'sms.jsonl'),
  });
  stack.push('SMS centre', () => sms.stop());
  const surroundings = { settings, secrets, database, smsUrl: sms.url, smsHttpUrl: sms.httpUrl ?? '' };
  return { ground: { connection, clock, machineClock, ids, timers, log, stack }, surroundings };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BusError, type MessageBus, RabbitBus, createBus } from '@kezek/bus';
import { RandomIds, SystemClock, createLog } from '@kezek/service';
import { createConnection } from 'mongoose';
import { z } from 'zod';
import { Failure } from '../failure.js';
import { dataDirectory } from './data-directory.js';

interface Opened {
  readonly bus: MessageBus;
  close(): Promise<void>;
}

/** The consumer groups of the services; a broker cannot list the groups it has queues for. */
const GROUPS = ['identity', 'queue', 'voucher', 'voucher-portrait', 'voucher-keeping', 'enrolment', 'payment', 'notification', 'gateway'];
const CONNECT_LIMIT_MS = 5_000;

const standalone = z.object({ databaseUrl: z.string() });

/**
 * @param url `amqp://…`; without it, the bus of the standalone installation that runs here
 * @throws Failure if there is none
 */
export async function openBus(url: string | undefined): Promise<Opened> {
  try {
    return url === undefined || url.startsWith('embedded') ? await openEmbedded() : await openBroker(url);
  } catch (error) {
    if (error instanceof BusError) throw new Failure(`--bus-url: ${error.message}`);
    throw error;
  }
}

async function openBroker(url: string): Promise<Opened> {
  if (!/^amqps?:/.test(url)) throw new Failure(`--bus-url: an address such as amqp://localhost, not "${url}"`);
  const bus = new RabbitBus(url, parts(), { name: 'kezek cli', waitMs: CONNECT_LIMIT_MS, groups: GROUPS });
  await bus.start();
  return { bus, close: () => bus.stop() };
}

async function openEmbedded(): Promise<Opened> {
  const databaseUrl = runningStandalone();
  const connecting = createConnection(databaseUrl, { serverSelectionTimeoutMS: CONNECT_LIMIT_MS });
  const connection = await connecting.asPromise().catch((error: Error) => {
    throw new Failure(`the standalone installation does not answer at ${databaseUrl}: ${error.message}`);
  });
  const bus = createBus('embedded:', { ...parts(), database: connection });
  await bus.start();
  const close = async (): Promise<void> => {
    await bus.stop();
    await connection.close();
  };
  return { bus, close };
}

/** @throws Failure if none runs */
function runningStandalone(): string {
  const file = join(dataDirectory(process.env), 'standalone.json');
  try {
    return standalone.parse(JSON.parse(readFileSync(file, 'utf8'))).databaseUrl;
  } catch {
    throw new Failure(
      `no standalone installation runs on ${dataDirectory(process.env)}; start it, or name the broker with --bus-url amqp://…`,
    );
  }
}

function parts() {
  const clock = new SystemClock();
  return { clock, ids: new RandomIds(clock), log: createLog({ service: 'cli', level: 'silent' }) };
}

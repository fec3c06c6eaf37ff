import type { MessageBus, ParkedMessage } from '@kezek/bus';
import { type Command, Option } from 'commander';
import { Failure } from '../failure.js';
import { openBus } from './open-bus.js';
import { wholeNumber } from './options.js';

interface BusOption {
  readonly busUrl?: string;
}

interface ListOptions extends BusOption {
  readonly group?: string;
  readonly limit: number;
  readonly json?: true;
}

const LIST_DEFAULT = 100;
const LIST_MAX = 10_000;

export function addBus(program: Command): void {
  const bus = program.command('bus').description('messages that nobody could finish or nobody wanted');
  const busUrl = (): Option =>
    new Option('--bus-url <url>', 'amqp://… of the broker (default: the bus of the running standalone installation)').env('BUS_URL');
  const limit = (): Option =>
    new Option('--limit <n>', 'at most so many').argParser(wholeNumber({ min: 1, max: LIST_MAX })).default(LIST_DEFAULT);

  bus
    .command('parked')
    .description('list the parked messages, the oldest first')
    .option('--group <group>', 'of one consumer group')
    .option('--json', 'print JSON')
    .addOption(limit())
    .addOption(busUrl())
    .action(async ({ group, limit: most, json, ...where }: ListOptions) => {
      const parked = await onBus(where, ({ parking }) => parking.list({ limit: most, ...(group === undefined ? {} : { group }) }));
      write(json === true ? JSON.stringify(parked, null, 2) : parked.map(parkedLine).join('\n') || 'nothing is parked');
    });

  bus
    .command('replay')
    .description('hand a parked message to its group once more')
    .argument('<group>')
    .argument('<id>')
    .addOption(busUrl())
    .action(async (group: string, id: string, where: BusOption) => {
      await onBus(where, async ({ parking }) => requireFound(await parking.replay(group, id), group, id));
      write(`${id} goes to ${group} once more`);
    });

  bus
    .command('discard')
    .description('throw a parked message away for good')
    .argument('<group>')
    .argument('<id>')
    .addOption(busUrl())
    .action(async (group: string, id: string, where: BusOption) => {
      await onBus(where, async ({ parking }) => requireFound(await parking.discard(group, id), group, id));
      write(`${id} of ${group} is gone`);
    });

  bus
    .command('unroutable')
    .description('list the messages that no group wanted')
    .option('--json', 'print JSON')
    .addOption(limit())
    .addOption(busUrl())
    .action(async ({ limit: most, json, ...where }: ListOptions) => {
      const messages = await onBus(where, (opened) => opened.unroutable(most));
      const lines = messages.map(({ id, type, version, key }) => `${id}  ${type} v${version}  ${key}`);
      write(json === true ? JSON.stringify(messages, null, 2) : lines.join('\n') || 'every message was wanted');
    });
}

async function onBus<T>({ busUrl }: BusOption, work: (bus: MessageBus) => Promise<T>): Promise<T> {
  const { bus, close } = await openBus(busUrl);
  try {
    return await work(bus);
  } finally {
    await close();
  }
}

function requireFound(found: boolean, group: string, id: string): void {
  if (!found) throw new Failure(`nothing with the id ${id} is parked for ${group}`);
}

const parkedLine = ({ id, group, type, version, key, attempts, parkedAt, reason }: ParkedMessage): string =>
  `${group}  ${id}  ${type} v${version}  ${key}\n    parked ${parkedAt} after ${attempts} attempts: ${reason}`;

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

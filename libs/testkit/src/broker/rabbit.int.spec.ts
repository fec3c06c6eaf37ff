import { connect } from 'amqplib';
import type { Rabbit } from './port.js';
import { dockerAvailable, startRabbitContainer } from './container.js';
import { rabbitInstalled, startRabbit } from './rabbit.js';

const STARTS_MS = 120_000;

const kinds = [
  { kind: 'from the system package', available: async () => rabbitInstalled(), start: () => startRabbit() },
  { kind: 'in a container', available: () => dockerAvailable(), start: () => startRabbitContainer() },
];

describe.each(kinds)('RabbitMQ $kind', ({ kind, available, start }) => {
  let rabbit: Rabbit | undefined;

  beforeAll(async () => {
    if (await available()) rabbit = await start();
  }, STARTS_MS);

  afterAll(() => rabbit?.stop());

  it(
    'keeps a durable message over a restart and over a kill',
    async () => {
      if (rabbit === undefined) return process.stderr.write(`RabbitMQ ${kind} is not on this machine: left out\n`);
      expect(rabbit.version).toMatch(/^\d+\.\d+\.\d+/);
      await publish(rabbit.url, 'kept', 'one');
      await rabbit.restart();
      await publish(rabbit.url, 'kept', 'two');
      await rabbit.kill();
      await expect(publish(rabbit.url, 'kept', 'three')).rejects.toThrow();
      await rabbit.restart();
      expect(await rabbit.ctl('list_queues', 'name', '--quiet')).toContain('kept');
      expect(await drain(rabbit.url, 'kept')).toEqual(['one', 'two']);
      return undefined;
    },
    STARTS_MS,
  );

  it(
    'runs beside another',
    async () => {
      if (rabbit === undefined) return;
      const other = await start();
      await publish(other.url, 'elsewhere', 'x');
      expect(await drain(other.url, 'elsewhere')).toEqual(['x']);
      await other.stop();
    },
    STARTS_MS,
  );
});

async function publish(url: string, queue: string, text: string): Promise<void> {
  const connection = await connect(url, { noDelay: true });
  const channel = await connection.createConfirmChannel();
  await channel.assertQueue(queue, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
  channel.sendToQueue(queue, Buffer.from(text), { persistent: true });
  await channel.waitForConfirms();
  await connection.close();
}

async function drain(url: string, queue: string): Promise<string[]> {
  const connection = await connect(url, { noDelay: true });
  const channel = await connection.createChannel();
  const texts: string[] = [];
  for (let message = await channel.get(queue); message !== false; message = await channel.get(queue)) {
    texts.push(message.content.toString());
    channel.ack(message);
  }
  await connection.close();
  return texts;
}

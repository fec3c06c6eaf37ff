import { connect } from 'amqplib';
import type { Rabbit } from './port.js';
import { startRabbit } from './rabbit.js';

describe('a private RabbitMQ', () => {
  let rabbit: Rabbit;

  beforeAll(async () => {
    rabbit = await startRabbit();
  }, 60_000);

  afterAll(() => rabbit.stop());

  it('says its version', () => {
    expect(rabbit.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('keeps a durable message over a restart and over a kill', async () => {
    await publish(rabbit.url, 'kept', 'one');
    await rabbit.restart();
    await publish(rabbit.url, 'kept', 'two');
    await rabbit.kill();
    await rabbit.restart();
    expect(await drain(rabbit.url, 'kept')).toEqual(['one', 'two']);
  }, 60_000);

  it('answers its command line', async () => {
    expect(await rabbit.ctl('list_queues', 'name', '--quiet')).toContain('kept');
  });

  it('runs beside another', async () => {
    const other = await startRabbit();
    await publish(other.url, 'elsewhere', 'x');
    expect(await drain(other.url, 'elsewhere')).toEqual(['x']);
    await other.stop();
  }, 60_000);
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

import { RandomIds, SystemClock } from '@kezek/service';
import { until, type Rabbit } from '@kezek/testkit';
import { connect, type ConfirmChannel, type Options } from 'amqplib';
import { pino } from 'pino';
import { done, partitionOf, type MessageBus, type ParkedMessage } from '../../index.js';
import { Lookout } from '../../test/watching.js';
import { Gate, ids, Recorder, retry, type World } from '../../test/world.js';
import { RabbitBus } from '../bus.js';
import { DELAY, EVENTS, eventKey, partitionQueue } from '../names.js';
import { HEADER } from '../wire.js';
import { queuesOf } from './broker.js';

/** A `rabbitmqctl` starts as much as a broker does. */
const CTL_MS = 120_000;

/** What only a broker with queues, channels and other clients can do to the bus. */
export function hardships(rabbit: () => Rabbit): (world: () => World) => void {
  return (world) => {
    const another = async <T>(work: (channel: ConfirmChannel) => Promise<T>): Promise<T> => {
      const connection = await connect(rabbit().url, { noDelay: true });
      const channel = await connection.createConfirmChannel();
      const result = await work(channel);
      await channel.waitForConfirms();
      await connection.close();
      return result;
    };
    const publishRaw = (content: string, options: Options.Publish): Promise<boolean> =>
      another(async (channel) => {
        const routingKey = eventKey({ type: world().type, version: 1 }, partitionOf('k'));
        return channel.publish(EVENTS, routingKey, Buffer.from(content), { persistent: true, ...options });
      });
    const parked = (bus: MessageBus): Promise<ParkedMessage[]> =>
      until(
        async () => {
          const list = await bus.parking.list({ group: world().group, limit: 10 });
          return list.length > 0 && list;
        },
        { what: 'a parked message' },
      ) as Promise<ParkedMessage[]>;
    const listening = async (recorder: Recorder) => {
      const bus = await world().bus();
      await bus.subscribe(world().subscription(), recorder.handler);
      return bus;
    };

    describe('what other clients publish', () => {
      it('is parked where the body is not JSON, with its text, and its key goes on', async () => {
        const recorder = new Recorder();
        const bus = await listening(recorder);
        const headers = { [HEADER.key]: 'k', [HEADER.version]: 1 };
        await publishRaw('{"half":', { messageId: 'm-broken', type: world().type, headers });
        const last = world().message('k');
        await bus.publish([last]);
        await recorder.hasSeen(last.id);
        expect(await parked(bus)).toEqual([
          expect.objectContaining({ id: 'm-broken', key: 'k', body: '{"half":', reason: expect.stringMatching('not JSON'), attempts: 0 }),
        ]);
        expect(recorder.ids()).toEqual([last.id]);
        expect(await bus.parking.discard(world().group, 'm-broken')).toBe(true);
      });

      it('is parked where nothing tells what it is, under a name an operator can use', async () => {
        const bus = await listening(new Recorder());
        await publishRaw('{"plain":1}', {});
        const [message] = await parked(bus);
        expect(message).toEqual(expect.objectContaining({ body: { plain: 1 }, reason: expect.stringMatching('no message id') }));
        expect(await bus.parking.replay(world().group, message?.id ?? '')).toBe(true);
        const [again] = await parked(bus);
        expect(again?.body).toEqual({ plain: 1 });
      });
    });

    describe('queues', () => {
      it('are quorum queues with an explicit delivery limit; partitions have one active consumer', async () => {
        await listening(new Recorder());
        const listed = await rabbit().ctl('list_queues', 'name', 'type', 'arguments', '--quiet');
        const ofGroup = listed.split('\n').filter((line) => line.startsWith(`kezek.${world().group}.`));
        expect(ofGroup).toHaveLength(queuesOf(world().subscription()).length);
        for (const line of ofGroup) expect(line).toMatch(/\tquorum\t.*x-delivery-limit/);
        expect(ofGroup.filter((line) => line.includes('x-single-active-consumer'))).toHaveLength(8);
      });

      it('that are deleted are declared again, and the group goes on', async () => {
        const recorder = new Recorder();
        const bus = await listening(recorder);
        await another((channel) => channel.deleteQueue(partitionQueue(world().group, partitionOf('k'))));
        await until(
          async () => {
            const message = world().message('k');
            await bus.publish([message]);
            await until(() => recorder.ids().includes(message.id), { what: 'the message', timeoutMs: 300 });
            return true;
          },
          { what: 'a message through the queue declared again' },
        );
        await until(() => bus.notReady() === undefined, { what: 'readiness' });
      });

      it('of a delay that are deleted are declared again when a message is to be put off', async () => {
        const recorder = new Recorder(({ attempt }) => (attempt < 2 ? retry() : done));
        const bus = await listening(recorder);
        for (const queue of queuesOf(world().subscription()).filter((name) => name.includes('.delay.'))) {
          await another((channel) => channel.deleteQueue(queue));
        }
        const message = world().message('k');
        await bus.publish([message]);
        await until(() => recorder.log().includes(`${message.id}/2`), { what: 'the second attempt' });
      });
    });

    describe('the queue of a watcher', () => {
      it(
        'that is deleted is declared again under another name, and the watcher told of the gap',
        async () => {
          const bus = await world().bus();
          const lookout = await new Lookout().start(bus, [world().type]);
          // Those of earlier tests may be there for a moment still.
          const alone = (but?: string): Promise<string[]> =>
            until(
              async () => {
                const all = await world().broker.watching();
                return all.length === 1 && all[0] !== but && all;
              },
              { what: 'one queue, and another than before', timeoutMs: CTL_MS },
            ) as Promise<string[]>;
          const [queue] = await alone();
          await rabbit().ctl('delete_queue', String(queue));
          await until(() => lookout.gaps > 0, { what: 'the gap', timeoutMs: CTL_MS });
          await alone(queue);
          const message = world().message('k');
          await bus.publish([message]);
          await lookout.hasSeen(message.id);
        },
        CTL_MS * 4,
      );

      it('is bounded and drops the oldest', async () => {
        await new Lookout().start(await world().bus(), [world().type]);
        const listed = await rabbit().ctl('list_queues', 'name', 'exclusive', 'auto_delete', 'arguments', '--quiet');
        const watching = listed.split('\n').filter((line) => line.startsWith('kezek.watch.'));
        expect(watching.length).toBeGreaterThan(0);
        for (const line of watching) expect(line).toMatch(/\ttrue\ttrue\t.*x-max-length.*10000.*drop-head|drop-head.*10000/);
      });
    });

    describe('a channel closed by the broker', () => {
      it('for an exchange that is gone is opened again, and nothing is lost', async () => {
        const recorder = new Recorder(({ attempt }) => (attempt < 2 ? retry() : done));
        const bus = await listening(recorder);
        await another((channel) => channel.deleteExchange(DELAY));
        const messages = world().messages('k', 3);
        await bus.publish(messages);
        await until(() => ids(messages).every((id) => recorder.log().includes(`${id}/2`)), { what: 'second attempts' });
      });
    });

    describe('connections closed by an operator', () => {
      it('are opened again; what was in hand is finished once, in order, and publishing goes on', async () => {
        const gate = new Gate();
        const recorder = new Recorder(async () => {
          await gate.pass();
          return done;
        });
        const bus = await listening(recorder);
        const messages = world().messages('k', 5);
        await bus.publish(messages.slice(0, 3));
        await gate.hasWaiting(1);
        await rabbit().ctl('close_all_connections', 'test');
        await bus.publish(messages.slice(3));
        await until(() => bus.notReady() === undefined, { what: 'readiness' });
        gate.open();
        await recorder.hasSeen(...ids(messages));
        expect(recorder.log()).toEqual(ids(messages).map((id) => `${id}/1`));
      });
    });

    describe('a broker that cannot be reached', () => {
      it('fails the start within the limit', async () => {
        const clock = new SystemClock();
        const deps = { clock, ids: new RandomIds(clock), log: pino({ level: 'silent' }) };
        const bus = new RabbitBus('amqp://127.0.0.1:1', deps, { waitMs: 200 });
        await expect(bus.start()).rejects.toEqual(expect.objectContaining({ code: 'bus.unavailable' }));
        expect(bus.notReady()).toMatch('not started');
      });
    });

    describe('one call with more messages than the window of confirms', () => {
      it('publishes all of them in order', async () => {
        const recorder = new Recorder();
        const bus = await listening(recorder);
        const messages = world().messages('k', 1_000);
        await bus.publish(messages);
        await recorder.has(1_000);
        expect(recorder.ids()).toEqual(ids(messages));
      });
    });
  };
}

import { until } from '@kezek/testkit';
import { done, type Delivery } from '../index.js';
import { Gate, ids, Recorder, type World } from './world.js';

/** Gives up its turn a few times, differently for each message. */
async function dawdle({ id }: Delivery): Promise<void> {
  for (let turns = (Number(id.split('-').at(-1)) * 7) % 5; turns > 0; turns -= 1) await new Promise((resolve) => setImmediate(resolve));
}

export function orderContract(world: () => World): void {
  describe('order', () => {
    it('holds within each key, however long handlers take', async () => {
      const bus = await world().bus();
      const finished: Delivery[] = [];
      await bus.subscribe(world().subscription({ concurrency: 16 }), async (delivery) => {
        await dawdle(delivery);
        finished.push(delivery);
        return done;
      });
      const messages = Array.from({ length: 400 }, (_, n) => world().message(`k${n % 20}`));
      for (let at = 0; at < messages.length; at += 50) await bus.publish(messages.slice(at, at + 50));
      await until(() => finished.length === 400, { what: 'all messages' });
      for (let key = 0; key < 20; key += 1) {
        const ofKey = ({ key: its }: { key: string }): boolean => its === `k${key}`;
        expect(ids(finished.filter(ofKey))).toEqual(ids(messages.filter(ofKey)));
      }
    });

    it('holds between instances that publish in turns', async () => {
      const [one, two] = [await world().bus(), await world().bus()];
      const recorder = new Recorder();
      await one.subscribe(world().subscription(), recorder.handler);
      const messages = world().messages('k', 20);
      for (const [n, message] of messages.entries()) await (n % 2 === 0 ? one : two).publish([message]);
      await recorder.has(20);
      expect(recorder.ids()).toEqual(ids(messages));
    });

    it('holds for more messages of one key than any window is wide', async () => {
      const bus = await world().bus();
      const recorder = new Recorder();
      await bus.subscribe(world().subscription(), recorder.handler);
      const messages = world().messages('k', 700);
      await bus.publish(messages);
      await recorder.has(700);
      expect(recorder.ids()).toEqual(ids(messages));
    });

    it('holds for what waited before anybody listened', async () => {
      const bus = await world().bus();
      const first = await bus.subscribe(world().subscription(), new Recorder().handler);
      await first.stop();
      const messages = Array.from({ length: 60 }, (_, n) => world().message(`k${n % 2}`));
      await bus.publish(messages);
      const recorder = new Recorder();
      await bus.subscribe(world().subscription(), recorder.handler);
      await recorder.has(60);
      for (const key of ['k0', 'k1']) {
        expect(ids(recorder.seen.filter((delivery) => delivery.key === key))).toEqual(
          ids(messages.filter((message) => message.key === key)),
        );
      }
    });
  });

  describe('concurrency', () => {
    it('lets different keys go at once, up to its number', async () => {
      const bus = await world().bus();
      const gate = new Gate();
      let inHand = 0;
      let most = 0;
      const recorder = new Recorder(async () => {
        inHand += 1;
        most = Math.max(most, inHand);
        await gate.pass();
        inHand -= 1;
        return done;
      });
      await bus.subscribe(world().subscription({ concurrency: 4 }), recorder.handler);
      await bus.publish(Array.from({ length: 24 }, (_, n) => world().message(`k${n}`)));
      await gate.hasWaiting(4);
      expect(recorder.seen).toHaveLength(4);
      gate.open();
      await recorder.has(24);
      expect(most).toBe(4);
    });

    it('of one goes message by message', async () => {
      const bus = await world().bus();
      let inHand = 0;
      let most = 0;
      const recorder = new Recorder(async (delivery) => {
        inHand += 1;
        most = Math.max(most, inHand);
        await dawdle(delivery);
        inHand -= 1;
        return done;
      });
      await bus.subscribe(world().subscription({ concurrency: 1 }), recorder.handler);
      await bus.publish(Array.from({ length: 20 }, (_, n) => world().message(`k${n}`)));
      await recorder.has(20);
      expect(most).toBe(1);
    });

    it('has one message of a key in hand at most', async () => {
      const bus = await world().bus();
      const gate = new Gate();
      const recorder = new Recorder(async ({ key }) => {
        if (key === 'slow') await gate.pass();
        return done;
      });
      await bus.subscribe(world().subscription(), recorder.handler);
      const slow = world().messages('slow', 3);
      const others = Array.from({ length: 20 }, (_, n) => world().message(`k${n}`));
      await bus.publish([...slow, ...others]);
      await recorder.hasSeen(...ids(others));
      expect(recorder.ids().filter((id) => ids(slow).includes(id))).toEqual([slow[0]?.id]);
      gate.open();
      await recorder.hasSeen(...ids(slow));
    });
  });
}

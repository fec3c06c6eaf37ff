import { done } from '../index.js';
import { Gate, ids, Recorder, retry, settled, type World } from './world.js';

export function stoppingContract(world: () => World): void {
  describe('stop', () => {
    it('waits for handlers in hand, and what they finished does not come again', async () => {
      const bus = await world().bus({ drainMs: 60_000 });
      const gate = new Gate();
      const recorder = new Recorder(async () => {
        await gate.pass();
        return done;
      });
      await bus.subscribe(world().subscription(), recorder.handler);
      const first = world().message('k');
      await bus.publish([first]);
      await gate.hasWaiting(1);
      let stopped = false;
      const stopping = bus.stop().then(() => (stopped = true));
      await timeEnough();
      expect(stopped).toBe(false);
      expect(recorder.seen[0]?.signal.aborted).toBe(false);
      gate.open();
      await stopping;
      const next = await listenAgain();
      const last = world().message('k');
      await next.bus.publish([last]);
      await next.recorder.hasSeen(last.id);
      expect(next.recorder.ids()).toEqual([last.id]);
    });

    it('starts nothing that waits, and leaves it in order to the next member', async () => {
      const bus = await world().bus();
      const gate = new Gate();
      const recorder = new Recorder(async () => {
        await gate.pass();
        return done;
      });
      await bus.subscribe(world().subscription(), recorder.handler);
      const messages = world().messages('k', 6);
      await bus.publish(messages);
      await gate.hasWaiting(1);
      const stopping = bus.stop();
      gate.open();
      await stopping;
      expect(recorder.ids()).toEqual([messages[0]?.id]);
      const next = await listenAgain();
      await next.recorder.has(5);
      expect(next.recorder.log()).toEqual(
        ids(messages)
          .slice(1)
          .map((id) => `${id}/1`),
      );
    });

    it('of a subscription leaves the instance able to publish and to subscribe', async () => {
      const bus = await world().bus();
      const subscribed = await bus.subscribe(world().subscription(), new Recorder().handler);
      await subscribed.stop();
      const message = world().message('k');
      await bus.publish([message]);
      const recorder = new Recorder();
      await bus.subscribe(world().subscription(), recorder.handler);
      await recorder.hasSeen(message.id);
    });

    it('while a message is put off leaves it to the next member, with its attempts', async () => {
      const bus = await world().bus();
      // In the middle of the first attempt: the second is another's, however soon it comes.
      let stopping: Promise<void> | undefined;
      const recorder = new Recorder(() => {
        stopping = bus.stop();
        return retry();
      });
      await bus.subscribe(world().subscription({ retryDelaysMs: [300] }), recorder.handler);
      const message = world().message('k');
      await bus.publish([message]);
      await recorder.has(1);
      await stopping;
      const next = await listenAgain([300]);
      await next.recorder.has(1);
      expect(next.recorder.log()).toEqual([`${message.id}/2`]);
    });

    it('gives up on a handler that does not end: tells it, and its message comes again', async () => {
      const bus = await world().bus({ drainMs: 50, leaseMs: 600 });
      let told = false;
      const recorder = new Recorder(({ signal }) => new Promise(() => signal.addEventListener('abort', () => (told = true))));
      await bus.subscribe(world().subscription(), recorder.handler);
      const message = world().message('k');
      await bus.publish([message]);
      await recorder.has(1);
      await bus.stop();
      expect(told).toBe(true);
      const next = await listenAgain();
      await next.recorder.hasSeen(message.id);
    });

    it('twice is stop', async () => {
      const bus = await world().bus();
      const subscribed = await bus.subscribe(world().subscription(), new Recorder().handler);
      await subscribed.stop();
      await subscribed.stop();
      await bus.stop();
      await bus.stop();
    });

    it('of an instance that never started is nothing', async () => {
      await world().broker.bus().stop();
    });
  });

  /** As long as an instance takes to start, hand a message through a group, and stop. */
  const timeEnough = async (): Promise<void> => {
    const bus = world().broker.bus();
    await bus.start();
    const recorder = new Recorder();
    const type = `${world().type}-aside`;
    await bus.subscribe(world().subscription({ group: `${world().group}-aside`, types: [type] }), recorder.handler);
    await settled(bus, recorder, world().message('k', { type }));
    await bus.stop();
  };

  const listenAgain = async (retryDelaysMs = [40]) => {
    const bus = await world().bus();
    const recorder = new Recorder();
    await bus.subscribe(world().subscription({ retryDelaysMs }), recorder.handler);
    return { bus, recorder };
  };
}

import { until } from '@kezek/testkit';
import type { BusMessage, MessageBus } from '../index.js';
import { Gate, ids, Recorder, type World } from './world.js';
import { done } from '../index.js';

/** A look at what a broker has may start a program as large as the broker. */
const LOOKS_MS = 120_000;

/** Writes down what a watcher sees. */
export class Lookout {
  readonly seen: BusMessage[] = [];
  gaps = 0;
  private watching: { stop(): Promise<void> } | undefined;

  async start(bus: MessageBus, types: readonly string[], more: (message: BusMessage) => void = () => undefined): Promise<this> {
    const see = (message: BusMessage): void => {
      this.seen.push(message);
      more(message);
    };
    this.watching = await bus.watch(types, see, { onGap: () => (this.gaps += 1) });
    return this;
  }

  async stop(): Promise<void> {
    await this.watching?.stop();
  }

  async hasSeen(...wanted: string[]): Promise<void> {
    await until(() => wanted.every((id) => ids(this.seen).includes(id)), { what: `a sight of ${wanted.join(', ')}` });
  }
}

export function watchingContract(world: () => World): void {
  const lookout = async (bus?: MessageBus, types = [world().type]): Promise<Lookout> =>
    new Lookout().start(bus ?? (await world().bus()), types);
  const hint = (key = 'k', more: Partial<BusMessage> = {}): BusMessage => world().message(key, { forWatchers: true, ...more });
  const unroutable = async (bus: MessageBus): Promise<string[]> =>
    ids((await bus.unroutable(10_000)).filter(({ type }) => type.startsWith(world().type)));

  describe('watchers', () => {
    it('each see every message, of every version and key, as it was published', async () => {
      const bus = await world().bus();
      const [one, two, three] = [await lookout(bus), await lookout(bus), await lookout()];
      const messages = Array.from({ length: 40 }, (_, n) =>
        world().message(`k${n}`, { version: 1 + (n % 3), body: { n, text: 'әліпби' } }),
      );
      await bus.publish(messages);
      for (const watcher of [one, two, three]) {
        await watcher.hasSeen(...ids(messages));
        const sorted = [...watcher.seen].sort((a, b) => ids(messages).indexOf(a.id) - ids(messages).indexOf(b.id));
        expect(sorted).toEqual(messages);
      }
    });

    it('see what another instance publishes, and one key in order', async () => {
      const watcher = await lookout();
      const messages = world().messages('k', 200);
      const publisher = await world().bus();
      for (let at = 0; at < 200; at += 20) await publisher.publish(messages.slice(at, at + 20));
      await watcher.hasSeen(...ids(messages));
      expect(ids(watcher.seen)).toEqual(ids(messages));
      expect(watcher.gaps).toBe(0);
    });

    it('see nothing from before, and only the types they watch', async () => {
      const bus = await world().bus();
      await lookout(bus);
      await bus.publish(world().messages('k', 3));
      const late = await lookout(bus);
      await bus.publish([world().message('k', { type: `${world().type}-more` })]);
      const last = world().message('k');
      await bus.publish([last]);
      await late.hasSeen(last.id);
      expect(ids(late.seen)).toEqual([last.id]);
    });

    it('see a message that is published twice once', async () => {
      const bus = await world().bus();
      const watcher = await lookout(bus);
      const [message, last] = [world().message('k'), world().message('k')];
      await bus.publish([message]);
      await bus.publish([message, last]);
      await watcher.hasSeen(last.id);
      expect(ids(watcher.seen)).toEqual([message.id, last.id]);
    });

    it('see a message once that a group tries again and again', async () => {
      const bus = await world().bus();
      const watcher = await lookout(bus);
      const recorder = new Recorder(({ attempt }) => (attempt < 3 ? { kind: 'retry', reason: 'not yet' } : done));
      await bus.subscribe(world().subscription(), recorder.handler);
      const message = world().message('k');
      await bus.publish([message]);
      await recorder.has(3);
      const last = world().message('k');
      await bus.publish([last]);
      await watcher.hasSeen(last.id);
      expect(ids(watcher.seen)).toEqual([message.id, last.id]);
    });

    it('take nothing from groups, and what one throws harms nobody', async () => {
      const bus = await world().bus();
      const recorder = new Recorder();
      await bus.subscribe(world().subscription(), recorder.handler);
      const clumsy = await new Lookout().start(bus, [world().type], () => {
        throw new Error('clumsy');
      });
      const other = await lookout(bus);
      const messages = world().messages('k', 5);
      await bus.publish(messages);
      await Promise.all([recorder, clumsy, other].map((each) => each.hasSeen(...ids(messages))));
      expect(recorder.log()).toEqual(ids(messages).map((id) => `${id}/1`));
      expect(bus.notReady()).toBeUndefined();
    });

    it('hold up no publisher and no group', async () => {
      const bus = await world().bus();
      const gate = new Gate();
      const watcher = await new Lookout().start(bus, [world().type], () => void gate.pass());
      const recorder = new Recorder();
      await bus.subscribe(world().subscription(), recorder.handler);
      const messages = world().messages('k', 100);
      await bus.publish(messages);
      await recorder.has(100);
      await watcher.hasSeen(...ids(messages));
      gate.open();
    });

    it(
      'get no more once stopped, leave nothing, and may stop twice',
      async () => {
        const bus = await world().bus();
        const [leaving, staying] = [await lookout(bus), await lookout()];
        const before = world().message('k');
        await bus.publish([before]);
        await Promise.all([leaving.hasSeen(before.id), staying.hasSeen(before.id)]);
        await leaving.stop();
        await leaving.stop();
        const after = world().message('k');
        await bus.publish([after]);
        await staying.hasSeen(after.id);
        expect(ids(leaving.seen)).toEqual([before.id]);
        // A broker may take a moment to be rid of those of earlier tests.
        const watching = (count: number): Promise<unknown> =>
          until(async () => (await world().broker.watching()).length === count, { what: `${count} to be left`, timeoutMs: LOOKS_MS });
        await watching(1);
        await staying.stop();
        await bus.publish(world().messages('k', 3));
        await watching(0);
      },
      LOOKS_MS * 3,
    );

    it('stop with their instance', async () => {
      const bus = await world().bus();
      await lookout(bus);
      await bus.stop();
      await until(async () => (await world().broker.watching()).length === 0, { what: 'the broker to be rid of the watcher' });
      await expect(bus.watch([world().type], () => undefined)).rejects.toEqual(expect.objectContaining({ code: 'bus.stopped' }));
    });

    it('do not make a message wanted: it is unroutable however many watch it', async () => {
      const bus = await world().bus();
      const watcher = await lookout(bus);
      const message = world().message('k');
      await bus.publish([message]);
      await watcher.hasSeen(message.id);
      expect(await unroutable(bus)).toEqual([message.id]);
    });

    it.each([
      ['no types', []],
      ['a type with a wildcard', ['test.#']],
    ])('are refused with %s', async (_what, types) => {
      const bus = await world().bus();
      await expect(bus.watch(types, () => undefined)).rejects.toEqual(expect.objectContaining({ code: 'bus.bad-subscription' }));
      await expect(
        world()
          .broker.bus()
          .watch([world().type], () => undefined),
      ).rejects.toEqual(expect.objectContaining({ code: 'bus.not-started' }));
    });
  });

  describe('a message for watchers alone', () => {
    it('reaches them, in order with the others of its key, and no group', async () => {
      const bus = await world().bus();
      const watcher = await lookout(bus);
      const recorder = new Recorder();
      await bus.subscribe(world().subscription(), recorder.handler);
      const [first, hinted, last] = [world().message('k'), hint(), world().message('k')];
      await bus.publish([first, hinted, last]);
      await watcher.hasSeen(first.id, hinted.id, last.id);
      await recorder.hasSeen(last.id);
      expect(ids(watcher.seen)).toEqual([first.id, hinted.id, last.id]);
      expect(recorder.ids()).toEqual([first.id, last.id]);
    });

    it('is published where nobody watches, kept for nobody, and never unroutable', async () => {
      const bus = await world().bus();
      await bus.publish([hint(), hint('k2')]);
      const watcher = await lookout(bus);
      const last = hint('k3');
      await bus.publish([last]);
      await watcher.hasSeen(last.id);
      expect(ids(watcher.seen)).toEqual([last.id]);
      expect(await unroutable(bus)).toEqual([]);
    });
  });
}

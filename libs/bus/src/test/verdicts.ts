import { until } from '@kezek/testkit';
import { done, type Delivery, type MessageBus, type ParkedMessage, type Subscription, type Verdict } from '../index.js';
import { DELAYS_MS, ids, Recorder, reject, retry, settled, type World } from './world.js';

/** A machine's timers may be early by a part of a millisecond, and clocks of two processes differ. */
const TOLERANCE_MS = 5;

export function verdictsContract(world: () => World): void {
  const listen = async (answer: (delivery: Delivery) => Verdict | Promise<Verdict>, more: Partial<Subscription> = {}) => {
    const bus = await world().bus();
    const recorder = new Recorder(answer);
    await bus.subscribe(world().subscription(more), recorder.handler);
    return { bus, recorder };
  };

  const parked = (bus: MessageBus, count = 1): Promise<ParkedMessage[]> =>
    until(
      async () => {
        const list = await bus.parking.list({ group: world().group, limit: 100 });
        return list.length >= count && list;
      },
      { what: `${count} parked messages` },
    ) as Promise<ParkedMessage[]>;

  describe('a message that is done', () => {
    it('does not come again, not to the next member either', async () => {
      const { bus, recorder } = await listen(() => done);
      await settled(bus, recorder, world().message('k'));
      await bus.stop();
      const next = await world().bus();
      const after = new Recorder();
      await next.subscribe(world().subscription(), after.handler);
      const last = world().message('k');
      await settled(next, after, last);
      expect(after.ids()).toEqual([last.id]);
    });
  });

  describe('a message to be retried', () => {
    it('comes again with the next attempt, after delays that rise', async () => {
      const times: number[] = [];
      const { bus, recorder } = await listen(({ attempt }) => {
        times.push(performance.now());
        return attempt < 3 ? retry() : done;
      });
      const message = world().message('k', { body: { kept: 'әліпби' }, version: 2 });
      await bus.publish([message]);
      await recorder.has(3);
      expect(recorder.log()).toEqual([1, 2, 3].map((attempt) => `${message.id}/${attempt}`));
      expect(recorder.seen.map(({ body, key, type, version }) => ({ body, key, type, version }))).toEqual(
        Array(3).fill({ body: message.body, key: 'k', type: world().type, version: 2 }),
      );
      const waits = [1, 2].map((n) => (times[n] ?? 0) - (times[n - 1] ?? 0));
      expect(waits[0]).toBeGreaterThanOrEqual((DELAYS_MS[0] ?? 0) - TOLERANCE_MS);
      expect(waits[1]).toBeGreaterThanOrEqual((DELAYS_MS[1] ?? 0) - TOLERANCE_MS);
    });

    it('is one whose handler throws', async () => {
      const { bus, recorder } = await listen(({ attempt }) => {
        if (attempt === 1) throw new Error('a door was closed');
        return done;
      });
      const message = world().message('k');
      await bus.publish([message]);
      await recorder.has(2);
      expect(recorder.log()).toEqual([`${message.id}/1`, `${message.id}/2`]);
    });

    it('is parked after its last attempt, with the last reason and the number of attempts', async () => {
      const { bus, recorder } = await listen(({ attempt }) => {
        throw new Error(`door ${attempt} was closed`);
      });
      await bus.publish([world().message('k')]);
      expect(await parked(bus)).toEqual([expect.objectContaining({ reason: 'door 3 was closed', attempts: 3 })]);
      expect(recorder.seen).toHaveLength(3);
    });

    it('is parked at once where there are no delays', async () => {
      const { bus, recorder } = await listen(() => retry('no'), { retryDelaysMs: [] });
      await bus.publish([world().message('k')]);
      expect(await parked(bus)).toEqual([expect.objectContaining({ reason: 'no', attempts: 1 })]);
      expect(recorder.seen).toHaveLength(1);
    });

    it('does not hold up other keys', async () => {
      const { bus, recorder } = await listen(({ key }) => (key === 'bad' ? retry() : done), { retryDelaysMs: [60_000] });
      await bus.publish([world().message('bad')]);
      await recorder.has(1);
      const others = Array.from({ length: 30 }, (_, n) => world().message(`k${n}`));
      await bus.publish(others);
      await recorder.hasSeen(...ids(others));
    });

    it('holds up the later ones of its key, whose attempts do not rise', async () => {
      const { bus, recorder } = await listen(({ id, attempt }) => (id === first?.id && attempt < 3 ? retry() : done));
      const [first, ...rest] = world().messages('k', 4);
      await bus.publish([first, ...rest].flatMap((message) => message ?? []));
      await recorder.has(6);
      expect(recorder.log()).toEqual([1, 2, 3].map((attempt) => `${first?.id}/${attempt}`).concat(ids(rest).map((id) => `${id}/1`)));
    });

    it('holds up those published while it waits', async () => {
      const { bus, recorder } = await listen(({ id, attempt }) => (id === first.id && attempt < 3 ? retry() : done));
      const first = world().message('k');
      const later: string[] = [];
      await bus.publish([first]);
      for (let seen = 1; seen <= 3; seen += 1) {
        await recorder.has(seen);
        const message = world().message('k');
        later.push(`${message.id}/1`);
        await bus.publish([message]);
      }
      await recorder.has(6);
      expect(recorder.log()).toEqual([1, 2, 3].map((attempt) => `${first.id}/${attempt}`).concat(later));
    });

    it('keeps its place when the one behind it fails as well', async () => {
      const { bus, recorder } = await listen(({ attempt }) => (attempt < 3 ? retry() : done));
      const messages = world().messages('k', 3);
      await bus.publish(messages);
      await recorder.has(9);
      expect(recorder.log()).toEqual(ids(messages).flatMap((id) => [1, 2, 3].map((attempt) => `${id}/${attempt}`)));
    });

    it('keeps order where delays fall', async () => {
      const { bus, recorder } = await listen(({ id, attempt }) => (id === messages[0]?.id && attempt < 3 ? retry() : done), {
        retryDelaysMs: [120, 30],
      });
      const messages = world().messages('k', 3);
      await bus.publish(messages);
      await recorder.has(5);
      expect(recorder.ids().filter((id, at, all) => all.lastIndexOf(id) === at)).toEqual(ids(messages));
    });

    it('lets its key go on when it is parked', async () => {
      const { bus, recorder } = await listen(({ id }) => (id === messages[0]?.id ? retry() : done));
      const messages = world().messages('k', 3);
      await bus.publish(messages);
      await recorder.has(5);
      expect(recorder.ids().slice(3)).toEqual(ids(messages).slice(1));
      expect(await parked(bus)).toHaveLength(1);
    });

    it('keeps order for many keys that fail at random', async () => {
      const finished: Delivery[] = [];
      const { bus } = await listen(
        (delivery) => {
          if ((Number(delivery.id.split('-').at(-1)) * 31 + delivery.attempt) % 4 === 0) return retry();
          finished.push(delivery);
          return done;
        },
        { retryDelaysMs: [20, 30, 40, 50] },
      );
      const messages = Array.from({ length: 200 }, (_, n) => world().message(`k${n % 10}`));
      for (let at = 0; at < 200; at += 20) await bus.publish(messages.slice(at, at + 20));
      await until(() => finished.length === 200, { what: 'all messages' });
      for (let key = 0; key < 10; key += 1) {
        const ofKey = ({ key: its }: { key: string }): boolean => its === `k${key}`;
        expect(ids(finished.filter(ofKey))).toEqual(ids(messages.filter(ofKey)));
      }
    });
  });

  describe('a message that is rejected', () => {
    it('is parked at once with the reason, and its key goes on', async () => {
      const { bus, recorder } = await listen(({ id }) => (id === bad.id ? reject('unknown version 9') : done));
      const bad = world().message('k');
      const last = world().message('k');
      await bus.publish([bad, last]);
      await recorder.has(2);
      expect(recorder.log()).toEqual([`${bad.id}/1`, `${last.id}/1`]);
      expect(await parked(bus)).toEqual([expect.objectContaining({ id: bad.id, reason: 'unknown version 9', attempts: 1 })]);
    });

    it('keeps a reason of a reasonable length', async () => {
      const { bus } = await listen(() => reject('й'.repeat(100_000)));
      await bus.publish([world().message('k')]);
      const [message] = await parked(bus);
      expect(message?.reason).toMatch(/^й{100,1000}$/);
    });
  });
}

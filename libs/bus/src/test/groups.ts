import { until } from '@kezek/testkit';
import { Gate, ids, Recorder, settled, type World } from './world.js';
import { done, type Handler } from '../index.js';

export function groupsContract(world: () => World): void {
  describe('groups', () => {
    it('each get every message', async () => {
      const bus = await world().bus();
      const [one, two] = [new Recorder(), new Recorder()];
      await bus.subscribe(world().subscription(), one.handler);
      await bus.subscribe(world().subscription({ group: `${world().group}-other` }), two.handler);
      const messages = world().messages('k', 5);
      await bus.publish(messages);
      await Promise.all([one.hasSeen(...ids(messages)), two.hasSeen(...ids(messages))]);
      expect(one.ids()).toEqual(ids(messages));
      expect(two.ids()).toEqual(ids(messages));
    });

    it('get only the types they asked for', async () => {
      const bus = await world().bus();
      const recorder = new Recorder();
      await bus.subscribe(world().subscription(), recorder.handler);
      await bus.publish([world().message('k', { type: `${world().type}-more` })]);
      const last = world().message('k');
      await settled(bus, recorder, last);
      expect(recorder.ids()).toEqual([last.id]);
    });

    it('get every version of a type', async () => {
      const bus = await world().bus();
      const recorder = new Recorder();
      await bus.subscribe(world().subscription(), recorder.handler);
      await bus.publish([1, 2, 17].map((version) => world().message('k', { version })));
      await recorder.has(3);
      expect(recorder.seen.map(({ version }) => version)).toEqual([1, 2, 17]);
    });

    it('start with what is published after they were registered', async () => {
      const bus = await world().bus();
      const [early, late] = [new Recorder(), new Recorder()];
      await bus.subscribe(world().subscription(), early.handler);
      await settled(bus, early, world().message('k'));
      await bus.subscribe(world().subscription({ group: `${world().group}-late` }), late.handler);
      const second = world().message('k');
      await bus.publish([second]);
      await late.hasSeen(second.id);
      expect(late.ids()).toEqual([second.id]);
    });

    it('keep what is published while no member is up', async () => {
      const publisher = await world().bus();
      const gone = await world().bus();
      await gone.subscribe(world().subscription(), new Recorder().handler);
      await gone.stop();
      const messages = world().messages('k', 3);
      await publisher.publish(messages);
      const recorder = new Recorder();
      await publisher.subscribe(world().subscription(), recorder.handler);
      await recorder.has(3);
      expect(recorder.ids()).toEqual(ids(messages));
    });

    it('keep a type that a later member does not ask for', async () => {
      const bus = await world().bus();
      const other = `${world().type}-new`;
      const recorder = new Recorder();
      await bus.subscribe(world().subscription({ types: [world().type, other] }), recorder.handler);
      await bus.subscribe(world().subscription(), recorder.handler);
      await bus.publish([world().message('k', { type: other })]);
      await recorder.has(1);
      expect(recorder.seen[0]?.type).toBe(other);
    });

    it('lose a type named as former', async () => {
      const bus = await world().bus();
      const former = `${world().type}-former`;
      const recorder = new Recorder();
      const first = await bus.subscribe(world().subscription({ types: [world().type, former] }), recorder.handler);
      await first.stop();
      await bus.subscribe(world().subscription({ formerTypes: [former] }), recorder.handler);
      await bus.publish([world().message('k', { type: former })]);
      const last = world().message('k');
      await settled(bus, recorder, last);
      expect(recorder.ids()).toEqual([last.id]);
    });
  });

  describe('members of one group', () => {
    it('get each message once between them', async () => {
      const [one, two] = [new Recorder(), new Recorder()];
      const buses = [await world().bus(), await world().bus()];
      await buses[0]?.subscribe(world().subscription(), one.handler);
      await buses[1]?.subscribe(world().subscription(), two.handler);
      const messages = Array.from({ length: 60 }, (_, n) => world().message(`k${n}`));
      await buses[0]?.publish(messages);
      await until(() => one.seen.length + two.seen.length >= 60, { what: 'all messages' });
      expect([...one.ids(), ...two.ids()].sort()).toEqual(ids(messages).sort());
    });

    it('take over what a member leaves when it stops', async () => {
      const publisher = await world().bus();
      const leaving = await world().bus();
      const [first, second] = [new Recorder(), new Recorder()];
      await leaving.subscribe(world().subscription(), first.handler);
      await publisher.subscribe(world().subscription(), second.handler);
      await publisher.publish(Array.from({ length: 20 }, (_, n) => world().message(`k${n}`)));
      await until(() => first.seen.length + second.seen.length >= 20, { what: 'all messages' });
      await leaving.stop();
      const later = Array.from({ length: 20 }, (_, n) => world().message(`k${n}`));
      await publisher.publish(later);
      await second.hasSeen(...ids(later));
    });

    it('never handle one key at the same time, also while a member stops', async () => {
      const inHand = new Map<string, number>();
      let most = 0;
      const handled: string[] = [];
      const handler: Handler = async ({ key, id }) => {
        inHand.set(key, (inHand.get(key) ?? 0) + 1);
        most = Math.max(most, ...inHand.values());
        await new Promise((resolve) => setImmediate(resolve));
        inHand.set(key, (inHand.get(key) ?? 0) - 1);
        handled.push(id);
        return done;
      };
      const [one, two, publisher] = [await world().bus(), await world().bus(), await world().bus()];
      await one.subscribe(world().subscription(), handler);
      await two.subscribe(world().subscription(), handler);
      const messages = Array.from({ length: 240 }, (_, n) => world().message(`k${n % 6}`));
      await publisher.publish(messages.slice(0, 120));
      const stopped = one.stop();
      await publisher.publish(messages.slice(120));
      await stopped;
      await until(() => new Set(handled).size === 240, { what: 'all messages' });
      expect(most).toBe(1);
      for (let key = 0; key < 6; key += 1) {
        const ofKey = messages.filter((message) => message.key === `k${key}`).map(({ id }) => id);
        expect([...new Set(handled)].filter((id) => ofKey.includes(id))).toEqual(ofKey);
      }
    });

    it('leave alone what a living member has in hand', async () => {
      const [one, two] = [await world().bus(), await world().bus()];
      const gate = new Gate();
      const recorder = new Recorder(async ({ key }) => {
        if (key === 'slow') await gate.pass();
        return done;
      });
      const slow = world().messages('slow', 2);
      await one.subscribe(world().subscription(), recorder.handler);
      await one.publish(slow);
      await gate.hasWaiting(1);
      await two.subscribe(world().subscription(), recorder.handler);
      for (let round = 0; round < 10; round += 1) {
        const others = Array.from({ length: 8 }, (_, n) => world().message(`k${n}`));
        await two.publish(others);
        await recorder.hasSeen(...ids(others));
      }
      expect(recorder.ids().filter((id) => ids(slow).includes(id))).toEqual([slow[0]?.id]);
      gate.open();
      await recorder.hasSeen(...ids(slow));
      expect(recorder.ids().filter((id) => ids(slow).includes(id))).toEqual(ids(slow));
    });

    it('may be two in one instance, and stop one by one', async () => {
      const bus = await world().bus();
      const [one, two] = [new Recorder(), new Recorder()];
      const first = await bus.subscribe(world().subscription(), one.handler);
      await bus.subscribe(world().subscription(), two.handler);
      await first.stop();
      const messages = Array.from({ length: 20 }, (_, n) => world().message(`k${n}`));
      await bus.publish(messages);
      await two.hasSeen(...ids(messages));
      expect(one.seen).toEqual([]);
    });
  });
}

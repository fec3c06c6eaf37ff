import { until } from '@kezek/testkit';
import { done, type BusMessage, type Delivery, type MessageBus, type Verdict } from '../index.js';
import { ids, Recorder, reject, type World } from './world.js';

export function parkingContract(world: () => World): void {
  /** A bus with that many parked messages, one after the other, of one group that rejects until `mend` is called. */
  const withParked = async (count: number): Promise<Parked> => {
    const bus = await world().bus();
    let broken = true;
    const recorder = new Recorder((_: Delivery): Verdict => (broken ? reject('not understood') : done));
    await bus.subscribe(world().subscription(), recorder.handler);
    const messages = world().messages('k', count);
    await bus.publish(messages);
    const parked = (): Promise<string[]> => bus.parking.list({ group: world().group, limit: 1_000 }).then(ids);
    await until(async () => (await parked()).length === count, { what: 'parked messages' });
    return { bus, recorder, messages, parked, mend: () => (broken = false) };
  };

  describe('parking', () => {
    it('lists what an operator needs to know', async () => {
      const { bus, messages } = await withParked(1);
      expect(await bus.parking.list({ group: world().group, limit: 10 })).toEqual([
        {
          id: messages[0]?.id,
          group: world().group,
          type: world().type,
          version: 1,
          key: 'k',
          reason: 'not understood',
          attempts: 1,
          parkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/),
          body: messages[0]?.body,
        },
      ]);
    });

    it('lists the oldest first, no more than asked for, and changes nothing by it', async () => {
      const { bus, messages, parked } = await withParked(5);
      for (let look = 0; look < 30; look += 1) {
        expect(ids(await bus.parking.list({ group: world().group, limit: 2 }))).toEqual(ids(messages).slice(0, 2));
      }
      expect(await parked()).toEqual(ids(messages));
    });

    it('lists all groups that the bus knows where none is named', async () => {
      const { bus, messages } = await withParked(1);
      const all = await bus.parking.list({ limit: 10_000 });
      expect(all.filter(({ group }) => group === world().group).map(({ id }) => id)).toEqual(ids(messages));
    });

    it('is seen from another instance', async () => {
      const { messages } = await withParked(2);
      const other = await world().bus();
      expect(ids(await other.parking.list({ group: world().group, limit: 10 }))).toEqual(ids(messages));
    });

    it('has nothing for a group nobody knows', async () => {
      const bus = await world().bus();
      expect(await bus.parking.list({ group: 'nobody', limit: 10 })).toEqual([]);
      expect(await bus.parking.replay('nobody', 'm-1')).toBe(false);
      expect(await bus.parking.discard('nobody', 'm-1')).toBe(false);
      expect(bus.notReady()).toBeUndefined();
    });

    it('replays one message, as if for the first time', async () => {
      const { bus, recorder, messages, parked, mend } = await withParked(3);
      mend();
      const [, second] = messages;
      expect(await bus.parking.replay(world().group, second?.id ?? '')).toBe(true);
      await recorder.has(4);
      expect(recorder.seen[3]).toEqual(expect.objectContaining({ ...second, attempt: 1 }));
      expect(await parked()).toEqual([messages[0]?.id, messages[2]?.id]);
    });

    it('parks a replayed message again when it fails again', async () => {
      const { bus, recorder, messages, parked } = await withParked(1);
      await bus.parking.replay(world().group, messages[0]?.id ?? '');
      await recorder.has(2);
      await until(async () => (await parked()).length === 1, { what: 'the message parked again' });
    });

    it('replays to its group alone', async () => {
      const { bus, recorder, messages, mend } = await withParked(1);
      const other = new Recorder();
      await bus.subscribe(world().subscription({ group: `${world().group}-other` }), other.handler);
      mend();
      await bus.parking.replay(world().group, messages[0]?.id ?? '');
      await recorder.has(2);
      const last = world().message('k');
      await bus.publish([last]);
      await other.hasSeen(last.id);
      expect(other.ids()).toEqual([last.id]);
    });

    it('discards one message', async () => {
      const { bus, messages, parked } = await withParked(3);
      expect(await bus.parking.discard(world().group, messages[1]?.id ?? '')).toBe(true);
      expect(await parked()).toEqual([messages[0]?.id, messages[2]?.id]);
      expect(await bus.parking.discard(world().group, messages[1]?.id ?? '')).toBe(false);
    });

    it('does not replay or discard what is not there', async () => {
      const { bus, messages, parked } = await withParked(2);
      expect(await bus.parking.replay(world().group, 'm-unknown')).toBe(false);
      expect(await bus.parking.discard(world().group, 'm-unknown')).toBe(false);
      expect(await bus.parking.discard('other-group', messages[0]?.id ?? '')).toBe(false);
      expect(await parked()).toEqual(ids(messages));
    });
  });
}

interface Parked {
  readonly bus: MessageBus;
  readonly recorder: Recorder;
  readonly messages: BusMessage[];
  readonly parked: () => Promise<string[]>;
  readonly mend: () => void;
}

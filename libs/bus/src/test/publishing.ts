import { BusError, done, MAX_BODY_BYTES, type BusMessage } from '../index.js';
import { ids, Recorder, settled, type World } from './world.js';

const code = (expected: string): unknown => expect.objectContaining({ name: 'BusError', code: expected });

export function publishingContract(world: () => World): void {
  describe('an instance that is not started', () => {
    it('refuses to publish', async () => {
      await expect(
        world()
          .broker.bus()
          .publish([world().message('k')]),
      ).rejects.toEqual(code('bus.not-started'));
    });

    it('refuses to subscribe', async () => {
      await expect(
        world()
          .broker.bus()
          .subscribe(world().subscription(), async () => done),
      ).rejects.toEqual(code('bus.not-started'));
    });

    it('refuses to look at parked and unroutable messages', async () => {
      const bus = world().broker.bus();
      await expect(bus.parking.list({ group: world().group, limit: 1 })).rejects.toBeInstanceOf(BusError);
      await expect(bus.unroutable(1)).rejects.toEqual(code('bus.not-started'));
    });

    it('says that it is not ready', () => {
      expect(world().broker.bus().notReady()).toMatch('not started');
    });
  });

  describe('a started instance', () => {
    it('is ready, and a second start changes nothing', async () => {
      const bus = await world().bus();
      await bus.start();
      expect(bus.notReady()).toBeUndefined();
    });

    it('refuses to publish after its stop', async () => {
      const bus = await world().bus();
      await bus.stop();
      await expect(bus.publish([world().message('k')])).rejects.toEqual(code('bus.stopped'));
      expect(bus.notReady()).toMatch('stopped');
    });

    it('takes an empty batch', async () => {
      await expect((await world().bus()).publish([])).resolves.toBeUndefined();
    });

    it('delivers id, type, version and key as published, first as attempt 1', async () => {
      const { bus, recorder } = await listening(world());
      const message = world().message('child_1', { version: 3 });
      await bus.publish([message]);
      await recorder.has(1);
      expect(recorder.seen[0]).toEqual(expect.objectContaining({ ...message, attempt: 1 }));
      expect(recorder.seen[0]?.signal.aborted).toBe(false);
    });

    it.each([
      ['words of three alphabets', { kk: 'Қазақ әңгімесі ұл-қыз', ru: 'ёж', emoji: '👩‍👧' }],
      ['nesting and empty parts', { a: [[], {}, [{ b: null }]], '': '', 'with.dot': 1, $dollar: { $set: true } }],
      ['numbers', { small: 5e-324, large: Number.MAX_SAFE_INTEGER, negative: -1.5, zero: 0 }],
      ['text that needs escapes', { text: '"\\\u0000\u2028\n' }],
      ['a bare string', 'text'],
      ['null', null],
    ])('carries a body of %s unchanged', async (_what, body) => {
      const { bus, recorder } = await listening(world());
      await bus.publish([world().message('k', { body })]);
      await recorder.has(1);
      expect(recorder.seen[0]?.body).toStrictEqual(body);
    });

    it('carries a body of the largest size', async () => {
      const { bus, recorder } = await listening(world());
      const body = 'x'.repeat(MAX_BODY_BYTES - 2);
      await bus.publish([world().message('k', { body })]);
      await recorder.has(1);
      expect(recorder.seen[0]?.body).toBe(body);
    });

    it('refuses a larger body, and with it the batch', async () => {
      const { bus, recorder } = await listening(world());
      const batch = [world().message('k'), world().message('k', { body: 'x'.repeat(MAX_BODY_BYTES) })];
      await expect(bus.publish(batch)).rejects.toEqual(code('bus.message-too-large'));
      const last = world().message('k');
      await settled(bus, recorder, last);
      expect(recorder.ids()).toEqual([last.id]);
    });

    it.each<[string, Partial<BusMessage>]>([
      ['an empty id', { id: '' }],
      ['a type of one word', { type: 'happened' }],
      ['a type with a wildcard', { type: 'test.*' }],
      ['version 0', { version: 0 }],
      ['half a version', { version: 1.5 }],
      ['an empty key', { key: '' }],
      ['no body', { body: undefined }],
    ])('refuses a message with %s', async (_what, wrong) => {
      const bus = await world().bus();
      await expect(bus.publish([world().message('k', wrong)])).rejects.toEqual(code('bus.bad-message'));
    });

    it.each([
      ['no types', { types: [] }],
      ['a type with a wildcard', { types: ['test.#'] }],
      ['a group with a dot', { group: 'a.b' }],
      ['no concurrency', { concurrency: 0 }],
      ['a delay of nothing', { retryDelaysMs: [0] }],
    ])('refuses a subscription with %s', async (_what, wrong) => {
      const bus = await world().bus();
      await expect(bus.subscribe(world().subscription(wrong), async () => done)).rejects.toEqual(code('bus.bad-subscription'));
    });

    it('keeps what no group wants, in order, for an operator to see, and looking changes nothing', async () => {
      const bus = await world().bus();
      const lost = world().messages('k', 3);
      await bus.publish(lost);
      const mine = async (): Promise<BusMessage[]> => (await bus.unroutable(10_000)).filter(({ type }) => type === world().type);
      expect(await mine()).toEqual(lost);
      expect(await mine()).toEqual(lost);
    });

    it('delivers a message published twice at least once and at most twice, and what is behind it', async () => {
      const { bus, recorder } = await listening(world());
      const message = world().message('k');
      await bus.publish([message]);
      await bus.publish([message]);
      await settled(bus, recorder, world().message('k'));
      expect([1, 2]).toContain(recorder.ids().filter((id) => id === message.id).length);
    });

    it('takes calls that do not wait for each other', async () => {
      const { bus, recorder } = await listening(world());
      const calls = Array.from({ length: 50 }, (_, call) => world().messages(`k${call}`, 5));
      await Promise.all(calls.map((batch) => bus.publish(batch)));
      await recorder.hasSeen(...calls.flatMap(ids));
    });
  });
}

async function listening(world: World): Promise<{ bus: Awaited<ReturnType<World['bus']>>; recorder: Recorder }> {
  const bus = await world.bus();
  const recorder = new Recorder();
  await bus.subscribe(world.subscription(), recorder.handler);
  return { bus, recorder };
}

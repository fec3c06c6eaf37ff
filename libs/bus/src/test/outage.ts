import { until } from '@kezek/testkit';
import { done, type BusMessage, type MessageBus } from '../index.js';
import type { Broker } from './broker.js';
import { Lookout } from './watching.js';
import { Gate, ids, Recorder, reject, retry, World } from './world.js';

const OUTAGE_MS = 300_000;
/** Longer than a broker takes to come back. */
const PUT_OFF_MS = 8_000;
/** What comes due just while RabbitMQ starts may have to wait for the next try of its dead-letter worker, 3 minutes later. */
const DEAD_LETTER_RETRY_MS = 200_000;

/**
 * One story: the broker is restarted, then killed with messages in every state, is away for a while, and comes back. Each test
 * looks at one of them. The restart comes first also because a quorum queue declared a moment before a kill may not be recovered
 * by RabbitMQ 3.10, whoever uses it.
 */
export function outageContract(broker: () => Broker): void {
  describe('a broker that is killed and comes back', () => {
    let world: World;
    let bus: MessageBus;
    let states: Record<'inHand' | 'queued' | 'putOff' | 'behind' | 'parked' | 'unroutable' | 'during', BusMessage>;
    let beforeRestart: BusMessage[];
    let pressure: Pressure;
    let refused: unknown;
    let reasonDuring: string | undefined;
    let attemptsWhileAway: number;
    const lookout = new Lookout();
    const gate = new Gate();
    const recorder = new Recorder(async ({ key, attempt }) => {
      if (key === 'in-hand' && attempt === 1) await gate.pass();
      if (key === 'put-off' && attempt === 1 && states.putOff) return retry();
      if (key === 'parked') return reject();
      return done;
    });

    beforeAll(async () => {
      world = new World(broker());
      bus = await world.bus({ waitMs: 60_000 });
      // Whoever waits so short a time may have to come twice while the broker is there.
      const hasty = await until(() => world.bus({ waitMs: 1_000 }), { what: 'an instance that does not wait long' });
      await bus.subscribe(world.subscription({ retryDelaysMs: [PUT_OFF_MS, PUT_OFF_MS] }), recorder.handler);
      await lookout.start(bus, [world.type]);
      beforeRestart = world.messages('restart', 3);
      await bus.publish(beforeRestart);
      await broker().restart();
      await bus.publish(world.messages('restart', 3));
      const [putOff, behind] = world.messages('put-off', 2) as [BusMessage, BusMessage];
      const [inHand, queued] = world.messages('in-hand', 2) as [BusMessage, BusMessage];
      const parked = world.message('parked');
      const unroutable = world.message('k', { type: `${world.type}-unwanted` });
      const during = world.message('during');
      states = { inHand, queued, putOff, behind, parked, unroutable, during };
      await bus.publish([putOff, parked, inHand, queued, unroutable]);
      await gate.hasWaiting(1);
      await recorder.hasSeen(putOff.id, parked.id);
      await until(async () => (await bus.parking.list({ group: world.group, limit: 1 })).length === 1, { what: 'the parked message' });
      await bus.publish([behind]);
      pressure = await pressUntil(bus, world, () => broker().kill());
      attemptsWhileAway = recorder.seen.length;
      reasonDuring = await until(() => bus.notReady(), { what: 'the bus to notice' });
      refused = await hasty.publish([world.message('never')]).catch((error: unknown) => error);
      const published = bus.publish([during]);
      await broker().restart();
      gate.open();
      await published;
    }, OUTAGE_MS);

    afterAll(() => world.end());

    it('delivered what was published around a restart in order', async () => {
      await recorder.hasSeen(...ids(beforeRestart));
    });

    it('loses nothing that was acknowledged', async () => {
      await recorder.hasSeen(...ids(pressure.acknowledged));
    });

    it('takes what was on its way when it was killed, without being asked again', async () => {
      await Promise.all(pressure.caught.map(({ published }) => published));
      await recorder.hasSeen(...ids(pressure.caught.map(({ message }) => message)));
      // How many of the sides wait for an answer at that moment, and how many are between two messages, is chance.
      expect(pressure.caught.length).toBeGreaterThan(0);
    });

    it('delivers what was in hand, and what waited behind it', async () => {
      await recorder.hasSeen(states.inHand.id, states.queued.id);
      expect(recorder.ids().indexOf(states.queued.id)).toBeGreaterThan(recorder.ids().indexOf(states.inHand.id));
    });

    it(
      'delivers what was put off, with its attempts',
      async () => {
        await until(() => recorder.log().includes(`${states.putOff.id}/2`), {
          what: 'the second attempt',
          timeoutMs: DEAD_LETTER_RETRY_MS,
        });
        await recorder.hasSeen(states.behind.id);
      },
      DEAD_LETTER_RETRY_MS + 60_000,
    );

    it('still shows what was parked and what nobody wanted', async () => {
      const parked = await until(() => bus.parking.list({ group: world.group, limit: 10 }), { what: 'the list' });
      expect(ids(parked)).toEqual([states.parked.id]);
      expect(ids(await bus.unroutable(10_000))).toContain(states.unroutable.id);
    });

    it('takes what was published meanwhile', async () => {
      await recorder.hasSeen(states.during.id);
    });

    it('has publishers that were told so when they would not wait', () => {
      expect(refused).toEqual(expect.objectContaining({ name: 'BusError', code: 'bus.unavailable' }));
    });

    it('had an instance that said what was missing, and is ready again', async () => {
      expect(reasonDuring).toMatch(/\w+/);
      await until(() => bus.notReady() === undefined, { what: 'readiness' });
    });

    it('had handlers that were left alone while it was away', () => {
      expect(attemptsWhileAway).toBeGreaterThan(0);
      expect(recorder.log().filter((entry) => entry === `${states.inHand.id}/1`).length).toBeLessThanOrEqual(2);
    });

    it('tells a watcher that it may have missed something, and shows it what comes after', async () => {
      await until(() => lookout.gaps > 0, { what: 'a gap' });
      const after = world.messages('after-the-gap', 5);
      await bus.publish(after);
      await lookout.hasSeen(...ids(after));
      const seen = ids(lookout.seen);
      expect(new Set(seen).size).toBe(seen.length);
    });

    it('delivers as before', async () => {
      const after = world.messages('after', 20);
      await bus.publish(after);
      await recorder.hasSeen(...ids(after));
      expect(recorder.ids().filter((id) => ids(after).includes(id))).toEqual(ids(after));
    });
  });
}

interface Pressure {
  /** Acknowledged before the kill was over. */
  readonly acknowledged: BusMessage[];
  /** On their way when it came. */
  readonly caught: readonly { readonly message: BusMessage; readonly published: Promise<void> }[];
}

/** Publishes from several sides at once until the kill is done. */
async function pressUntil(bus: MessageBus, world: World, kill: () => Promise<void>): Promise<Pressure> {
  const acknowledged: BusMessage[] = [];
  const onTheWay = new Map<BusMessage, Promise<void>>();
  let killed = false;
  const press = (): void => {
    const message = world.message(`k${onTheWay.size}`);
    const published = bus.publish([message]);
    onTheWay.set(message, published);
    published.then(
      () => {
        if (killed) return;
        onTheWay.delete(message);
        acknowledged.push(message);
        setImmediate(press);
      },
      // Told by the test that waits for it.
      () => undefined,
    );
  };
  for (let side = 0; side < 8; side += 1) press();
  await until(() => acknowledged.length >= 20, { what: 'messages before the kill' });
  await kill();
  // Whoever was about to publish its next message does it now, into the outage.
  await new Promise((resolve) => setImmediate(resolve));
  killed = true;
  return { acknowledged, caught: [...onTheWay].map(([message, published]) => ({ message, published })) };
}

import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { nodeArgsFor, until } from '@kezek/testkit';
import { done, KILLED_REASON, type Subscription } from '../index.js';
import { ids, Recorder, retry, type World } from './world.js';

export interface VictimOrder {
  readonly url: string;
  readonly subscription: Subscription;
  readonly deadly: readonly string[];
  readonly killLimit: number;
  readonly leaseMs: number;
}

export interface VictimReport {
  readonly ready?: true;
  readonly id?: string;
  readonly attempt?: number;
}

/** Of those who die here: soon over. */
const LEASE_MS = 600;
const KILL_LIMIT = 3;
const DEATH_TEST_MS = 180_000;

export function deathsContract(world: () => World): void {
  const victims: ChildProcess[] = [];

  afterEach(() => {
    for (const victim of victims.splice(0)) victim.kill('SIGKILL');
  });

  /** A consumer in a process of its own. */
  const victim = (deadly: readonly string[], more: Partial<Subscription> = {}) => {
    const subscription = world().subscription(more);
    const order: VictimOrder = { url: world().broker.victimUrl, subscription, deadly, killLimit: KILL_LIMIT, leaseMs: LEASE_MS };
    const args = [...nodeArgsFor(join(__dirname, 'victim')), JSON.stringify(order)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    victims.push(child);
    const reports: VictimReport[] = [];
    child.on('message', (report) => reports.push(report as VictimReport));
    // What it said in its last moment is heard before the line closes, which may be after its end is known.
    const died = Promise.all(['exit', 'disconnect'].map((end) => new Promise((resolve) => child.once(end, resolve))));
    const ready = (): Promise<unknown> => until(() => reports.some((report) => report.ready), { what: 'the victim to consume' });
    const seen = (): string[] => reports.flatMap(({ id, attempt }) => (id === undefined ? [] : [`${id}/${attempt}`]));
    return { child, ready, died, seen };
  };

  const register = async (): Promise<void> => {
    const bus = await world().bus();
    await (await bus.subscribe(world().subscription(), async () => done)).stop();
  };

  describe('the death of a consumer', () => {
    it(
      'in the middle of a message gives it, and all behind it in order, to another member',
      async () => {
        await register();
        const bus = await world().bus();
        const messages = world().messages('k', 4);
        const dying = victim([messages[1]?.id ?? '']);
        await dying.ready();
        await bus.publish(messages);
        await dying.died;
        const recorder = new Recorder();
        await bus.subscribe(world().subscription(), recorder.handler);
        await recorder.hasSeen(...ids(messages).slice(1));
        const ofRest = recorder.log().filter((entry) => !entry.startsWith(`${messages[0]?.id}/`));
        expect(ofRest).toEqual(
          ids(messages)
            .slice(1)
            .map((id) => `${id}/1`),
        );
      },
      DEATH_TEST_MS,
    );

    it(
      'while a message is put off leaves it to another member, with its attempts',
      async () => {
        await register();
        const first = await world().bus();
        // It stops in the middle of the first attempt: the second is another's, however soon it comes.
        let stopping: Promise<void> | undefined;
        const recorder = new Recorder(() => {
          stopping = subscribed.stop();
          return retry();
        });
        const subscribed = await first.subscribe(world().subscription({ retryDelaysMs: [500] }), recorder.handler);
        const [putOff, deadly] = [world().message('k1'), world().message('k2')];
        await first.publish([putOff]);
        await recorder.has(1);
        await stopping;
        const dying = victim([deadly.id], { retryDelaysMs: [500] });
        await dying.ready();
        await first.publish([deadly]);
        await dying.died;
        const after = new Recorder();
        await first.subscribe(world().subscription({ retryDelaysMs: [500] }), after.handler);
        await after.hasSeen(deadly.id);
        await until(() => [...dying.seen(), ...after.log()].includes(`${putOff.id}/2`), { what: 'the second attempt' });
      },
      DEATH_TEST_MS,
    );

    it(
      'again and again over one message parks that message, and none that was in hand beside it',
      async () => {
        await register();
        const bus = await world().bus();
        const deadly = world().message('k0');
        const others = Array.from({ length: 24 }, (_, n) => world().message(`k${n % 6}`));
        await bus.publish([...others.slice(0, 12), deadly, ...others.slice(12)]);
        const seen: string[] = [];
        let deaths = 0;
        const parked = (): Promise<string[]> => bus.parking.list({ group: world().group, limit: 10 }).then(ids);
        while ((await parked()).length === 0 && deaths <= KILL_LIMIT) {
          const dying = victim([deadly.id]);
          const survived = until(async () => (await parked()).length > 0, { what: 'parking' }).then(() => false);
          if (await Promise.race([dying.died.then(() => true), survived])) {
            deaths += 1;
            survived.catch(() => undefined);
            seen.push(...dying.seen());
            continue;
          }
          await until(() => ids(others).every((id) => [...seen, ...dying.seen()].includes(`${id}/1`)), { what: 'all others' });
          seen.push(...dying.seen());
        }
        expect(deaths).toBe(KILL_LIMIT);
        expect(await bus.parking.list({ group: world().group, limit: 10 })).toEqual([
          expect.objectContaining({ id: deadly.id, reason: KILLED_REASON, attempts: 0 }),
        ]);
        for (const id of ids(others)) expect(seen).toContain(`${id}/1`);
      },
      DEATH_TEST_MS,
    );
  });
}

import { Chaos, MORTALS, type Mortal } from './chaos.js';
import { Random } from './random.js';

const soon = { pauseMs: { shortest: 1, longest: 3 }, recovery: { pollMs: 1, limitMs: 20 } };
const whole = () => Promise.resolve(true);

async function victimsOf(
  seed: number,
  enough: number,
  running: (service: Mortal) => boolean = () => true,
): Promise<{ asked: Mortal[]; total: number }> {
  const asked: Mortal[] = [];
  let reached: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (reached = resolve));
  const kill = (service: Mortal): Promise<boolean> => {
    asked.push(service);
    if (asked.length >= enough) reached();
    return Promise.resolve(running(service));
  };
  const chaos = new Chaos({ kill }, new Random(seed, 'chaos'), whole, soon);
  chaos.start();
  await done;
  const { total } = await chaos.stop();
  return { asked, total };
}

test('services die one after the other, never the same twice in a row, in the order of the seed', async () => {
  const { asked } = await victimsOf(1, 100);
  expect(asked.filter((service, index) => service === asked[index - 1])).toEqual([]);
  expect(new Set(asked).size).toBe(MORTALS.length);
  expect((await victimsOf(1, 100)).asked.slice(0, 100)).toEqual(asked.slice(0, 100));
});

test('who was not running does not count', async () => {
  const { asked, total } = await victimsOf(2, 30, (service) => service !== 'queue');
  expect(total).toBe(asked.filter((service) => service !== 'queue').length);
});

test('what went wrong while killing is told at the end', async () => {
  const chaos = new Chaos({ kill: () => Promise.reject(new Error('docker is not there')) }, new Random(1, 'chaos'), whole, soon);
  chaos.start();
  await new Promise((resolve) => setTimeout(resolve, 10));
  await expect(chaos.stop()).rejects.toThrow('docker is not there');
});

test('nobody else dies before the installation is whole again', async () => {
  const order: string[] = [];
  let looks = 0;
  let reached: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (reached = resolve));
  const kill = (): Promise<boolean> => {
    order.push('killed');
    if (order.filter((one) => one === 'killed').length === 4) reached();
    return Promise.resolve(true);
  };
  const isWhole = (): Promise<boolean> => {
    const answer = (looks += 1) % 3 === 0;
    order.push(answer ? 'whole' : 'broken');
    return Promise.resolve(answer);
  };
  const chaos = new Chaos({ kill }, new Random(3, 'chaos'), isWhole, soon);
  chaos.start();
  await done;
  await chaos.stop();
  const round = ['killed', 'broken', 'broken', 'whole'];
  expect(order.slice(0, 12)).toEqual([...round, ...round, ...round]);
});

test('a service that never answers again is told at the end', async () => {
  let looks = 0;
  const isWhole = () => Promise.resolve((looks += 1) < 0);
  const chaos = new Chaos({ kill: () => Promise.resolve(true) }, new Random(1, 'chaos'), isWhole, soon);
  chaos.start();
  while (looks < 21) await new Promise((resolve) => setImmediate(resolve));
  await expect(chaos.stop()).rejects.toThrow('does not answer again');
});

import { Chaos, MORTALS, type Mortal } from './chaos.js';
import { Random } from './random.js';

const soon = { shortest: 1, longest: 3 };

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
  const chaos = new Chaos({ kill }, new Random(seed, 'chaos'), soon);
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
  const chaos = new Chaos({ kill: () => Promise.reject(new Error('docker is not there')) }, new Random(1, 'chaos'), soon);
  chaos.start();
  await new Promise((resolve) => setTimeout(resolve, 10));
  await expect(chaos.stop()).rejects.toThrow('docker is not there');
});

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** The value that a part of them does not exceed. @param part 0 to 1 */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}

export async function timedMs(task: () => unknown): Promise<number> {
  const begun = performance.now();
  await task();
  return performance.now() - begun;
}

/**
 * Medians of rounds in which the tasks take turns, so that whatever else the machine does falls on all of them alike; a first round warms up.
 * @returns milliseconds of each task
 */
export async function inTurns<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  { rounds }: { readonly rounds: number },
): Promise<Record<Name, number>> {
  const names = Object.keys(tasks) as Name[];
  const took = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const ms = await timedMs(tasks[name]);
      if (round > 0) took.get(name)?.push(ms);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(took.get(name) ?? [])])) as Record<Name, number>;
}

/** The slope of log(cost) over log(size): 0 for a cost that does not grow, 1 for one that grows as the size does. */
export function exponent(points: readonly { readonly size: number; readonly cost: number }[]): number {
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ cost }) => Math.log(cost));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  const spread = xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
  return xs.reduce((sum, value, at) => sum + (value - x) * ((ys[at] as number) - y), 0) / spread;
}

/** Runs `total` tasks, `atOnce` at a time. @returns tasks a second */
export async function rate(total: number, atOnce: number, task: (at: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < total; at = next++) await task(at);
  };
  const ms = await timedMs(() => Promise.all(Array.from({ length: atOnce }, worker)));
  return (total * 1_000) / ms;
}

/** Of everything that is reachable; run with `--expose-gc`. */
export function heapMb(): number {
  const { gc } = globalThis as { gc?: () => void };
  if (gc === undefined) throw new Error('Memory is measured with --expose-gc');
  for (let times = 0; times < 3; times += 1) gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

/** Numbers that look drawn and are the same in every run. */
export function drawn(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

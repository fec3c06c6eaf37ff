import { correlation } from './correlation.js';
import type { Logger } from './log.js';
import type { Ids, Timers } from './ports.js';

/** Repeats work by machine time. The interval is the pause between the end of one run and the start of the next. */
export class IntervalTimers implements Timers {
  private readonly stops = new Set<() => Promise<void>>();

  constructor(private readonly deps: { readonly log: Logger; readonly ids: Ids }) {}

  every(name: string, intervalMs: number, run: () => Promise<void>): () => Promise<void> {
    if (!(intervalMs > 0)) throw new Error(`timer ${name}: the interval must be more than 0 ms, got ${intervalMs}`);
    let stopped = false;
    let inHand: Promise<void> = Promise.resolve();
    let timer: NodeJS.Timeout;

    const turn = (): void => {
      inHand = this.runOnce(name, run).then(() => {
        if (!stopped) timer = setTimeout(turn, intervalMs);
      });
    };
    timer = setTimeout(turn, intervalMs);

    const stop = async (): Promise<void> => {
      stopped = true;
      clearTimeout(timer);
      this.stops.delete(stop);
      await inHand;
    };
    this.stops.add(stop);
    return stop;
  }

  /** Stops every timer still running and waits for runs in hand. */
  async stop(): Promise<void> {
    await Promise.all([...this.stops].map((stop) => stop()));
  }

  private async runOnce(name: string, run: () => Promise<void>): Promise<void> {
    await correlation.run(this.deps.ids.next('tmr'), async () => {
      try {
        await run();
      } catch (error) {
        this.deps.log.error({ err: error, timer: name }, 'timer run failed, will be tried again at the next turn');
      }
    });
  }
}

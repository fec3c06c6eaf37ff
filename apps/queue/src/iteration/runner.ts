import type { Logger, Timers } from '@kezek/service';
import { type RunDeps, runIterations } from './run.js';

const RUN_INTERVAL_MS = 2_000;

/** Runs started iterations: at once when woken, and by the timer what a crash left behind. Never twice at a time in one process. */
export class Runner {
  #inHand: Promise<void> | undefined;
  #again = false;
  #stopping = false;
  #stopTimer: (() => Promise<void>) | undefined;

  constructor(private readonly deps: Omit<RunDeps, 'stopping'> & { readonly log: Logger }) {}

  start(timers: Timers): void {
    this.#stopTimer = timers.every('iteration-run', RUN_INTERVAL_MS, () => this.#run());
  }

  /** There is an iteration to run. */
  wake(): void {
    if (this.#stopping) return;
    this.#again = this.#inHand !== undefined;
    this.#run().catch((err: unknown) => this.deps.log.warn({ err }, 'iteration run failed, the timer tries again'));
  }

  /** Stops after the turns in hand; the rest is given by whoever runs next. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#stopTimer?.();
    await this.#inHand?.catch(() => undefined);
  }

  #run(): Promise<void> {
    this.#inHand ??= this.#runAll().finally(() => {
      this.#inHand = undefined;
    });
    return this.#inHand;
  }

  async #runAll(): Promise<void> {
    do {
      this.#again = false;
      await runIterations({ ...this.deps, stopping: () => this.#stopping });
    } while (this.#again && !this.#stopping);
  }
}

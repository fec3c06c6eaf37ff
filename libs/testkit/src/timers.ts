import type { Timers } from '@kezek/service';

interface Job {
  readonly name: string;
  readonly run: () => Promise<void>;
  /** The end of the run in hand and of those waiting behind it. */
  tail: Promise<void>;
  runsAhead: number;
  next?: NodeJS.Timeout;
}

/** What looks so often by itself counts its turns, and is left at its pace. */
const OFTEN_MS = 500;
/** So many times as long as a run took it rests before the next, within a limit: what a slow machine has to do besides is done meanwhile. */
const REST = 4;
const REST_MAX_MS = 250;

export interface TestTimersOptions {
  /** Runs everything by itself too, in real time, each job that looks seldom every so many milliseconds. */
  readonly backgroundEveryMs?: number;
}

/** Timers that a test runs by name. A failed run fails the test's call; in the background it is kept in `failures`. */
export class TestTimers implements Timers {
  readonly failures: { readonly name: string; readonly error: unknown }[] = [];
  readonly #jobs = new Set<Job>();
  readonly #backgroundEveryMs: number | undefined;
  #resting = false;

  constructor({ backgroundEveryMs }: TestTimersOptions = {}) {
    this.#backgroundEveryMs = backgroundEveryMs;
  }

  every(name: string, intervalMs: number, run: () => Promise<void>): () => Promise<void> {
    const job: Job = { name, run, tail: Promise.resolve(), runsAhead: 0 };
    this.#jobs.add(job);
    if (this.#backgroundEveryMs !== undefined) this.#wait(job, intervalMs < OFTEN_MS ? intervalMs : this.#backgroundEveryMs);
    return () => this.#stop(job);
  }

  /** Stops all of them. */
  async stop(): Promise<void> {
    await Promise.all([...this.#jobs].map((job) => this.#stop(job)));
  }

  /** Nothing runs by itself meanwhile; what was in hand is finished first. */
  async restWhile<T>(work: () => Promise<T>): Promise<T> {
    this.#resting = true;
    try {
      await Promise.all([...this.#jobs].map((job) => job.tail));
      return await work();
    } finally {
      this.#resting = false;
    }
  }

  /** The names of what would run. */
  names(): string[] {
    return [...new Set([...this.#jobs].map((job) => job.name))];
  }

  /** Runs once, one after the other, all jobs of that name. @throws Error if there is none, or what a job threw */
  async run(name: string): Promise<void> {
    const jobs = [...this.#jobs].filter((job) => job.name === name);
    if (jobs.length === 0) throw new Error(`No timer is named ${name}; there are: ${this.names().join(', ') || 'none'}`);
    for (const job of jobs) await this.#runOnce(job);
  }

  /** Runs every job once, in the order they were registered. */
  async runAll(): Promise<void> {
    for (const job of [...this.#jobs]) await this.#runOnce(job);
  }

  #runOnce(job: Job): Promise<void> {
    job.runsAhead += 1;
    const turn = job.tail
      .then(() => (this.#jobs.has(job) ? job.run() : undefined))
      .finally(() => {
        job.runsAhead -= 1;
      });
    job.tail = turn.catch(() => undefined);
    return turn;
  }

  #wait(job: Job, everyMs: number, tookMs = 0): void {
    job.next = setTimeout(() => void this.#tick(job, everyMs), Math.max(everyMs, Math.min(tookMs * REST, REST_MAX_MS)));
  }

  async #tick(job: Job, everyMs: number): Promise<void> {
    const startedMs = performance.now();
    const isFree = job.runsAhead === 0 && !this.#resting;
    if (isFree) await this.#runOnce(job).catch((error: unknown) => this.failures.push({ name: job.name, error }));
    if (this.#jobs.has(job)) this.#wait(job, everyMs, performance.now() - startedMs);
  }

  async #stop(job: Job): Promise<void> {
    this.#jobs.delete(job);
    clearTimeout(job.next);
    await job.tail;
  }
}

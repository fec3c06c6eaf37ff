type Task = () => Promise<void>;

/** Runs tasks one after another within a key and up to `concurrency` at once over different keys. Tasks must not reject. */
export class Lanes {
  private readonly waiting = new Map<string, Task[]>();
  private readonly ready: string[] = [];
  private running = 0;
  private idleWaiters: (() => void)[] = [];

  constructor(private readonly concurrency: number) {}

  add(key: string, task: Task): void {
    const lane = this.waiting.get(key);
    if (lane) {
      lane.push(task);
      return;
    }
    this.waiting.set(key, [task]);
    this.ready.push(key);
    this.pump();
  }

  has(key: string): boolean {
    return this.waiting.has(key);
  }

  keys(): string[] {
    return [...this.waiting.keys()];
  }

  /** Resolves when nothing runs and nothing waits. */
  idle(): Promise<void> {
    if (this.waiting.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.idleWaiters.push(resolve));
  }

  private pump(): void {
    while (this.running < this.concurrency) {
      const key = this.ready.shift();
      if (key === undefined) return;
      const task = this.waiting.get(key)?.shift();
      if (!task) throw new Error(`lane ${key} is ready without a task`);
      this.running += 1;
      void task().finally(() => this.finished(key));
    }
  }

  private finished(key: string): void {
    this.running -= 1;
    if (this.waiting.get(key)?.length) this.ready.push(key);
    else this.waiting.delete(key);
    this.pump();
    if (this.waiting.size > 0) return;
    const waiters = this.idleWaiters;
    this.idleWaiters = [];
    for (const resolve of waiters) resolve();
  }
}

/** One at a time, in the order asked. */
export class Serial {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }
}

/** Resolves true when the promise settles within the time, else false; never rejects. */
export async function settledWithin(promise: Promise<unknown>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  const settled = promise.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([settled, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** A wait that a ring ends early; a ring before the wait is not lost. */
export class Bell {
  private rung = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  async wait(limitMs: number): Promise<void> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, limitMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.wake = undefined;
    }
    this.rung = false;
  }
}

/** Waits that double up to a limit, so that a broker that comes back is not met by everybody at once. */
export class Backoff {
  private nextMs: number;

  constructor(
    private readonly firstMs: number,
    private readonly limitMs: number,
  ) {
    this.nextMs = firstMs;
  }

  next(): number {
    const ms = this.nextMs;
    this.nextMs = Math.min(this.limitMs, ms * 2);
    return ms;
  }

  reset(): void {
    this.nextMs = this.firstMs;
  }
}

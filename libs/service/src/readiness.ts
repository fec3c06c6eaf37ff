import type { Instant } from '@kezek/domain';
import type { Clock } from './ports.js';

export interface Check {
  readonly name: string;
  /** Undefined when all is well, else what is missing, in words an operator understands. A throw counts as missing. */
  check(): Promise<string | undefined>;
}

export interface CheckResult {
  readonly name: string;
  readonly missing?: string;
  readonly since?: Instant;
}

export interface ReadinessReport {
  readonly ready: boolean;
  readonly checks: readonly CheckResult[];
}

const CHECK_LIMIT_MS = 2_000;

/** Whether the service can do its work now, and if not, for want of what and since when. */
export class Readiness {
  private readonly checks = new Map<string, Check>();
  private readonly missingSince = new Map<string, Instant>();
  private readonly listeners = new Set<(ready: boolean) => void>();
  private draining: CheckResult | undefined;
  private lastReady: boolean | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly checkLimitMs: number = CHECK_LIMIT_MS,
  ) {}

  /** @returns removes the check again */
  add(check: Check): () => void {
    if (this.checks.has(check.name)) throw new Error(`readiness check "${check.name}" is there already`);
    this.checks.set(check.name, check);
    return () => {
      this.checks.delete(check.name);
      this.missingSince.delete(check.name);
    };
  }

  /** From now on not ready, whatever the checks say: the service is starting or stopping. Undefined lifts it. */
  hold(reason: string | undefined): void {
    this.draining = reason === undefined ? undefined : { name: 'service', missing: reason, since: this.clock.now() };
    if (reason !== undefined) this.tell(false);
  }

  /** Called when ready turns to not ready or back, as seen by whoever asks for a report. @returns stops listening */
  onChange(listener: (ready: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async report(): Promise<ReadinessReport> {
    const results = await Promise.all([...this.checks.values()].map((check) => this.run(check)));
    const checks = this.draining === undefined ? results : [this.draining, ...results];
    const ready = checks.every((result) => result.missing === undefined);
    this.tell(ready);
    return { ready, checks };
  }

  private async run(check: Check): Promise<CheckResult> {
    const missing = await answerOf(check, this.checkLimitMs);
    if (missing === undefined) {
      this.missingSince.delete(check.name);
      return { name: check.name };
    }
    const since = this.missingSince.get(check.name) ?? this.clock.now();
    this.missingSince.set(check.name, since);
    return { name: check.name, missing, since };
  }

  private tell(ready: boolean): void {
    if (ready === this.lastReady) return;
    this.lastReady = ready;
    for (const listener of this.listeners) listener(ready);
  }
}

async function answerOf(check: Check, limitMs: number): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${limitMs} ms`), limitMs);
  });
  try {
    return await Promise.race([check.check(), tooLate]);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}

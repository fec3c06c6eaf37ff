import type { Logger } from 'pino';
import { WATCH_SEEN_IDS } from './limits.js';
import type { BusMessage, Watch, WatchOptions } from './port.js';

/** What both adapters do with what a watcher is to see. */
export class Eyes {
  private readonly seen = new Set<string>();

  constructor(
    private readonly onMessage: Watch,
    private readonly options: WatchOptions,
    private readonly log: Logger,
  ) {}

  see(message: BusMessage): void {
    if (this.seen.has(message.id)) return;
    this.seen.add(message.id);
    const [oldest] = this.seen;
    if (this.seen.size > WATCH_SEEN_IDS && oldest !== undefined) this.seen.delete(oldest);
    this.guarded(() => this.onMessage(message));
  }

  gap(): void {
    this.guarded(() => this.options.onGap?.());
  }

  private guarded(run: () => void): void {
    try {
      run();
    } catch (error) {
      this.log.error({ err: error }, 'a watcher threw; it goes on with the next message');
    }
  }
}

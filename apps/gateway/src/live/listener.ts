import type { ServerResponse } from 'node:http';
import { RETRY_MS, UNSENT_BYTES_MAX } from './limits.js';
import { GAP } from './pending.js';

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // nginx would wait for more before it passes anything on.
  'X-Accel-Buffering': 'no',
} as const;

/** One open connection. */
export class Listener {
  private missed = false;

  constructor(
    private readonly response: ServerResponse,
    readonly token: string | undefined,
  ) {
    response.writeHead(200, HEADERS);
    response.write(`retry: ${RETRY_MS}\n\n`);
  }

  /** What a listener is too slow for is not kept: it is told later that it missed something. */
  tell(event: string): void {
    if (this.isSlow()) this.missed = true;
    else this.response.write(event);
  }

  catchUp(): void {
    if (!this.missed || this.isSlow()) return;
    this.missed = false;
    this.response.write(GAP);
  }

  /** One that has taken nothing since the last beat is gone, whatever its connection says. */
  beat(): void {
    if (this.isSlow()) this.response.destroy();
    else this.response.write(': beat\n\n');
  }

  end(): void {
    this.response.end();
  }

  private isSlow(): boolean {
    return this.response.writableLength > UNSENT_BYTES_MAX;
  }
}

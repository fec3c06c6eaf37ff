import type { Channel, ConsumeMessage } from 'amqplib';
import { settledWithin } from '../wait.js';
import { KeyLines } from './key-lines.js';

const CLOSE_LIMIT_MS = 5_000;

/** One life of a consuming channel. What is known about messages put off is known for this long. */
export class Session {
  readonly lines = new KeyLines();
  /** Resolves with the reason when the channel is gone or of no use any more. */
  readonly ended: Promise<string>;
  private alive = true;
  private resolveEnded: (reason: string) => void = () => undefined;

  constructor(private readonly channel: Channel) {
    this.ended = new Promise((resolve) => (this.resolveEnded = resolve));
    let failure = 'the channel was closed';
    channel.on('error', (error) => (failure = error.message));
    channel.once('close', () => this.end(failure));
  }

  get isAlive(): boolean {
    return this.alive;
  }

  /** Without effect on a dead session: the broker gives the message to whoever consumes next. */
  ack(raw: ConsumeMessage): void {
    if (this.alive) this.channel.ack(raw);
  }

  /** What is not acknowledged goes back to its queue, in order. */
  end(reason: string): void {
    if (!this.alive) return;
    this.alive = false;
    this.resolveEnded(reason);
    void this.closeChannel();
  }

  async close(): Promise<void> {
    this.alive = false;
    await this.closeChannel();
    this.resolveEnded('closed');
  }

  /** A channel that is gone, or does not answer, ends with its connection. */
  private async closeChannel(): Promise<void> {
    await settledWithin(this.channel.close(), CLOSE_LIMIT_MS);
  }
}

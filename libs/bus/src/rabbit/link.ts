import { connect, type ChannelModel } from 'amqplib';
import type { Logger } from 'pino';
import { settledWithin } from '../wait.js';

const CONNECT_LIMIT_MS = 10_000;
/** A peer that is silent this long (twice over) is gone; the broker's own suggestion is a minute. */
const HEARTBEAT_S = '15';
const CLOSE_LIMIT_MS = 5_000;

/**
 * One connection, opened when asked for and again after it was lost. amqplib's own recovery is not used: it brings back the
 * connection alone, and a consumer has to be set up anew as well when its channel is closed or its queue deleted. One
 * loop per consumer and publisher covers all of these.
 */
export class Link {
  /** Why the broker takes nothing at the moment, such as a full disk. */
  blocked: string | undefined;
  private opening: Promise<ChannelModel> | undefined;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly name: string,
    private readonly log: Logger,
  ) {}

  open(): Promise<ChannelModel> {
    if (this.closed) return Promise.reject(new Error('the connection is closed for good'));
    this.opening ??= this.connect().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  async close(): Promise<void> {
    this.closed = true;
    const model = await this.opening?.catch(() => undefined);
    if (!model || (await settledWithin(model.close(), CLOSE_LIMIT_MS))) return;
    this.log.warn({ connection: this.name }, 'the broker did not answer the closing of the connection');
    socketOf(model).destroy();
  }

  private async connect(): Promise<ChannelModel> {
    const url = new URL(this.url);
    if (!url.searchParams.has('heartbeat')) url.searchParams.set('heartbeat', HEARTBEAT_S);
    const model = await connect(url.href, {
      noDelay: true,
      keepAlive: true,
      timeout: CONNECT_LIMIT_MS,
      clientProperties: { connection_name: this.name },
    });
    model.on('error', (error) => this.log.warn({ connection: this.name, reason: error.message }, 'broker connection failed'));
    model.on('blocked', (reason) => (this.blocked = `the broker takes no messages: ${reason}`));
    model.on('unblocked', () => (this.blocked = undefined));
    model.on('close', () => {
      this.opening = undefined;
      this.blocked = undefined;
    });
    return model;
  }
}

function socketOf(model: ChannelModel): { destroy(): void } {
  return (model.connection as unknown as { stream: { destroy(): void } }).stream;
}

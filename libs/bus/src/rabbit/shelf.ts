import type { Channel, GetMessage } from 'amqplib';
import { Serial } from '../lanes.js';
import type { Link } from './link.js';

/** Messages held at once while looking; beyond it an operator has to clear the front first. */
const MAX_HELD = 10_000;
const NOT_FOUND = 404;
const RETURN_LIMIT_MS = 1_000;
const RETURN_POLL_MS = 5;

export interface KeptMessage {
  /** Removes it from its queue. Without effect when the connection is lost: then it is back in the queue. */
  remove(): void;
}

/** Looks through queues that have no consumers. Messages go back to their places when the look ends. */
export class Shelf {
  private readonly looks = new Serial();
  private opening: Promise<Channel> | undefined;

  constructor(private readonly link: Link) {}

  /** The first messages, in the queue's order; they stay. */
  first(queue: string, limit: number): Promise<GetMessage[]> {
    return this.look(queue, [], async (channel, back) => {
      while (back.length < Math.min(limit, MAX_HELD)) {
        const message = await channel.get(queue);
        if (message === false) break;
        back.push(message);
      }
      return [...back];
    });
  }

  /** Removes the first message the condition holds for, after `before` did what has to be done with it. */
  takeOut(queue: string, isIt: (message: GetMessage) => boolean, before: (message: GetMessage) => Promise<void>): Promise<boolean> {
    return this.look(queue, false, async (channel, back) => {
      while (back.length < MAX_HELD) {
        const message = await channel.get(queue);
        if (message === false) return false;
        if (!isIt(message)) {
          back.push(message);
          continue;
        }
        await before(message);
        channel.ack(message);
        return true;
      }
      return false;
    });
  }

  /** Keeps every message the condition holds for out of others' sight, until it is removed or this process dies. */
  keep(queue: string, isIt: (message: GetMessage) => boolean): Promise<KeptMessage[]> {
    return this.look<KeptMessage[]>(queue, [], async (channel, back) => {
      const kept: KeptMessage[] = [];
      while (back.length < MAX_HELD) {
        const message = await channel.get(queue);
        if (message === false) break;
        if (isIt(message)) kept.push({ remove: () => this.opening && channel.ack(message) });
        else back.push(message);
      }
      return kept;
    });
  }

  async close(): Promise<void> {
    const channel = await this.opening?.catch(() => undefined);
    await channel?.close().catch(() => undefined);
  }

  /** One look at a time: what one holds another would not see. A queue that does not exist has nothing. */
  private look<T>(queue: string, nothing: T, see: (channel: Channel, back: GetMessage[]) => Promise<T>): Promise<T> {
    return this.looks.run(async () => {
      this.opening ??= this.open();
      const channel = await this.opening;
      const back: GetMessage[] = [];
      try {
        await channel.checkQueue(queue);
        const seen = await see(channel, back);
        await giveBack(channel, queue, back);
        return seen;
      } catch (error) {
        if ((error as { code?: unknown }).code === NOT_FOUND) return nothing;
        await channel.close().catch(() => undefined);
        throw error;
      }
    });
  }

  private async open(): Promise<Channel> {
    try {
      const channel = await (await this.link.open()).createChannel();
      channel.once('close', () => (this.opening = undefined));
      channel.on('error', () => undefined);
      return channel;
    } catch (error) {
      this.opening = undefined;
      throw error;
    }
  }
}

/**
 * A quorum queue takes messages back some time after the channel did, and the next look would not find them: waits until the queue
 * counts them. Another looker may hold some meanwhile, hence not for ever.
 */
async function giveBack(channel: Channel, queue: string, back: readonly GetMessage[]): Promise<void> {
  const last = back.at(-1);
  if (!last) return;
  for (const message of back) channel.nack(message, false, true);
  const expected = last.fields.messageCount + back.length;
  for (let waitedMs = 0; waitedMs < RETURN_LIMIT_MS; waitedMs += RETURN_POLL_MS) {
    if ((await channel.checkQueue(queue)).messageCount >= expected) return;
    await new Promise((resolve) => setTimeout(resolve, RETURN_POLL_MS));
  }
}

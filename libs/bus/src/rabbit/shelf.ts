import type { Channel, GetMessage } from 'amqplib';
import { Serial } from '../lanes.js';
import type { Link } from './link.js';

/** Messages held at once while looking; beyond it an operator has to clear the front first. */
const MAX_HELD = 10_000;
const NOT_FOUND = 404;

/** Looks through queues that nobody consumes. Messages come back to their places when the look ends. */
export class Shelf {
  private readonly looks = new Serial();

  constructor(private readonly link: Link) {}

  first(queue: string, limit: number): Promise<GetMessage[]> {
    return this.look(queue, async (channel) => {
      const messages: GetMessage[] = [];
      while (messages.length < Math.min(limit, MAX_HELD)) {
        const message = await channel.get(queue);
        if (message === false) break;
        messages.push(message);
      }
      return messages;
    });
  }

  /** Removes the first message the condition holds for, after `before` did what has to be done with it. */
  takeOut(queue: string, isIt: (message: GetMessage) => boolean, before: (message: GetMessage) => Promise<void>): Promise<boolean> {
    return this.look(queue, async (channel) => {
      for (let held = 0; held < MAX_HELD; held += 1) {
        const message = await channel.get(queue);
        if (message === false) return false;
        if (!isIt(message)) continue;
        await before(message);
        channel.ack(message);
        return true;
      }
      return false;
    }).then((found) => found === true);
  }

  /** One look at a time: what one holds another would not see. A queue that does not exist has nothing. */
  private look<T>(queue: string, see: (channel: Channel) => Promise<T>): Promise<T | never[]> {
    return this.looks.run(async () => {
      const model = await this.link.open();
      const channel = await model.createChannel();
      let missing = false;
      channel.on('error', (error: Error & { code?: number }) => (missing = error.code === NOT_FOUND));
      try {
        await channel.checkQueue(queue);
        const seen = await see(channel);
        await channel.close();
        return seen;
      } catch (error) {
        if (missing) return [];
        await channel.close().catch(() => undefined);
        throw error;
      }
    });
  }
}

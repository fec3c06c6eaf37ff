import type { Link } from './link.js';
import { claimsQueue } from './names.js';
import type { ConfirmPublisher } from './publisher.js';
import { Shelf } from './shelf.js';

/** One start of a message that may be what kills its consumers. */
export interface Claim {
  /** The handler came back, whatever it said: the starts were not deadly. */
  end(): void;
}

/**
 * Counts the starts of a suspect message that were never finished. A start leaves a durable message, a claim, which the one who
 * handles the suspect holds until it is done; if its process dies, the claim is back in the queue and tells the next one.
 * Other messages that were in hand at the death left no claim, so they are not blamed. The broker's own count cannot
 * tell them apart: it rises for everything that was prefetched.
 */
export class Claims {
  private readonly shelf: Shelf;
  private readonly queue: string;

  constructor(
    link: Link,
    private readonly publisher: ConfirmPublisher,
    group: string,
  ) {
    this.shelf = new Shelf(link);
    this.queue = claimsQueue(group);
  }

  /** @returns undefined if as many starts ended deadly as allowed */
  async start(id: string, allowedDeaths: number): Promise<Claim | undefined> {
    const earlier = await this.find(id);
    if (earlier.length >= allowedDeaths) {
      for (const claim of earlier) claim.remove();
      return undefined;
    }
    const properties = { messageId: id, persistent: true };
    await this.publisher.send([{ exchange: '', routingKey: this.queue, content: Buffer.alloc(0), properties }]);
    const all = [...earlier, ...(await this.find(id))];
    return {
      end: () => {
        for (const claim of all) claim.remove();
      },
    };
  }

  close(): Promise<void> {
    return this.shelf.close();
  }

  private find(id: string): ReturnType<Shelf['keep']> {
    return this.shelf.keep(this.queue, ({ properties }) => properties.messageId === id);
  }
}

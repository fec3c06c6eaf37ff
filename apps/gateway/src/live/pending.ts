import { TOPICS_MAX } from './limits.js';

/** Something may have been missed: whoever listens fetches again what it shows. */
export const GAP = 'event: gap\ndata: {}\n\n';

/** What waits for the next moment to be told: topics, each once, or with too many that there is a gap. */
export class Pending {
  private topics = new Set<string>();
  private missed = false;

  add(topics: readonly string[]): void {
    if (this.missed) return;
    for (const topic of topics) this.topics.add(topic);
    if (this.topics.size > TOPICS_MAX) this.gap();
  }

  gap(): void {
    this.missed = true;
    this.topics.clear();
  }

  /** As a server-sent event; undefined if there is nothing to tell. Afterwards nothing waits. */
  take(): string | undefined {
    const { missed, topics } = this;
    if (!missed && topics.size === 0) return undefined;
    this.missed = false;
    this.topics = new Set();
    return missed ? GAP : `event: change\ndata: ${JSON.stringify({ topics: [...topics] })}\n\n`;
  }
}

import { deserialize, serialize } from 'bson';
import { commandMessage } from './wire.js';

/** The part of the engine's answer that matters here. */
export interface Engine {
  roundTrip(message: Buffer): Promise<{ response: Buffer }>;
}

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

// In a database of its own, not in `local`: there the engine waits for no journal.
const journaledWrite = commandMessage(
  serialize({
    update: 'journal',
    updates: [{ q: { _id: 'tail' }, u: { $inc: { writes: 1 } }, upsert: true }],
    writeConcern: { w: 1, j: true },
    $db: 'kezek_journal',
  }),
);

/**
 * The engine acknowledges some journaled writes before they are on disk, but never leaves an older one behind a newer one.
 * So what one waits for is a journaled write that began after one's own was over; all who wait share the next one.
 */
export class Journal {
  readonly #engine: Engine;
  #waiting: Waiter[] = [];
  #writing = false;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Resolves when everything the engine had finished by now survives a crash. */
  settled(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      if (!this.#writing) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write();
        for (const waiter of batch) waiter.resolve();
      } catch (error) {
        for (const waiter of batch) waiter.reject(error);
      }
    }
    this.#writing = false;
  }

  async #write(): Promise<void> {
    const answer = deserialize((await this.#engine.roundTrip(journaledWrite)).response);
    if (answer['ok'] !== 1 || answer['writeErrors'] !== undefined || answer['writeConcernError'] !== undefined) {
      throw new Error(`The journal could not be written: ${JSON.stringify(answer)}`);
    }
  }
}

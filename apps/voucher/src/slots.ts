import type { Connection } from 'mongoose';

interface Counter {
  readonly _id: string;
  readonly next: number;
}

/** Bits of the status list, each given away once by whichever instance. One that is given and not used is never used again. */
export class Slots {
  readonly #counters;

  constructor(database: Connection) {
    this.#counters = database.collection<Counter>('certificate_slot');
  }

  async next(): Promise<number> {
    const found = await this.#counters.findOneAndUpdate(
      { _id: 'slot' },
      { $inc: { next: 1 } },
      { upsert: true, returnDocument: 'after', writeConcern: { w: 'majority', j: true } },
    );
    if (found === null) throw new Error('The counter of slots was neither found nor made');
    return found.next - 1;
  }
}

import type { LocalDate, RegionPolicy } from '@kezek/domain';
import type { Applications } from '../stores.js';
import { type Movement, type PastFact, movementsOf } from './movements.js';
import { type WaitingDay, waitingByDay } from './waiting-days.js';

type ByDistrict = ReadonlyMap<string, readonly Movement[]>;

interface Reading {
  /** Of the history, which only grows: as long as this stays, so does what was read. */
  readonly facts: number;
  readonly movements: Promise<ByDistrict>;
}

const BATCH = 1_000;

/** Who waited when, read from the history of this service and kept in memory until the history has grown. */
export class QueuePast {
  #last: Reading | undefined;

  constructor(
    private readonly applications: Applications,
    private readonly policy: RegionPolicy,
  ) {}

  /** Day by day, both ends included. @throws Rejection queue.history-span {max} */
  async days(districtId: string, from: LocalDate, to: LocalDate): Promise<WaitingDay[]> {
    const movements = (await this.#movements()).get(districtId) ?? [];
    return waitingByDay(movements, { from, to, policy: this.policy });
  }

  /** However many ask at once, it is read once. */
  async #movements(): Promise<ByDistrict> {
    const facts = await this.applications.history.collection.estimatedDocumentCount();
    if (this.#last?.facts !== facts) {
      const reading: Reading = { facts, movements: this.#read() };
      this.#last = reading;
      reading.movements.catch(() => {
        if (this.#last === reading) this.#last = undefined;
      });
    }
    return this.#last.movements;
  }

  async #read(): Promise<ByDistrict> {
    const found = new Map<string, Movement[]>();
    for await (const facts of this.#children()) {
      for (const movement of movementsOf(facts, this.policy)) {
        const known = found.get(movement.districtId);
        if (known === undefined) found.set(movement.districtId, [movement]);
        else known.push(movement);
      }
    }
    return found;
  }

  /** The facts of one child after the other, in order; what comes after one not handed on yet is for the next reading. */
  async *#children(): AsyncGenerator<PastFact[]> {
    const cursor = this.applications.history.collection
      .find({}, { projection: { stream: 1, seq: 1, at: 1, type: 1, data: 1 }, batchSize: BATCH })
      .sort({ stream: 1, seq: 1 });
    let stream: unknown;
    let facts: PastFact[] = [];
    for await (const document of cursor) {
      const fact = document as unknown as PastFact & { readonly stream: string };
      if (fact.stream !== stream) {
        if (facts.length > 0) yield facts;
        facts = [];
        stream = fact.stream;
      }
      if (fact.seq === facts.length + 1) facts.push(fact);
    }
    if (facts.length > 0) yield facts;
  }
}

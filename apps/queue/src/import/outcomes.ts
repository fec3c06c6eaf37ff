import type { Collection, Connection } from 'mongoose';
import type { KeptReason } from './decide.js';

export interface Outcome {
  readonly importId: string;
  readonly row: number;
  readonly childId: string;
  /** Empty when the row was refused. */
  readonly applicationId: string;
  /** Why it was refused; empty when it was submitted. */
  readonly code: string;
  /** What became of it in a roll-back. */
  readonly rolledBack?: 'taken-back' | KeptReason;
}

type Stored = Outcome & { readonly _id: string };

const durable = { writeConcern: { w: 'majority', journal: true } } as const;

/** What became of each row of a run. Writing one twice is writing it once, so a run may be cut off anywhere and begun again. */
export class Outcomes {
  readonly #outcomes: Collection<Stored>;

  constructor(database: Connection) {
    this.#outcomes = database.collection<Stored>('import_outcome');
  }

  async ensureIndexes(): Promise<void> {
    await this.#outcomes.createIndex({ importId: 1, row: 1 });
  }

  async put(outcomes: readonly Outcome[]): Promise<void> {
    if (outcomes.length === 0) return;
    const writes = outcomes.map((outcome) => ({
      updateOne: { filter: { _id: idOf(outcome) }, update: { $set: { ...outcome } }, upsert: true },
    }));
    await this.#outcomes.bulkWrite(writes, durable);
  }

  /** In the order of rows. */
  async of(importId: string): Promise<Outcome[]> {
    return this.#outcomes.find({ importId }).sort({ row: 1 }).toArray();
  }

  async count(importId: string): Promise<{ done: number; submitted: number; withdrawn: number; kept: number }> {
    const of = (more: object) => this.#outcomes.countDocuments({ importId, ...more });
    const [done, submitted, withdrawn, rolledBack] = await Promise.all([
      of({}),
      of({ code: '' }),
      of({ rolledBack: 'taken-back' }),
      of({ rolledBack: { $exists: true } }),
    ]);
    return { done, submitted, withdrawn, kept: rolledBack - withdrawn };
  }
}

const idOf = ({ importId, row }: Outcome): string => `${importId}/${row}`;

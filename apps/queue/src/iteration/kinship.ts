import type { Collection, Connection } from 'mongoose';

/** So many are asked for in one query. */
const CHILDREN_AT_ONCE = 5_000;

interface Link {
  readonly _id: string;
  readonly childId: string;
  readonly guardianId: string;
  readonly linked: boolean;
  /** Of the last event heard about this child and this guardian. */
  readonly seq: number;
}

export interface LinkTold {
  readonly childId: string;
  readonly guardianId: string;
  readonly linked: boolean;
  readonly seq: number;
}

/** Who are guardians of the same child, by pseudonyms, as identity tells it. A word that comes twice or late changes nothing. */
export class Kinship {
  readonly #links: Collection<Link>;

  constructor(database: Connection) {
    this.#links = database.collection<Link>('family_link');
  }

  async ensureIndexes(): Promise<void> {
    await this.#links.createIndex({ childId: 1 });
  }

  async note({ childId, guardianId, linked, seq }: LinkTold): Promise<void> {
    const newer = { $gt: [seq, { $ifNull: ['$seq', -1] }] };
    await this.#links.updateOne(
      { _id: `${childId} ${guardianId}` },
      [{ $set: { childId, guardianId, linked: { $cond: [newer, linked, '$linked'] }, seq: { $max: ['$seq', seq] } } }],
      { upsert: true, writeConcern: { w: 'majority', journal: true } },
    );
  }

  async forget(childId: string): Promise<void> {
    await this.#links.deleteMany({ childId });
  }

  /** Guardians of each of these children; a child identity has told nothing of is left out. */
  async guardiansOf(childIds: readonly string[]): Promise<Map<string, string[]>> {
    const guardians = new Map<string, string[]>();
    for (let from = 0; from < childIds.length; from += CHILDREN_AT_ONCE) {
      const some = childIds.slice(from, from + CHILDREN_AT_ONCE);
      const found = this.#links.find({ childId: { $in: some }, linked: true }, { projection: { _id: 0, childId: 1, guardianId: 1 } });
      for await (const { childId, guardianId } of found) {
        const known = guardians.get(childId);
        if (known === undefined) guardians.set(childId, [guardianId]);
        else known.push(guardianId);
      }
    }
    return guardians;
  }
}

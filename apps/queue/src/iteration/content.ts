import { createHash } from 'node:crypto';
import type { Collection, Connection } from 'mongoose';

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Part {
  readonly _id: string;
  readonly hash: string;
  readonly part: number;
  readonly parts: number;
  readonly text: string;
}

// A document of the database holds 16 MB; a character takes at most 4 bytes.
const PART_CHARACTERS_MAX = 1_000_000;

/** Texts named by their digest, in parts that fit a document. What is there never changes, so putting twice is putting once. */
export class ContentStore {
  readonly #parts: Collection<Part>;

  constructor(database: Connection) {
    this.#parts = database.collection<Part>('iteration_content');
  }

  async ensureIndexes(): Promise<void> {
    await this.#parts.createIndex({ hash: 1, part: 1 });
  }

  /** @returns the SHA-256 digest, in hexadecimal */
  async put(text: string): Promise<string> {
    const hash = digestOf(text);
    const parts = Math.max(1, Math.ceil(text.length / PART_CHARACTERS_MAX));
    for (let part = 0; part < parts; part += 1) {
      const piece = text.slice(part * PART_CHARACTERS_MAX, (part + 1) * PART_CHARACTERS_MAX);
      await this.#insert({ _id: `${hash}:${part}`, hash, part, parts, text: piece });
    }
    return hash;
  }

  /** @throws Error if it is missing or not what its digest says */
  async get(hash: string): Promise<string> {
    const text = await this.find(hash);
    if (text === undefined) throw new Error(`content ${hash} is not whole`);
    return text;
  }

  /** Undefined if it is not there, whole. @throws Error if it is not what its digest says */
  async find(hash: string): Promise<string | undefined> {
    const parts = await this.#parts
      .find({ hash }, { readConcern: { level: 'majority' } })
      .sort({ part: 1 })
      .toArray();
    if (parts.length === 0 || parts.length !== parts[0]?.parts) return undefined;
    const text = parts.map((part) => part.text).join('');
    if (digestOf(text) !== hash) throw new Error(`content ${hash} is not what its digest says`);
    return text;
  }

  async #insert(part: Part): Promise<void> {
    try {
      await this.#parts.insertOne(part, { writeConcern: { w: 'majority', journal: true } });
    } catch (error) {
      if ((error as { code?: number }).code !== DUPLICATE_KEY) throw error;
    }
  }
}

const DUPLICATE_KEY = 11_000;

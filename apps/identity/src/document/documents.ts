import { createHash } from 'node:crypto';
import type { Collection, Connection } from 'mongoose';
import { type Instant, Rejection, instantPlusMs } from '@kezek/domain';
import type { Clock, Ids } from '@kezek/service';
import type { KeyRing, LookupKey } from '../people/key-ring.js';
import { checkedMediaType } from './media-type.js';

export interface DocumentView {
  readonly documentId: string;
  readonly ownerKind: string;
  readonly ownerId: string;
  readonly purpose: string;
  readonly mediaType: string;
  /** SHA-256 of the contents, in hex. */
  readonly digest: string;
  readonly sizeBytes: number;
  readonly by: string;
  readonly at: Instant;
}

interface Described extends Omit<DocumentView, 'documentId'> {
  readonly _id: string;
  readonly parts: number;
  /** All parts are there; until then the document does not exist for anybody. */
  readonly whole: boolean;
}

interface Part {
  readonly _id: string;
  readonly documentId: string;
  readonly kid: string;
  readonly bytes: Buffer;
}

export interface NewDocument {
  readonly ownerKind: string;
  readonly ownerId: string;
  readonly purpose: string;
  readonly bytes: Uint8Array;
  readonly by: string;
  readonly key?: string | undefined;
}

interface Parts {
  readonly database: Connection;
  readonly keys: KeyRing;
  readonly lookup: LookupKey;
  readonly clock: Clock;
  readonly ids: Ids;
}

const durable = { writeConcern: { w: 'majority', journal: true } } as const;
const DUPLICATE_KEY = 11000;
const PART_BYTES = 1_024 * 1_024;
const UNFINISHED_KEPT_MS = 60 * 60_000;
const SWEPT_AT_ONCE = 100;

/** Files of which the database sees nothing but their size and whose they are: each part is sealed under its own name. */
export class Documents {
  private readonly described: Collection<Described>;
  private readonly parts: Collection<Part>;

  constructor(private readonly deps: Parts) {
    this.described = deps.database.collection<Described>('documents');
    this.parts = deps.database.collection<Part>('document_parts');
  }

  async ensureIndexes(): Promise<void> {
    await this.described.createIndex({ whole: 1, at: 1 });
    await this.described.createIndex({ ownerId: 1 });
    await this.described.createIndex({ purpose: 1, at: 1 });
    await this.parts.createIndex({ documentId: 1 });
    await this.parts.createIndex({ kid: 1 });
  }

  /**
   * The same key again answers the same document.
   * @throws Rejection stream.key-reused when the key came with other contents, and those of `checkedMediaType`
   */
  async put({ key, ...asked }: NewDocument): Promise<DocumentView> {
    const mediaType = checkedMediaType(asked);
    const { bytes, ownerKind, ownerId, purpose, by } = asked;
    const documentId = key === undefined ? this.deps.ids.next('doc') : this.deps.lookup.documentId(`${by} ${key}`);
    const digest = digestOf(bytes);
    const parts = Math.ceil(bytes.length / PART_BYTES);
    const at = this.deps.clock.now();
    const described = { ownerKind, ownerId, purpose, mediaType, digest, sizeBytes: bytes.length, by, at, parts, whole: false };
    const before = await this.begin({ _id: documentId, ...described });
    if (before.digest !== digest || before.ownerId !== ownerId || before.purpose !== purpose) {
      throw new Rejection('stream.key-reused', { key: key ?? '' });
    }
    if (before.whole) return view(before);
    for (let part = 0; part < parts; part += 1) await this.writePart(documentId, part, bytes);
    await this.described.updateOne({ _id: documentId }, { $set: { whole: true } }, durable);
    return view(before);
  }

  /** What was put whole under a key; undefined if nothing was. */
  async keptUnder({ by, key }: { by: string; key: string }): Promise<DocumentView | undefined> {
    const found = await this.described.findOne({ _id: this.deps.lookup.documentId(`${by} ${key}`), whole: true });
    return found === null ? undefined : view(found);
  }

  async isKept(documentId: string): Promise<boolean> {
    return (await this.described.countDocuments({ _id: documentId, whole: true })) > 0;
  }

  /** @throws Rejection identity.document-not-found */
  async describe(documentId: string): Promise<DocumentView> {
    return view(await this.whole(documentId));
  }

  /** @throws Rejection identity.document-not-found; Error if what is stored is not what was put */
  async contents(documentId: string): Promise<Buffer> {
    const { parts, digest } = await this.whole(documentId);
    const names = Array.from({ length: parts }, (_, part) => partName(documentId, part));
    const found = new Map((await this.parts.find({ _id: { $in: names } }).toArray()).map((one) => [one._id, one]));
    const bytes = Buffer.concat(names.map((name) => this.open(name, found.get(name))));
    if (digestOf(bytes) !== digest) throw new Error(`${documentId} is not what was put there`);
    return bytes;
  }

  /** For good. @returns how many were whole */
  async eraseOf(owner: { readonly ownerKind: string; readonly ownerId: string }): Promise<number> {
    const found = await this.described.find(owner).toArray();
    for (const { _id } of found) await this.erase(_id);
    return found.filter(({ whole }) => whole).length;
  }

  /** For good. */
  async erase(documentId: string): Promise<void> {
    // What it is is removed last, so that an erasure that was broken off finds its parts again.
    await this.parts.deleteMany({ documentId }, durable);
    await this.described.deleteOne({ _id: documentId }, durable);
  }

  /** Those that are there whole, the oldest first. */
  async keptFor(purpose: string): Promise<DocumentView[]> {
    return (await this.described.find({ purpose, whole: true }).sort({ at: 1 }).toArray()).map(view);
  }

  /** Removes what was begun and never finished. */
  async sweep(now: Instant): Promise<void> {
    const old = instantPlusMs(now, -UNFINISHED_KEPT_MS);
    const unfinished = await this.described
      .find({ whole: false, at: { $lt: old } })
      .limit(SWEPT_AT_ONCE)
      .toArray();
    for (const { _id } of unfinished) {
      const { deletedCount } = await this.described.deleteOne({ _id, whole: false, at: { $lt: old } });
      if (deletedCount === 1) await this.parts.deleteMany({ documentId: _id });
    }
  }

  /** Seals up to `limit` parts of older keys with the current one. */
  async sealAnew(limit: number): Promise<void> {
    const old = await this.parts
      .find({ kid: { $ne: this.deps.keys.currentKid } })
      .limit(limit)
      .toArray();
    for (const part of old) {
      const sealed = this.deps.keys.sealBytes(part._id, this.open(part._id, part));
      await this.parts.updateOne({ _id: part._id, kid: part.kid }, { $set: { ...sealed } }, durable);
    }
  }

  /** @returns what is there now */
  private async begin(described: Described): Promise<Described> {
    try {
      await this.described.insertOne(described, durable);
      return described;
    } catch (error) {
      if ((error as { code?: number }).code !== DUPLICATE_KEY) throw error;
      const before = await this.described.findOne({ _id: described._id });
      if (before === null) throw error;
      return before;
    }
  }

  private async writePart(documentId: string, part: number, bytes: Uint8Array): Promise<void> {
    const name = partName(documentId, part);
    const sealed = this.deps.keys.sealBytes(name, bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES));
    await this.parts.updateOne({ _id: name }, { $set: { documentId, ...sealed } }, { ...durable, upsert: true });
  }

  private open(name: string, part: Part | undefined): Buffer {
    if (part === undefined) throw new Error(`${name} is missing`);
    // The driver gives bytes back in a wrapper of its own.
    const bytes = Buffer.from((part.bytes as unknown as { buffer: Uint8Array }).buffer);
    return this.deps.keys.openBytes(name, { kid: part.kid, bytes });
  }

  private async whole(documentId: string): Promise<Described> {
    const found = await this.described.findOne({ _id: documentId, whole: true });
    if (found === null) throw new Rejection('identity.document-not-found');
    return found;
  }
}

const partName = (documentId: string, part: number): string => `document_parts/${documentId}/${part}`;
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function view({ _id, ownerKind, ownerId, purpose, mediaType, digest, sizeBytes, by, at }: Described): DocumentView {
  return { documentId: _id, ownerKind, ownerId, purpose, mediaType, digest, sizeBytes, by, at };
}

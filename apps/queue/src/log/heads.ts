import { sign } from 'node:crypto';
import type { Instant } from '@kezek/domain';
import type { Clock, Logger, Timers } from '@kezek/service';
import { type Hash, type SignedTreeHead, signHead } from '@kezek/translog';
import type { Collection, Connection } from 'mongoose';
import type { LogKeys } from './keys.js';
import type { PublicLog } from './public-log.js';

export interface HeadDocument {
  /** The size it is signed for; two instances never sign one size twice. */
  readonly _id: number;
  readonly root: Hash;
  readonly at: Instant;
  readonly signature: string;
}

export interface HeadDeps {
  readonly database: Connection;
  readonly clock: Clock;
  readonly log: Logger;
  readonly publicLog: PublicLog;
  readonly keys: LogKeys;
  readonly logId: string;
  /** Raised each time the log is found not to lead to what was signed. */
  readonly broken: { inc(): void };
}

const SIGN_INTERVAL_MS = 60_000;
const DUPLICATE_KEY = 11_000;
const majority = { readConcern: { level: 'majority' } } as const;

/**
 * Heads of the log, signed every minute in which it grew. Before a new one is signed the last is computed again: a log that no longer leads to
 * what was published gets no further signature.
 */
export class Heads {
  readonly #collection: Collection<HeadDocument>;

  constructor(private readonly deps: HeadDeps) {
    this.#collection = deps.database.collection<HeadDocument>('log_head');
  }

  /** @returns stop, which signs what came since the last minute: stop it after everything that writes */
  start(timers: Timers): () => Promise<void> {
    const stop = timers.every('log-head', SIGN_INTERVAL_MS, () => this.signIfGrown());
    return async () => {
      await stop();
      await this.signIfGrown().catch((err: unknown) => this.deps.log.warn({ err }, 'no head signed at the end, the next start signs'));
    };
  }

  async signIfGrown(): Promise<void> {
    const { publicLog, keys, logId, clock } = this.deps;
    await publicLog.catchUp();
    const { size } = publicLog;
    const last = await this.last();
    if (last !== undefined && !this.#leadsTo(last)) return;
    if (size <= (last?._id ?? 0)) return;
    const at = clock.now();
    const signed = signHead({ logId, size, root: publicLog.tree.root(size), at }, (bytes) => sign(null, bytes, keys.signing));
    await this.#keep({ _id: size, root: signed.root, at, signature: signed.signature });
  }

  async last(): Promise<HeadDocument | undefined> {
    const found = await this.#collection.findOne({}, { sort: { _id: -1 }, ...majority });
    return found ?? undefined;
  }

  /** The first that covers so many entries. */
  async covering(size: number): Promise<HeadDocument | undefined> {
    const found = await this.#collection.findOne({ _id: { $gte: size } }, { sort: { _id: 1 }, ...majority });
    return found ?? undefined;
  }

  after(size: number, limit: number): Promise<HeadDocument[]> {
    return this.#collection.find({ _id: { $gt: size } }, { sort: { _id: 1 }, limit, ...majority }).toArray();
  }

  signed({ _id: size, root, at, signature }: HeadDocument): SignedTreeHead {
    return { logId: this.deps.logId, size, root, at, signature };
  }

  #leadsTo({ _id: size, root }: HeadDocument): boolean {
    const { publicLog, log, broken } = this.deps;
    if (size <= publicLog.size && publicLog.tree.root(size) === root) return true;
    broken.inc();
    log.error({ size }, 'the public log does not lead to its last signed head: entries were changed or lost, nothing more is signed');
    return false;
  }

  async #keep(head: HeadDocument): Promise<void> {
    try {
      await this.#collection.insertOne(head, { writeConcern: { w: 'majority', journal: true } });
    } catch (error) {
      // Another instance signed the same size in the same minute.
      if ((error as { code?: number }).code !== DUPLICATE_KEY) throw error;
    }
  }
}

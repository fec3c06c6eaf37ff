import { createHash, randomBytes } from 'node:crypto';
import { type Instant, epochMsOf, instantPlusMs } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import type { Connection } from 'mongoose';
import type { Principal } from './principal.js';

interface SessionDocument {
  /** SHA-256 of the token: who reads the database cannot sign in with it. */
  readonly _id: string;
  readonly principal: Principal;
  readonly expiresAt: Instant;
  /** For the database to forget it by itself. */
  readonly removeAt: Date;
}

const TOKEN_BYTES = 32;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Signed-in people. Every instance of the gateway reads the same collection. */
export class Sessions {
  readonly #sessions;
  readonly #closed: ((token: string) => void)[] = [];

  constructor(
    database: Connection,
    private readonly options: { clock: Clock; hours: number },
  ) {
    this.#sessions = database.collection<SessionDocument>('sessions');
  }

  async ensureIndexes(): Promise<void> {
    await this.#sessions.createIndex({ removeAt: 1 }, { expireAfterSeconds: 0 });
  }

  /** @returns the token, known to the browser alone */
  async open(principal: Principal): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const expiresAt = instantPlusMs(this.options.clock.now(), this.options.hours * HOUR_MS);
    const removeAt = new Date(epochMsOf(expiresAt) + DAY_MS);
    await this.#sessions.insertOne({ _id: digest(token), principal, expiresAt, removeAt });
    return token;
  }

  async find(token: string): Promise<Principal | undefined> {
    const found = await this.#sessions.findOne({ _id: digest(token) });
    return found === null || found.expiresAt < this.options.clock.now() ? undefined : found.principal;
  }

  async close(token: string): Promise<void> {
    await this.#sessions.deleteOne({ _id: digest(token) });
    for (const tell of this.#closed) tell(token);
  }

  /** Told of those that are closed here; of others `stillOpen` knows. */
  onClosed(tell: (token: string) => void): void {
    this.#closed.push(tell);
  }

  async stillOpen(tokens: readonly string[]): Promise<Set<string>> {
    const ids = new Map(tokens.map((token) => [digest(token), token]));
    if (ids.size === 0) return new Set();
    const found = this.#sessions.find({ _id: { $in: [...ids.keys()] }, expiresAt: { $gte: this.options.clock.now() } });
    return new Set((await found.toArray()).flatMap(({ _id }) => ids.get(_id) ?? []));
  }
}

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');

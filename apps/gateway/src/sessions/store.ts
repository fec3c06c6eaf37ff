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
  }
}

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');

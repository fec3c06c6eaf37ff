import { type KeyObject, createPublicKey } from 'node:crypto';
import type { SignedTreeHead } from '@kezek/translog';
import type { Client } from './client.js';
import { isProblem } from './problem.js';

const PAGE = 1_000;

interface About {
  readonly logId: string;
  readonly regionId: string;
  readonly publicKey: string;
  readonly size: number;
}

/** The public log of an installation, read as anybody can. */
export class PublicLog {
  constructor(private readonly client: Client) {}

  async about(): Promise<{ logId: string; regionId: string; key: KeyObject }> {
    const { logId, regionId, publicKey } = await this.#get<About>('/log');
    return { logId, regionId, key: createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }) };
  }

  async heads(logId: string): Promise<SignedTreeHead[]> {
    const heads: SignedTreeHead[] = [];
    for (;;) {
      const { items } = await this.#get<{ items: SignedTreeHead[] }>('/log/heads', { afterSize: heads.at(-1)?.size ?? 0, limit: PAGE });
      heads.push(...items.map((head) => ({ ...head, logId })));
      if (items.length < PAGE) return heads;
    }
  }

  /** @param read told of how many have come */
  async entries(read: (count: number, of: number) => void): Promise<string[]> {
    const entries: string[] = [];
    for (;;) {
      const { items, size } = await this.#get<{ items: string[]; size: number }>('/log/entries', { from: entries.length, limit: PAGE });
      entries.push(...items);
      read(entries.length, size);
      if (items.length === 0 || entries.length >= size) return entries;
    }
  }

  /** Undefined if there is no such content. */
  async content(sha256: string): Promise<string | undefined> {
    try {
      return (await this.client.send({ method: 'GET', path: `/contents/${sha256}`, file: true })).body as string;
    } catch (error) {
      if (isProblem(error, 'queue.content-not-found')) return undefined;
      throw error;
    }
  }

  async #get<T>(path: string, query: Readonly<Record<string, number>> = {}): Promise<T> {
    return (await this.client.send({ method: 'GET', path, query })).body as T;
  }
}

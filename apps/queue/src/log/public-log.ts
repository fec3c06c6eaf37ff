import type { Journal, JournalEntry, RecordedFact } from '@kezek/stream';
import type { Logger, Timers } from '@kezek/service';
import { type LogEntry, MerkleTree, entryText, isPublic, leafHash, parseEntry, publicPart } from '@kezek/translog';
import type { Connection } from 'mongoose';
import { Book } from '../book/book.js';
import type { Moves, Subject } from '../book/standing.js';
import { commitmentTo } from './commitment.js';
import { type LogDocument, LogEntries } from './log-entries.js';

export interface PublicLogDeps {
  readonly database: Connection;
  readonly log: Logger;
  /** Secret of this installation, 32 bytes: what an entry says of a child without telling can be opened with it alone. */
  readonly commitmentKey: Uint8Array;
}

/** Told of every entry in order, once, as this instance reads or writes it. */
export type Listener = (entry: LogEntry, told: { readonly index: number; readonly moves: Moves | undefined }) => void;

const GROUP_FACTS_MAX = 500;
const FOLLOW_INTERVAL_MS = 200;
/** Turns of following after which who waits for an entry is told that it has not come: three seconds. */
const PATIENCE_TURNS = 15;

interface Waiter {
  readonly fact: string;
  readonly done: (written: boolean) => void;
  turnsLeft: number;
}

interface Asked {
  readonly entries: readonly JournalEntry[];
  readonly done: (refused: ReadonlySet<string>) => void;
  readonly failed: (error: unknown) => void;
}

interface Candidate {
  readonly stream: string;
  readonly fact: RecordedFact;
  readonly entry: LogEntry;
}

/**
 * The append-only log of the queue and what follows from it: the Merkle tree over its entries and the book of places. Several instances append
 * to the same log: an entry's index is its key, so of two that reach for the same index one reads on and tries the next.
 */
export class PublicLog implements Journal {
  readonly book = new Book();
  readonly tree = new MerkleTree();
  readonly #entries: LogEntries;
  readonly #log: Logger;
  readonly #commitmentKey: Uint8Array;
  readonly #listeners: Listener[] = [];
  readonly #asked: Asked[] = [];
  #waiters: Waiter[] = [];
  #writing: Promise<void> | undefined;
  #reading: Promise<void> | undefined;

  constructor({ database, log, commitmentKey }: PublicLogDeps) {
    this.#entries = new LogEntries(database);
    this.#log = log;
    this.#commitmentKey = commitmentKey;
  }

  /** Of what this instance has read: also the index of the next entry. */
  get size(): number {
    return this.tree.size;
  }

  get entries(): Pick<LogEntries, 'range' | 'about'> {
    return this.#entries;
  }

  ensureIndexes(): Promise<void> {
    return this.#entries.ensureIndexes();
  }

  /** Add before the log is read, or it misses what came before. */
  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Reads on to the end of the log as it is now. */
  async catchUp(): Promise<void> {
    this.#reading ??= this.#readOn().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
  }

  /** Follows what other instances append. @returns stop */
  follow(timers: Timers): () => Promise<void> {
    return timers.every('log-follow', FOLLOW_INTERVAL_MS, async () => {
      await this.catchUp();
      for (const waiter of this.#waiters) waiter.turnsLeft -= 1;
      this.#release(({ turnsLeft }) => turnsLeft <= 0, false);
    });
  }

  /** Waits until this instance has read the fact's entry. @returns false if that takes longer than anybody should wait for an answer */
  async written(fact: string): Promise<boolean> {
    const read = new Promise<boolean>((done) => this.#waiters.push({ fact, done, turnsLeft: PATIENCE_TURNS }));
    // It may have been written and read before anybody asked.
    const index = await this.#entries.indexOf(fact);
    if (index !== undefined && index < this.size) this.#release((waiter) => waiter.fact === fact, true);
    return read;
  }

  /** Waits until all these facts are in the log. @returns false if that takes longer than anybody should wait for it */
  async allWritten(facts: readonly string[]): Promise<boolean> {
    for (let from = 0; from < facts.length; from += GROUP_FACTS_MAX) {
      const group = facts.slice(from, from + GROUP_FACTS_MAX);
      const known = await this.#entries.known(group);
      for (const fact of group) if (!known.has(fact) && !(await this.written(fact))) return false;
    }
    return true;
  }

  /** What is asked while a write is in hand goes into the next one together. */
  record(entries: readonly JournalEntry[]): Promise<ReadonlySet<string>> {
    return new Promise((done, failed) => {
      this.#asked.push({ entries, done, failed });
      this.#pump();
    });
  }

  #pump(): void {
    if (this.#writing !== undefined || this.#asked.length === 0) return;
    this.#writing = this.#writeAll().finally(() => {
      this.#writing = undefined;
      // Asked between the last look and now.
      this.#pump();
    });
  }

  async #writeAll(): Promise<void> {
    for (let group = this.#asked.splice(0); group.length > 0; group = this.#asked.splice(0)) {
      try {
        const refused = await this.#write(group.flatMap(({ entries }) => entries));
        for (const { done } of group) done(refused);
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    }
  }

  async #write(entries: readonly JournalEntry[]): Promise<ReadonlySet<string>> {
    const refused = new Set<string>();
    let left = candidates(entries, this.#commitmentKey);
    while (left.length > 0) {
      const group = left.slice(0, GROUP_FACTS_MAX);
      const known = await this.#entries.known(group.map(({ fact }) => fact.id));
      await this.catchUp();
      const missing = group.filter(({ fact }) => !known.has(fact.id));
      if (!(await this.#append(missing, refused))) continue;
      left = left.slice(group.length);
    }
    return refused;
  }

  /** @returns false if another instance was first, so that the group is to be looked at again */
  async #append(group: readonly Candidate[], refused: Set<string>): Promise<boolean> {
    let ready: LogDocument[] = [];
    let touched = new Set<unknown>();
    const flush = async (): Promise<boolean> => {
      const documents = ready;
      ready = [];
      touched = new Set();
      if (documents.length === 0) return true;
      if (!(await this.#entries.append(documents))) return false;
      for (const document of documents) if (document._id === this.size) this.#take(document);
      return true;
    };
    for (const { stream, fact, entry } of group) {
      if (refused.has(stream)) continue;
      const number = entry.data['applicationId'];
      const told = [number, entry.data['supersedes']].filter((one) => one !== undefined);
      // What an entry may follow is known only when those before it are written.
      if (told.some((one) => touched.has(one)) && !(await flush())) return false;
      const objection = this.book.objection(entry);
      if (objection !== undefined) {
        refused.add(stream);
        this.#log.error({ stream, type: entry.type, objection }, 'fact refused by the public log');
        continue;
      }
      touched.add(number);
      const about = typeof number === 'string' ? { number } : {};
      ready.push({ _id: this.size + ready.length, fact: fact.id, entry: entryText(entry), ...about, ...subjectIn(fact) });
    }
    return flush();
  }

  async #readOn(): Promise<void> {
    for await (const batch of this.#entries.from(this.size)) {
      for (const document of batch) {
        if (document._id > this.size) throw new Error(`the log lacks entry ${this.size}`);
        // What this instance wrote meanwhile is in the book already.
        if (document._id === this.size) this.#take(document);
      }
    }
  }

  #release(which: (waiter: Waiter) => boolean, written: boolean): void {
    if (this.#waiters.length === 0) return;
    const released = this.#waiters.filter(which);
    if (released.length === 0) return;
    this.#waiters = this.#waiters.filter((waiter) => !which(waiter));
    for (const { done } of released) done(written);
  }

  #take({ _id: index, fact, entry: text, subject }: LogDocument): void {
    const entry = parseEntry(text);
    const moves = this.book.apply(entry, subject);
    this.tree.append(leafHash(Buffer.from(text, 'utf8')));
    for (const listener of this.#listeners) listener(entry, { index, moves });
    this.#release((waiter) => waiter.fact === fact, true);
  }
}

function candidates(entries: readonly JournalEntry[], key: Uint8Array): Candidate[] {
  return entries.flatMap(({ stream, facts }) =>
    facts
      .filter(({ type }) => isPublic(type))
      .map((fact) => {
        const commitment = commitmentTo(fact, key);
        const data = { ...publicPart(fact.type, fact.data), ...(commitment === undefined ? {} : { commitment }) };
        return { stream, fact, entry: { at: fact.at, type: fact.type, data } };
      }),
  );
}

function subjectIn({ type, data }: RecordedFact): { subject?: Subject } {
  if (type !== 'queue.application-submitted' && type !== 'queue.application-reinstated') return {};
  const { childId, guardianId, placement } = data;
  return { subject: { childId, guardianId, birthDate: placement.birthDate as Subject['birthDate'] } };
}

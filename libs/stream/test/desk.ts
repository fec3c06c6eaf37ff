import { pino } from 'pino';
import type { Connection } from 'mongoose';
import { TestClock, TestIds, TestTimers } from '@kezek/testkit';
import type { MessageBus } from '@kezek/bus';
import {
  Relay,
  StreamStore,
  type ChangeRequest,
  type Journal,
  type RelayLimits,
  type StreamDefinition,
  type StreamLimits,
} from '../src/index.js';
import { book, type Book, type Line } from './book.js';
import { MemoryBus } from './memory-bus.js';

export interface Desk {
  readonly store: StreamStore<Book, Line>;
  readonly relay: Relay;
  readonly clock: TestClock;
  readonly ids: TestIds;
  readonly timers: TestTimers;
}

export const log = pino({ level: 'silent' });

export interface DeskOptions {
  readonly bus?: Pick<MessageBus, 'publish'>;
  readonly clock?: TestClock;
  readonly ids?: TestIds;
  readonly limits?: Partial<StreamLimits>;
  readonly relayLimits?: Partial<RelayLimits>;
  readonly definition?: Partial<StreamDefinition<Book, Line>>;
  readonly journal?: Journal;
}

/** One service instance with a store of books; its relay hands nothing on until a test starts it. */
export function desk(
  connection: Connection,
  {
    bus = new MemoryBus(),
    clock = new TestClock(),
    ids = new TestIds(),
    limits = {},
    relayLimits = {},
    definition = {},
    journal,
  }: DeskOptions = {},
): Desk {
  const timers = new TestTimers();
  const relay = new Relay({ bus, clock, ids, log, limits: relayLimits });
  const store = new StreamStore({ ...book, ...definition }, { connection, clock, log, relay, limits, ...(journal && { journal }) });
  return { store, relay, clock, ids, timers };
}

export const because = (correlationId = 'cor_1'): { correlationId: string } => ({ correlationId });

export const from = (stream: string, seq: number): ChangeRequest => ({
  source: { stream, seq, id: `${stream}:${seq}` },
  correlationId: 'cor_1',
});

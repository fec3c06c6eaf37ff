import type { Connection } from 'mongoose';
import { EmbeddedBus } from '@kezek/bus';
import { IntervalTimers, RandomIds, SystemClock } from '@kezek/service';
import { causedBy, react, Relay, StreamStore } from '../src/index.js';
import { book, closing, line, linesOf, type Book, type Line } from './book.js';
import { log } from './desk.js';

/** Long enough for a batch, short enough to wait for after a death. */
const leaseMs = 300;

export interface Shop {
  readonly store: StreamStore<Book, Line>;
  readonly relay: Relay;
  readonly bus: EmbeddedBus;
  readonly timers: IntervalTimers;
  stop(): Promise<void>;
}

/** A service as it runs: real clock, real timers, the embedded bus. */
export async function openShop(
  connection: Connection,
  {
    name = 'book',
    service = 'voucher',
    batchesAtOnce = 1,
    batchStreams = 100,
  }: { name?: string; service?: string; batchesAtOnce?: number; batchStreams?: number } = {},
): Promise<Shop> {
  const clock = new SystemClock();
  const ids = new RandomIds(clock);
  const bus = new EmbeddedBus({ clock, ids, log, database: connection }, { pollMs: 20, leaseMs });
  await bus.start();
  const relay = new Relay({ bus, clock, ids, log, limits: { leaseMs, sweepIntervalMs: 50, batchesAtOnce, batchStreams } });
  const store = new StreamStore({ ...book, name, service }, { connection, clock, log, relay });
  await store.ensureIndexes();
  const timers = new IntervalTimers({ log, ids });
  const stop = async (): Promise<void> => {
    await relay.stop();
    await bus.stop();
  };
  return { store, relay, bus, timers, stop };
}

/** Copies every line of every book into a book of its own service. */
export function copyInto({ bus, store }: Shop): Promise<{ stop(): Promise<void> }> {
  return react(bus, {
    group: 'payment',
    concurrency: 8,
    log,
    handlers: {
      // Under another type than it came, or the copier would copy its own copies.
      'voucher.extended': (event) => store.execute(event.key, causedBy(event), () => [closing(event.data.voucherId.slice('line-'.length))]),
    },
  });
}

export interface Orders {
  readonly prefix: string;
  readonly streams: number;
  readonly lines: number;
}

export const streamsOf = ({ prefix, streams }: Orders): string[] => Array.from({ length: streams }, (_, at) => `${prefix}.${at}`);
export const linesFor = (lines: number): string[] => Array.from({ length: lines }, (_, at) => `${at}`);

/** Sends every order under its own key, so that sending all of them again after a death is harmless. */
export async function sendAll({ store }: Shop, orders: Orders, onDone: () => void = () => undefined): Promise<void> {
  const send = async (id: string, text: string): Promise<void> => {
    await store.execute(id, { key: text, content: text, correlationId: `cor-${id}` }, (state) => {
      if (linesOf(state).length !== Number(text)) throw new Error(`${id} has ${linesOf(state).length} lines before line ${text}`);
      return [line(text)];
    });
    onDone();
  };
  await Promise.all(
    streamsOf(orders).map(async (id) => {
      for (const text of linesFor(orders.lines)) await send(id, text);
    }),
  );
}

import { audienceOf, eventVersion, isPublished, toEnvelope, type EventType } from '@kezek/contracts';
import { instantPlusMs, type Instant } from '@kezek/domain';
import type { BusMessage, MessageBus } from '@kezek/bus';
import type { Clock, Ids, Logger, Timers } from '@kezek/service';
import { streamName } from './definition.js';
import { append, type StreamHome } from './history.js';
import { defaultRelayLimits, type RelayLimits } from './limits.js';
import { backlog, claim, leftBehind, pull, release, type Waiting } from './outbox.js';

export interface RelayDeps {
  readonly bus: Pick<MessageBus, 'publish'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  readonly limits?: Partial<RelayLimits>;
}

// The relay does not look into states and facts.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Home = StreamHome<any, any>;

/**
 * Hands facts on, in order per stream: append to history, publish with confirm, take out of the stream.
 * Each step may be repeated after a crash: history and consumers know a fact by its id. One per service process, over all its stores.
 */
export class Relay {
  readonly #deps: RelayDeps;
  readonly #limits: RelayLimits;
  readonly #woken = new Map<Home, Set<string>>();
  readonly #inHand = new Map<Home, Set<string>>();
  readonly #batches = new Set<Promise<boolean>>();
  readonly #name: string;
  #tokens = 0;
  #running = false;
  #stopping = false;
  #stopSweep: (() => Promise<void>) | undefined;

  constructor(deps: RelayDeps) {
    this.#deps = deps;
    this.#limits = { ...defaultRelayLimits, ...deps.limits };
    this.#name = deps.ids.next('rly');
  }

  register(home: Home): void {
    this.#woken.set(home, new Set());
    this.#inHand.set(home, new Set());
  }

  /** From here on facts are handed on; what an earlier life left is found by the first sweep. */
  start(timers: Timers): void {
    this.#running = true;
    this.#stopSweep = timers.every('relay-sweep', this.#limits.sweepIntervalMs, () => this.sweep());
  }

  /** Hands on what it was woken for, then stops. Stop what writes first, and the bus after. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#stopSweep?.();
    await this.idle();
    this.#running = false;
    this.#stopping = false;
  }

  /** The stream has facts to hand on. */
  wake(home: Home, id: string): void {
    if (!this.#running) return;
    this.#of(this.#woken, home).add(id);
    this.#pump();
  }

  /** Resolves when nothing that this instance was woken for is left to do. */
  async idle(): Promise<void> {
    while (this.#batches.size > 0) await Promise.all(this.#batches);
  }

  /** Looks for what nobody has in hand and hands it on. Does not throw for what cannot be handed on now: the next sweep tries again. */
  async sweep(): Promise<void> {
    for (const home of this.#woken.keys()) await this.#sweepHome(home);
  }

  /** How many streams wait for this relay, and since when the oldest does. */
  async backlog(): Promise<{ streams: number; oldestAt?: Instant }> {
    const all = await Promise.all([...this.#woken.keys()].map((home) => backlog(home.streams)));
    const oldestAt = all.flatMap((one) => one.oldestAt ?? []).sort()[0];
    return { streams: all.reduce((sum, one) => sum + one.streams, 0), ...(oldestAt === undefined ? {} : { oldestAt }) };
  }

  async #sweepHome(home: Home): Promise<void> {
    const limit = this.#limits.batchStreams;
    while (!this.#stopping) {
      const ids = await leftBehind(home.streams, { now: this.#deps.clock.now(), limit });
      const wentWell = ids.length > 0 && (await this.#handOn(home, ids));
      if (!wentWell || ids.length < limit) return;
    }
  }

  #pump(): void {
    for (const [home, woken] of this.#woken) {
      while (this.#batches.size < this.#limits.batchesAtOnce) {
        const inHand = this.#of(this.#inHand, home);
        const ids = firstOf(woken, this.#limits.batchStreams, (id) => !inHand.has(id));
        if (ids.length === 0) break;
        const batch = this.#handOn(home, ids);
        this.#batches.add(batch);
        void batch.finally(() => {
          this.#batches.delete(batch);
          this.#pump();
        });
      }
    }
  }

  /** @returns whether all of it was handed on. Never rejects. */
  async #handOn(home: Home, asked: readonly string[]): Promise<boolean> {
    const inHand = this.#of(this.#inHand, home);
    const ids = asked.filter((id) => !inHand.has(id));
    if (ids.length === 0) return true;
    const token = `${this.#name}#${(this.#tokens += 1)}`;
    for (const id of ids) inHand.add(id);
    for (const id of ids) this.#of(this.#woken, home).delete(id);
    try {
      const { more, refused } = await this.#handOnAs(token, home, ids);
      for (const id of more) this.#of(this.#woken, home).add(id);
      return refused === 0;
    } catch (error) {
      this.#deps.log.warn({ err: error, aggregate: home.definition.name, streams: ids.length }, 'facts not handed on, will be tried again');
      await release(home.streams, { ids, token }).catch((err: unknown) =>
        this.#deps.log.warn({ err }, 'lease not released, it will expire'),
      );
      return false;
    } finally {
      for (const id of ids) inHand.delete(id);
    }
  }

  async #handOnAs(token: string, home: Home, ids: readonly string[]): Promise<HandedOn> {
    const now = this.#deps.clock.now();
    const waiting = await claim(home.streams, { ids, token, now, until: instantPlusMs(now, this.#limits.leaseMs) });
    if (waiting.length === 0) return { more: [], refused: 0 };
    const streams = waiting.map(({ _id, outbox }) => ({ name: streamName(home.definition, _id), facts: outbox }));
    await append(home.history, streams);
    const handed = await this.#journaled(token, home, waiting);
    const refused = waiting.length - handed.length;
    if (handed.length === 0) return { more: [], refused };
    await this.#deps.bus.publish(handed.flatMap((stream) => toMessages(home, stream)));
    return { more: await pull(home.streams, { handed, token }), refused };
  }

  /** Those whose facts may be handed on: a stream that its journal refuses waits, and holds up no other. */
  async #journaled(token: string, home: Home, waiting: readonly Waiting[]): Promise<readonly Waiting[]> {
    if (home.journal === undefined) return waiting;
    const nameOf = ({ _id }: Waiting): string => streamName(home.definition, _id);
    const refused = await home.journal.record(waiting.map((stream) => ({ stream: nameOf(stream), facts: stream.outbox })));
    if (refused.size === 0) return waiting;
    const kept = waiting.filter((stream) => refused.has(nameOf(stream)));
    this.#deps.log.error({ streams: kept.map(nameOf) }, 'facts refused by the journal, they are not handed on');
    await release(home.streams, { ids: kept.map(({ _id }) => _id), token });
    return waiting.filter((stream) => !refused.has(nameOf(stream)));
  }

  #of(sets: Map<Home, Set<string>>, home: Home): Set<string> {
    const set = sets.get(home);
    if (set === undefined) throw new Error(`${home.definition.name} is not registered with this relay`);
    return set;
  }
}

interface HandedOn {
  /** Streams into which a command has put more facts meanwhile. */
  readonly more: readonly string[];
  /** How many streams the journal refused. */
  readonly refused: number;
}

function toMessages({ definition }: Home, { _id, outbox }: Waiting): BusMessage[] {
  const stream = streamName(definition, _id);
  const key = definition.keyOf?.(_id) ?? _id;
  const told = outbox.filter(({ type }) => isPublished(type as EventType));
  return told.map((fact) => {
    const body = toEnvelope<EventType>({ ...fact, stream, key });
    const message = { id: fact.id, type: fact.type, version: eventVersion, key, body };
    return audienceOf(fact.type as EventType) === 'watchers' ? { ...message, forWatchers: true } : message;
  });
}

function firstOf(from: ReadonlySet<string>, max: number, wanted: (id: string) => boolean): string[] {
  const found: string[] = [];
  for (const id of from) {
    if (found.length === max) break;
    if (wanted(id)) found.push(id);
  }
  return found;
}

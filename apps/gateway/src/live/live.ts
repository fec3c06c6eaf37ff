import type { BusMessage, MessageBus } from '@kezek/bus';
import { type KnownEvent, parseEvent } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import type { Logger, Metrics, Timers } from '@kezek/service';
import type { Clients } from '../clients.js';
import type { Principal } from '../sessions/principal.js';
import type { Sessions } from '../sessions/store.js';
import { Channel } from './channel.js';
import { changeOf, watchedTypes } from './changes.js';
import { Directory } from './directory.js';
import { EventStream } from './event-stream.js';
import * as limits from './limits.js';
import { Listener } from './listener.js';
import { keyOf, viewOf } from './view.js';

export interface LiveDeps {
  readonly bus: Pick<MessageBus, 'watch'>;
  readonly clients: Pick<Clients, 'identity' | 'enrolment'>;
  readonly sessions: Pick<Sessions, 'stillOpen' | 'onClosed'>;
  readonly timers: Timers;
  readonly log: Logger;
  readonly metrics: Metrics;
}

interface Guest {
  readonly principal: Principal | undefined;
  readonly token: string | undefined;
}

/** Tells open pages what has changed, while there are any; each only of what its reader may see. */
export class Live {
  private readonly channels = new Map<string, Channel>();
  /** How many listen, or are about to, with one session; without one under the empty name. */
  private readonly seats = new Map<string, number>();
  private readonly directory: Directory;
  private watching: Promise<{ stop(): Promise<void> }> | undefined;
  private idleChecks = 0;
  private hasUnknownPlaces = false;
  private stopped = false;
  private stopTimers: (() => Promise<void>)[] = [];

  constructor(private readonly deps: LiveDeps) {
    this.directory = new Directory(deps.clients);
    const gauge = { name: 'kezek_live_listeners', help: 'Open streams of live updates' };
    deps.metrics.gauge(gauge, (listeners) => listeners.set(this.all().length));
  }

  start(): void {
    const { timers, sessions } = this.deps;
    this.stopTimers = [
      timers.every('live-flush', limits.COALESCE_MS, async () => this.channels.forEach((channel) => channel.flush())),
      timers.every('live-heartbeat', limits.HEARTBEAT_MS, async () => this.all().forEach((listener) => listener.beat())),
      timers.every('live-check', limits.SESSION_CHECK_MS, () => this.check()),
    ];
    sessions.onClosed((token) => this.endSessions((one) => one === token));
  }

  /** Ends every stream, so that the server can close. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const channel of this.channels.values()) channel.end();
    await Promise.all(this.stopTimers.map((stop) => stop()));
    await this.unwatch();
  }

  /** @throws Rejection `gateway.too-many-listeners`, `gateway.live-unavailable`; Unavailable if it cannot be asked whose guardian it is */
  async listen({ principal, token }: Guest): Promise<EventStream> {
    const channel = this.channelOf(principal);
    const leave = this.takeSeat(channel, principal === undefined ? '' : (token ?? ''));
    try {
      await this.watch();
      await channel.know();
      return new EventStream((response) => {
        // Whoever went away while this was prepared closes nothing any more.
        if (response.destroyed || this.stopped) {
          leave();
          response.end();
          return;
        }
        const listener = new Listener(response, principal === undefined ? undefined : token);
        channel.listeners.add(listener);
        response.once('close', () => {
          channel.listeners.delete(listener);
          leave();
        });
      });
    } catch (error) {
      leave();
      throw error;
    }
  }

  private all(): Listener[] {
    return [...this.channels.values()].flatMap(({ listeners }) => [...listeners]);
  }

  private takeSeat(channel: Channel, session: string): () => void {
    const taken = this.seats.get(session) ?? 0;
    const inAll = [...this.seats.values()].reduce((sum, count) => sum + count, 0);
    const most = session === '' ? limits.LISTENERS_NOT_SIGNED_IN_MAX : limits.LISTENERS_PER_SESSION_MAX;
    if (this.stopped || taken >= most || inAll >= limits.LISTENERS_MAX) throw new Rejection('gateway.too-many-listeners');
    this.seats.set(session, taken + 1);
    this.channels.set(channel.key, channel);
    channel.seats += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      channel.seats -= 1;
      if (channel.seats === 0) this.channels.delete(channel.key);
      const rest = (this.seats.get(session) ?? 1) - 1;
      if (rest === 0) this.seats.delete(session);
      else this.seats.set(session, rest);
    };
  }

  private async watch(): Promise<void> {
    const { bus, log } = this.deps;
    this.idleChecks = 0;
    const isFirst = this.watching === undefined;
    const watching = (this.watching ??= bus.watch(watchedTypes, (message) => this.hear(message), { onGap: () => this.gap() }));
    try {
      await watching;
    } catch (error) {
      if (this.watching === watching) this.watching = undefined;
      log.warn({ err: error as unknown }, 'the bus cannot be watched');
      throw new Rejection('gateway.live-unavailable');
    }
    if (isFirst) await this.loadDirectory();
  }

  private async unwatch(): Promise<void> {
    const watching = this.watching;
    this.watching = undefined;
    await (await watching?.catch(() => undefined))?.stop();
  }

  private channelOf(principal: Principal | undefined): Channel {
    const view = viewOf(principal);
    return this.channels.get(keyOf(view)) ?? new Channel(view, (guardianId) => this.childrenOf(guardianId));
  }

  private async childrenOf(guardianId: string): Promise<string[]> {
    const { children } = await this.deps.clients.identity.listChildren({ guardianId });
    return children.filter(({ pending }) => !pending).map(({ childId }) => childId);
  }

  private hear(message: BusMessage): void {
    const event = this.readable(message);
    const change = event && changeOf(event);
    if (change === undefined) return;
    if (event?.type === 'enrolment.kindergarten-registered') this.directory.add(event.data.kindergartenId, event.data.districtId);
    const { districtOf } = this.directory;
    if (change.places?.some(({ kindergartenId }) => districtOf(kindergartenId) === undefined)) this.hasUnknownPlaces = true;
    for (const channel of this.channels.values()) {
      channel.hear(change, districtOf);
      this.makeKnown(channel);
    }
  }

  /** What a newer release says and this one cannot read may be about anything. */
  private readable({ body, type, version }: BusMessage): KnownEvent | undefined {
    try {
      return parseEvent(body);
    } catch (error) {
      this.deps.log.warn({ type, version, err: error as unknown }, 'an event that cannot be read counts as a gap');
      this.gap();
      return undefined;
    }
  }

  private gap(): void {
    this.hasUnknownPlaces = true;
    for (const channel of this.channels.values()) {
      channel.gap();
      this.makeKnown(channel);
    }
  }

  /** Whoever cannot be told for certain what is theirs is sent away: the page comes back, and is asked for anew. */
  private makeKnown(channel: Channel): void {
    if (channel.isKnown) return;
    channel.know().catch((error: unknown) => {
      this.deps.log.warn({ err: error }, 'streams are ended, for nobody says whose children they are');
      channel.end();
    });
  }

  private async loadDirectory(): Promise<void> {
    this.hasUnknownPlaces = false;
    try {
      await this.directory.load();
    } catch (error) {
      this.hasUnknownPlaces = true;
      this.deps.log.warn({ err: error as unknown }, 'the list of kindergartens is not there yet; asked for again');
    }
  }

  private async check(): Promise<void> {
    if (this.seats.size === 0) {
      this.idleChecks += 1;
      if (this.idleChecks >= limits.IDLE_CHECKS) await this.unwatch();
      return;
    }
    this.idleChecks = 0;
    const tokens = this.all().flatMap(({ token }) => token ?? []);
    const open = await this.deps.sessions.stillOpen(tokens);
    this.endSessions((token) => !open.has(token));
    if (!this.hasUnknownPlaces) return;
    await this.loadDirectory();
    if (!this.hasUnknownPlaces) for (const channel of this.channels.values()) if (channel.view.districts !== undefined) channel.gap();
  }

  private endSessions(isOver: (token: string) => boolean): void {
    for (const listener of this.all()) if (listener.token !== undefined && isOver(listener.token)) listener.end();
  }
}

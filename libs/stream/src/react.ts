import { parseEvent, UnreadableEvent, type EventType, type KnownEvent } from '@kezek/contracts';
import { isRejection } from '@kezek/domain';
import { done, type Delivery, type MessageBus, type Verdict } from '@kezek/bus';
import { correlation, type Logger } from '@kezek/service';
import type { ChangeRequest } from './change.js';
import { isUndecided } from './undecided.js';

/** Thrown by a decision about a message that builds on something which has not arrived yet: the message is tried again later. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

export type Handlers = { readonly [T in EventType]?: (event: KnownEvent<T>, signal: AbortSignal) => Promise<unknown> };

export interface ReactOptions {
  /** Consumer group: the service and, where it has several, the purpose. */
  readonly group: string;
  readonly concurrency: number;
  readonly handlers: Handlers;
  readonly log: Logger;
  readonly retryDelaysMs?: readonly number[];
  /** Types an earlier release handled and this one does not. */
  readonly formerTypes?: readonly string[];
}

/** The request under which a handler changes a stream because of this event. */
export function causedBy({ stream, seq, id, correlationId, traceparent }: KnownEvent): ChangeRequest & { readonly source: object } {
  return { source: { stream, seq, id }, correlationId: correlationId ?? id, ...(traceparent === undefined ? {} : { traceparent }) };
}

/**
 * Subscribes the handlers. What a handler throws decides:
 * a rejection of a service's own rule → done, as the event does not apply (any more) and `execute` has marked the message handled;
 * a rejection `domain.…` → parked and not marked: the decision could not be made (no calendar, policy or norm for the day), a person must look;
 * `stream.outbox-full` and `stream.contended` → retry; `stream.message-forgotten` and `stream.key-reused` → parked, a person must look;
 * anything else, `NotYet` among it → retry. A body that is not a known event is parked at once.
 */
export async function react(bus: Pick<MessageBus, 'subscribe'>, options: ReactOptions): Promise<{ stop(): Promise<void> }> {
  const { group, concurrency, handlers, retryDelaysMs, formerTypes } = options;
  const types = Object.keys(handlers);
  const subscription = { group, types, concurrency, ...(retryDelaysMs && { retryDelaysMs }), ...(formerTypes && { formerTypes }) };
  return bus.subscribe(subscription, (delivery) => handle(delivery, options));
}

async function handle(delivery: Delivery, { handlers, log, group }: ReactOptions): Promise<Verdict> {
  const event = understood(delivery.body);
  if (event instanceof UnreadableEvent) return { kind: 'reject', reason: event.message };
  const handler = handlers[event.type] as ((event: KnownEvent, signal: AbortSignal) => Promise<unknown>) | undefined;
  if (handler === undefined) return { kind: 'reject', reason: `${group} does not handle ${event.type}` };
  try {
    await correlation.run(event.correlationId ?? event.id, () => handler(event, delivery.signal), event.traceparent);
    return done;
  } catch (error) {
    const verdict = verdictOn(error);
    const about = { event: event.id, group, attempt: delivery.attempt };
    if (verdict.kind === 'done') log.info({ ...about, code: isRejection(error) && error.code }, 'event does not apply');
    else log.warn({ ...about, err: error, verdict: verdict.kind }, 'event not handled');
    return verdict;
  }
}

function understood(body: unknown): KnownEvent | UnreadableEvent {
  try {
    return parseEvent(body);
  } catch (error) {
    if (error instanceof UnreadableEvent) return error;
    throw error;
  }
}

const later = new Set(['stream.outbox-full', 'stream.contended']);
const forAPerson = new Set(['stream.message-forgotten', 'stream.key-reused']);

function verdictOn(error: unknown): Verdict {
  const reason = error instanceof Error ? error.message : String(error);
  if (!isRejection(error) || later.has(error.code)) return { kind: 'retry', reason };
  return forAPerson.has(error.code) || isUndecided(error) ? { kind: 'reject', reason } : done;
}

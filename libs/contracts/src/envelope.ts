import { z } from 'zod';
import { type EventData, type EventType, events, eventVersion } from './events/catalogue.js';

/** CloudEvents 1.0 attributes plus our extensions: `seq` (place in the source stream, from 1), `correlationid`, `traceparent`. */
const envelopeSchema = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1),
  /** The stream, e.g. `voucher/chd_7f…`: together with `seq` it names this event for ever. */
  source: z.string().min(3),
  type: z.string().regex(/^kezek\.[a-z]+\.[a-z-]+\.v\d+$/),
  subject: z.string().min(1),
  time: z.string(),
  seq: z.number().int().min(1),
  correlationid: z.string().optional(),
  traceparent: z.string().optional(),
  datacontenttype: z.literal('application/json'),
  data: z.unknown(),
});

export type Envelope = z.infer<typeof envelopeSchema>;

/** One event as a consumer gets it, checked. */
export type KnownEvent<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly data: EventData<K> } & EventMeta;
}[T];

export interface EventMeta {
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly key: string;
  readonly at: string;
  readonly correlationId: string | undefined;
  readonly traceparent: string | undefined;
}

/** The message cannot be understood: not an envelope, an unknown type or major version, or data that breaks its schema. */
export class UnreadableEvent extends Error {
  constructor(
    readonly code: 'not-an-envelope' | 'unknown-type' | 'unknown-version' | 'invalid-data',
    detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'UnreadableEvent';
  }
}

export function toEnvelope<T extends EventType>(event: {
  id: string;
  type: T;
  stream: string;
  seq: number;
  key: string;
  at: string;
  correlationId?: string | undefined;
  traceparent?: string | undefined;
  data: EventData<T>;
}): Envelope {
  return {
    specversion: '1.0',
    id: event.id,
    source: event.stream,
    type: `kezek.${event.type}.v${eventVersion}`,
    subject: event.key,
    time: event.at,
    seq: event.seq,
    ...(event.correlationId ? { correlationid: event.correlationId } : {}),
    ...(event.traceparent ? { traceparent: event.traceparent } : {}),
    datacontenttype: 'application/json',
    data: event.data,
  };
}

/** @throws UnreadableEvent */
export function parseEvent(body: unknown): KnownEvent {
  const envelope = envelopeSchema.safeParse(body);
  if (!envelope.success) throw new UnreadableEvent('not-an-envelope', z.prettifyError(envelope.error));
  const { type, version } = splitType(envelope.data.type);
  if (!isEventType(type)) throw new UnreadableEvent('unknown-type', envelope.data.type);
  if (version !== eventVersion) throw new UnreadableEvent('unknown-version', envelope.data.type);
  const data = events[type].safeParse(envelope.data.data);
  if (!data.success) throw new UnreadableEvent('invalid-data', `${envelope.data.type}: ${z.prettifyError(data.error)}`);
  return {
    type,
    data: data.data,
    id: envelope.data.id,
    stream: envelope.data.source,
    seq: envelope.data.seq,
    key: envelope.data.subject,
    at: envelope.data.time,
    correlationId: envelope.data.correlationid,
    traceparent: envelope.data.traceparent,
  } as KnownEvent;
}

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(events, type);
}

function splitType(type: string): { type: string; version: number } {
  const at = type.lastIndexOf('.v');
  return { type: type.slice('kezek.'.length, at), version: Number(type.slice(at + 2)) };
}

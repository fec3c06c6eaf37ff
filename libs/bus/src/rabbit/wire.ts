import type { Message, Options } from 'amqplib';
import type { EncodedMessage } from '../check.js';
import type { BusMessage } from '../port.js';
import { partitionOf } from '../partition.js';

/** Our own headers: `x-death` counts differently on every RabbitMQ from 3.10 to 4.3. */
export const HEADER = {
  key: 'kezek-key',
  version: 'kezek-version',
  /** Attempts a handler finished without success. */
  attempts: 'kezek-attempts',
  /** Names one putting-off, so that the message is known when it comes back. */
  token: 'kezek-token',
  reason: 'kezek-reason',
  parkedAt: 'kezek-parked-at',
} as const;

export interface Outgoing {
  readonly exchange: string;
  readonly routingKey: string;
  readonly content: Buffer;
  readonly properties: Options.Publish;
}

export interface Incoming {
  readonly message: BusMessage;
  readonly attempts: number;
  readonly token: string | undefined;
}

export function propertiesOf({ message }: EncodedMessage): Options.Publish {
  return {
    messageId: message.id,
    type: message.type,
    contentType: 'application/json',
    // What is kept for nobody needs no disk, and may find nobody there.
    ...(message.forWatchers ? { persistent: false, mandatory: false } : { persistent: true }),
    headers: { [HEADER.key]: message.key, [HEADER.version]: message.version },
  };
}

/** The same message once more, with other headers of ours; those of the broker stay behind. */
export function copyOf(original: Message, headers: Record<string, string | number>): Pick<Outgoing, 'content' | 'properties'> {
  const { messageId, type, contentType, headers: had = {} } = original.properties;
  const own: Record<string, unknown> = {};
  for (const name of [HEADER.key, HEADER.version]) if (had[name] !== undefined) own[name] = had[name];
  const named = { ...(typeof messageId === 'string' && { messageId }), ...(typeof type === 'string' && { type }) };
  return {
    content: original.content,
    properties: {
      ...named,
      ...(typeof contentType === 'string' && { contentType }),
      persistent: true,
      headers: { ...own, ...headers },
    },
  };
}

/** @throws Error telling what is wrong; the message is then for an operator */
export function readMessage(raw: Message): Incoming {
  const { messageId, type, headers = {} } = raw.properties;
  const key: unknown = headers[HEADER.key];
  const version: unknown = headers[HEADER.version];
  if (typeof messageId !== 'string' || messageId === '') throw new Error('unreadable: no message id');
  if (typeof type !== 'string' || type === '') throw new Error('unreadable: no type');
  if (typeof key !== 'string' || key === '') throw new Error('unreadable: no key');
  if (typeof version !== 'number') throw new Error('unreadable: no version');
  const token: unknown = headers[HEADER.token];
  return {
    message: { id: messageId, type, version, key, body: readBody(raw.content) },
    attempts: count(headers[HEADER.attempts]),
    token: typeof token === 'string' ? token : undefined,
  };
}

function readBody(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    throw new Error('unreadable: the body is not JSON');
  }
}

const count = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** How often the broker handed the message out before, as far as it says. Which header counts what differs from 3.10 to 4.3. */
export function earlierDeliveries({ fields, properties: { headers = {} } }: Message): number {
  const counted = Math.max(count(headers['x-delivery-count']), count(headers['x-acquired-count']));
  if (counted > 0) return counted;
  return fields.redelivered ? Number.POSITIVE_INFINITY : 0;
}

/** The partition to go back to: that of the key, or for a message without one, any. */
export function partitionOfRaw({ properties: { headers = {} } }: Message): number {
  const key: unknown = headers[HEADER.key];
  return typeof key === 'string' ? partitionOf(key) : 0;
}

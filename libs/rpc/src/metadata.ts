import { Metadata } from '@grpc/grpc-js';
import type { Rejection } from '@kezek/domain';
import { correlation, currentTraceparent, isSafeCorrelationId, isTraceparent } from '@kezek/service';
import { type Actor, decodeActor, encodeActor } from './actor.js';

export const KEYS = {
  actor: 'kezek-actor-bin',
  correlationId: 'kezek-correlation-id',
  idempotencyKey: 'kezek-idempotency-key',
  locale: 'kezek-locale',
  rejection: 'kezek-rejection-bin',
  traceparent: 'traceparent',
  /** gRPC's own word for "do not try again", as a negative pushback. */
  pushback: 'grpc-retry-pushback-ms',
} as const;

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;
const LOCALE = /^[a-z]{2}$/;

export interface OutgoingFacts {
  readonly actor?: Actor | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly locale?: string | undefined;
}

/** @throws Error if the idempotency key is not 1 to 200 visible ASCII characters */
export function outgoing(facts: OutgoingFacts): Metadata {
  const metadata = new Metadata();
  const correlationId = correlation.current();
  const traceparent = currentTraceparent();
  if (correlationId !== undefined) metadata.set(KEYS.correlationId, correlationId);
  if (traceparent !== undefined) metadata.set(KEYS.traceparent, traceparent);
  if (facts.actor !== undefined) metadata.set(KEYS.actor, encodeActor(facts.actor));
  if (facts.locale !== undefined) metadata.set(KEYS.locale, facts.locale);
  if (facts.idempotencyKey !== undefined) {
    if (!IDEMPOTENCY_KEY.test(facts.idempotencyKey)) throw new Error('an idempotency key is 1 to 200 visible ASCII characters');
    metadata.set(KEYS.idempotencyKey, facts.idempotencyKey);
  }
  return metadata;
}

export interface IncomingFacts extends OutgoingFacts {
  readonly correlationId?: string | undefined;
  readonly traceparent?: string | undefined;
  /** Something was sent as an actor, or as a key, that cannot be one. */
  readonly malformed?: 'actor' | 'idempotency-key';
}

export function incoming(metadata: Metadata): IncomingFacts {
  const actorBytes = metadata.get(KEYS.actor)[0];
  const actor = actorBytes === undefined ? undefined : decodeActor(Buffer.from(actorBytes));
  const idempotencyKey = text(metadata, KEYS.idempotencyKey);
  const correlationId = text(metadata, KEYS.correlationId);
  const traceparent = text(metadata, KEYS.traceparent);
  const locale = text(metadata, KEYS.locale);
  const base = {
    actor,
    idempotencyKey,
    correlationId: isSafeCorrelationId(correlationId) ? correlationId : undefined,
    traceparent: isTraceparent(traceparent) ? traceparent : undefined,
    locale: locale !== undefined && LOCALE.test(locale) ? locale : undefined,
  };
  if (actorBytes !== undefined && actor === undefined) return { ...base, malformed: 'actor' };
  if (idempotencyKey !== undefined && !IDEMPOTENCY_KEY.test(idempotencyKey)) return { ...base, malformed: 'idempotency-key' };
  return base;
}

const text = (metadata: Metadata, key: string): string | undefined => {
  const value = metadata.get(key)[0];
  return value === undefined ? undefined : value.toString();
};

export const encodeRejection = (rejection: Rejection): Buffer =>
  Buffer.from(JSON.stringify({ code: rejection.code, params: rejection.params }), 'utf8');

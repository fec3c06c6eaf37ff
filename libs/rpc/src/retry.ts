import { type ServiceError, status } from '@grpc/grpc-js';
import { KEYS } from './metadata.js';

export const MAX_ATTEMPTS = 6;
const FIRST_PAUSE_MS = 50;
const MAX_PAUSE_MS = 1_000;

const QUERY = /^(get|list|count|check)[A-Z]/;
// grpc-js's own words where no stream was opened at all, so that the other side cannot have begun.
const NEVER_SENT = /^(round_robin: )?(No connection established|Name resolution failed)/;

/** Methods that change nothing may be asked again; the proto style of this house names them so. */
export const isQuery = (method: string): boolean => QUERY.test(method);

export interface RetryQuestion {
  readonly error: ServiceError;
  /** How many attempts were made. */
  readonly attempts: number;
  /** A query, or a command with an idempotency key: doing it twice is doing it once. */
  readonly repeatable: boolean;
}

export function mayRetry({ error, attempts, repeatable }: RetryQuestion): boolean {
  if (error.code !== status.UNAVAILABLE || attempts >= MAX_ATTEMPTS) return false;
  if (error.metadata?.get(KEYS.pushback)[0]?.toString().startsWith('-') === true) return false;
  return repeatable || NEVER_SENT.test(error.details);
}

/** 50, 100, 200 ... ms. */
export const pauseMs = (attempts: number): number => Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1));

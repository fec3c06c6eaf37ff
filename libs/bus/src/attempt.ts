import { reasonOf } from './errors.js';
import { MAX_REASON_LENGTH } from './limits.js';
import type { Delivery, Handler } from './port.js';

/** What becomes of a message after its handler ended. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'put-off'; readonly attempts: number; readonly delayMs: number; readonly reason: string }
  | { readonly kind: 'park'; readonly attempts: number; readonly reason: string };

export async function attempt(handler: Handler, delivery: Delivery, retryDelaysMs: readonly number[]): Promise<Outcome> {
  const verdict = await verdictOf(handler, delivery);
  if (verdict.kind === 'done') return { kind: 'done' };
  const reason = verdict.reason.slice(0, MAX_REASON_LENGTH);
  if (verdict.kind === 'reject') return { kind: 'park', attempts: delivery.attempt, reason };
  const delayMs = retryDelaysMs[delivery.attempt - 1];
  if (delayMs === undefined) return { kind: 'park', attempts: delivery.attempt, reason };
  return { kind: 'put-off', attempts: delivery.attempt, delayMs, reason };
}

async function verdictOf(handler: Handler, delivery: Delivery): ReturnType<Handler> {
  try {
    return await handler(delivery);
  } catch (error) {
    return { kind: 'retry', reason: reasonOf(error) };
  }
}

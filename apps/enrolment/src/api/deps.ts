import { createHash } from 'node:crypto';
import type { RegionPolicy } from '@kezek/domain';
import type { CallContext } from '@kezek/rpc';
import type { Clock, Ids } from '@kezek/service';
import type { ChangeRequest } from '@kezek/stream';
import type { Listing } from '../listing.js';
import type { Placing, Why } from '../placing.js';
import type { Signatures } from '../signature/signatures.js';
import type { Stores } from '../stores.js';
import type { Views } from '../views.js';
import type { Waiting } from '../waiting/waiting.js';
import type { VoucherPort } from '../voucher-port.js';

export interface ApiDeps {
  readonly stores: Stores;
  readonly placing: Placing;
  readonly waiting: Waiting;
  readonly listing: Listing;
  readonly views: Views;
  readonly vouchers: VoucherPort;
  readonly signatures: Signatures;
  readonly policy: RegionPolicy;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** A command under the caller's key; without one it is a command of its own. */
export const commanded = (call: CallContext, content: object): ChangeRequest => ({
  ...because(call),
  ...(call.idempotencyKey === undefined ? {} : { key: call.idempotencyKey, content }),
});

export const because = (call: CallContext): Why => ({
  correlationId: call.correlationId,
  ...(call.actor === undefined ? {} : { actor: call.actor.id }),
});

const DIGEST_DIGITS = 26;

/** What a command creates is named after the command's key, so that the same command again names the same thing. */
export function idFor(call: CallContext, prefix: string, scope: string, ids: Ids): string {
  if (call.idempotencyKey === undefined) return ids.next(prefix);
  const digest = createHash('sha256')
    .update(JSON.stringify([scope, call.idempotencyKey]))
    .digest('hex');
  return `${prefix}_${digest.slice(0, DIGEST_DIGITS)}`;
}

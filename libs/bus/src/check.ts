import { BusError } from './errors.js';
import { DEFAULT_RETRY_DELAYS_MS, MAX_BODY_BYTES, MAX_CONCURRENCY, MAX_NAME_LENGTH } from './limits.js';
import type { BusMessage, Subscription } from './port.js';

const TYPE = /^[a-z0-9-]+\.[a-z0-9-]+$/;
const GROUP = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export interface EncodedMessage {
  readonly message: BusMessage;
  readonly json: string;
}

/** @throws BusError `bus.bad-message`, `bus.message-too-large` */
export function encodeMessage(message: BusMessage): EncodedMessage {
  const { id, type, version, key } = message;
  const bad = (what: string): BusError => new BusError('bus.bad-message', `message ${id}: ${what}`);
  if (id.length === 0 || id.length > MAX_NAME_LENGTH) throw bad(`id must have 1 to ${MAX_NAME_LENGTH} characters`);
  if (!TYPE.test(type) || type.length > MAX_NAME_LENGTH) throw bad(`type ${type} is not like queue.turn-given`);
  if (!Number.isInteger(version) || version < 1) throw bad('version must be a whole number from 1');
  if (key.length === 0 || key.length > MAX_NAME_LENGTH) throw bad(`key must have 1 to ${MAX_NAME_LENGTH} characters`);
  const json = JSON.stringify(message.body) as string | undefined;
  if (json === undefined) throw bad('body is not JSON');
  const bytes = Buffer.byteLength(json);
  if (bytes > MAX_BODY_BYTES) throw new BusError('bus.message-too-large', `message ${id}: ${bytes} bytes, at most ${MAX_BODY_BYTES}`);
  return { message, json };
}

/** @throws BusError `bus.bad-subscription` */
export function checkWatch(types: readonly string[]): readonly string[] {
  const bad = (what: string): BusError => new BusError('bus.bad-subscription', `a watcher: ${what}`);
  if (types.length === 0) throw bad('no types');
  for (const type of types) if (!TYPE.test(type)) throw bad(`type ${type} is not like queue.turn-given`);
  return [...new Set(types)];
}

export type CheckedSubscription = Subscription & { readonly retryDelaysMs: readonly number[]; readonly formerTypes: readonly string[] };

/** @throws BusError `bus.bad-subscription` */
export function checkSubscription(subscription: Subscription): CheckedSubscription {
  const { group, types, concurrency, retryDelaysMs = DEFAULT_RETRY_DELAYS_MS, formerTypes = [] } = subscription;
  const bad = (what: string): BusError => new BusError('bus.bad-subscription', `group ${group}: ${what}`);
  if (!GROUP.test(group) || group.length > 60) throw bad('a name is lower-case words joined by hyphens');
  if (types.length === 0) throw bad('no types');
  for (const type of [...types, ...formerTypes]) if (!TYPE.test(type)) throw bad(`type ${type} is not like queue.turn-given`);
  if (formerTypes.some((type) => types.includes(type))) throw bad('a former type is also wanted');
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > MAX_CONCURRENCY) throw bad(`concurrency 1 to ${MAX_CONCURRENCY}`);
  if (retryDelaysMs.some((ms) => !Number.isInteger(ms) || ms < 1)) throw bad('retry delays are whole milliseconds from 1');
  return { ...subscription, retryDelaysMs, formerTypes };
}

/** Limits both adapters keep; a number here is a promise to callers and operators. */

/** A body's JSON. Events are small; what is larger belongs into a store and is referred to. */
export const MAX_BODY_BYTES = 256 * 1024;
export const MAX_NAME_LENGTH = 200;
export const DEFAULT_RETRY_DELAYS_MS: readonly number[] = [5_000, 30_000, 300_000, 1_800_000];
/** A message whose handling ended this many times with the death of the consumer is parked. At least 3. */
export const DEFAULT_KILL_LIMIT = 5;
/** How long publishing waits for a broker that is away. */
export const DEFAULT_PUBLISH_WAIT_MS = 30_000;
/** How long `stop` waits for handlers before it leaves their messages to the next member. */
export const DEFAULT_DRAIN_MS = 10_000;
export const MAX_CONCURRENCY = 256;
export const MAX_REASON_LENGTH = 500;

export const KILLED_REASON = 'killed its consumer';

/** Messages that wait for one watcher; beyond it the oldest go, as they do for one that is away. */
export const WATCH_WAITING_MAX = 10_000;
/** Ids by which a watcher knows what it has seen: a message published twice within so many is seen once. */
export const WATCH_SEEN_IDS = 2_048;

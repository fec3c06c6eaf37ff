/** Between two `change` events of one listener. */
export const COALESCE_MS = 300;
/** Topics that wait for one listener; with more it is told to fetch everything again. */
export const TOPICS_MAX = 200;
/** So often a line that says nothing, lest a proxy takes the silence for death. */
export const HEARTBEAT_MS = 20_000;
/** A session that ended elsewhere, or by time, is noticed within it. */
export const SESSION_CHECK_MS = 5_000;
/** Checks in a row that find nobody, until the bus is no longer watched: 5 to 10 seconds. */
export const IDLE_CHECKS = 2;
/** When a browser comes back after an interruption. */
export const RETRY_MS = 3_000;
/** What a slow listener has not taken yet; until then it is written nothing more. */
export const UNSENT_BYTES_MAX = 64 * 1_024;

/** A browser opens six to one place; a few windows may each have one. */
export const LISTENERS_PER_SESSION_MAX = 8;
export const LISTENERS_MAX = 4_000;
/** Of these, who is not signed in: they must not crowd out who is. */
export const LISTENERS_NOT_SIGNED_IN_MAX = 2_000;

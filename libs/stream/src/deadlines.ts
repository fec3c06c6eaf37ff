import type { Instant } from '@kezek/domain';
import type { Clock, Ids, Logger, Timers } from '@kezek/service';
import type { Fact } from './definition.js';
import type { StreamStore } from './store.js';

export interface DeadlineOptions<S extends object, F extends Fact> {
  /** Name of the timer, e.g. `voucher-deadlines`. */
  readonly name: string;
  readonly intervalMs: number;
  /** What time has made due. Must end or move the deadline: `dueAt` of the state after its facts is later than `now` or gone. */
  readonly decide: (state: S, now: Instant) => readonly F[];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  /** Streams taken up together; default 100, of which 16 at once. */
  readonly pageStreams?: number;
}

const atOnce = 16;

/** Sends every stream whose `dueAt` has come the command that is due. @returns stop */
export function deadlines<S extends object, F extends Fact>(
  store: StreamStore<S, F>,
  timers: Timers,
  options: DeadlineOptions<S, F>,
): () => Promise<void> {
  return timers.every(options.name, options.intervalMs, async () => {
    await sweepDue(store, options);
  });
}

/** One look at the clock: goes through all that is due now, page by page, whatever becomes of each. @returns how many were decided */
export async function sweepDue<S extends object, F extends Fact>(
  store: StreamStore<S, F>,
  options: DeadlineOptions<S, F>,
): Promise<number> {
  const now = options.clock.now();
  const limit = options.pageStreams ?? 100;
  let total = 0;
  for (let after: string | undefined; ;) {
    const page = await store.due(now, { limit, ...(after === undefined ? {} : { after }) });
    const ids = page.map(({ id }) => id);
    await Promise.all(Array.from({ length: atOnce }, () => workThrough(ids, (id) => expire(store, id, options))));
    total += page.length;
    after = page.at(-1)?.cursor;
    if (page.length < limit) return total;
  }
}

async function workThrough(ids: string[], work: (id: string) => Promise<void>): Promise<void> {
  for (let id = ids.shift(); id !== undefined; id = ids.shift()) await work(id);
}

async function expire<S extends object, F extends Fact>(
  store: StreamStore<S, F>,
  id: string,
  { decide, ids, log, name }: DeadlineOptions<S, F>,
): Promise<void> {
  const stillDue = (state: S, now: Instant): boolean => {
    const { dueAt } = store.definition.index(state);
    return typeof dueAt === 'string' && dueAt <= now;
  };
  try {
    await store.execute(id, { correlationId: ids.next('due') }, (state, now) => (stillDue(state, now) ? decide(state, now) : []));
  } catch (err) {
    // One stream that cannot be decided must not hold up the others; it stays due and is tried again.
    log.error({ err, stream: store.streamOf(id), timer: name }, 'deadline not decided');
  }
}

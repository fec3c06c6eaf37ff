import type { Clock, Ids, Logger, Timers } from '@kezek/service';
import { deadlines } from '@kezek/stream';
import { expire } from './enrolment/decide.js';
import { isPending } from './enrolment/facts.js';
import { expireHolds } from './group/decide.js';
import type { Placing, Why } from './placing.js';
import type { Stores } from './stores.js';

export interface DeadlineDeps {
  readonly stores: Stores;
  readonly placing: Placing;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
}

const INTERVAL_MS = 1_000;
const TIDY_INTERVAL_MS = 30_000;
const TIDY_PAGE_STREAMS = 200;

/** What time does by itself: contracts nobody signed, holds nobody used, steps a crash left. @returns stop */
export function enrolmentDeadlines(deps: DeadlineDeps): () => Promise<void> {
  const { stores, timers, clock, ids, log } = deps;
  const common = { intervalMs: INTERVAL_MS, clock, ids, log };
  const stops = [
    deadlines(stores.enrolments, timers, { ...common, name: 'contract-deadlines', decide: expire }),
    deadlines(stores.groups, timers, { ...common, name: 'hold-deadlines', decide: expireHolds }),
    timers.every('enrolment-tidy', TIDY_INTERVAL_MS, () => tidy(deps)),
  ];
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}

/** Finishes what neither a call nor an event finished, and gives back seats that nobody is behind any more. */
export async function tidy(deps: TidyDeps): Promise<void> {
  await finishContracts(deps);
  await releaseOrphans(deps);
}

type TidyDeps = Omit<DeadlineDeps, 'timers' | 'clock'>;

async function finishContracts(deps: TidyDeps): Promise<void> {
  const { stores, placing } = deps;
  for await (const { id: childId, state } of every((after) => stores.enrolments.find({ unfinished: { exists: true } }, page(after)))) {
    const contract = state.contracts.find(isPending);
    if (contract === undefined) continue;
    const { contractId, phase } = contract;
    await apart(deps, { childId, contractId }, (why) =>
      phase === 'signed' ? placing.settle(childId, contractId, why) : placing.finishRequest(childId, contractId, why),
    );
  }
}

async function releaseOrphans(deps: TidyDeps): Promise<void> {
  const { stores, placing, log } = deps;
  // Groups with a hold are those with a deadline.
  for await (const { id: groupId, state } of every((after) => stores.groups.find({ dueAt: { exists: true } }, page(after)))) {
    for (const { contractId, childId } of state.phase === 'open' ? state.holds : []) {
      await apart(deps, { groupId, contractId }, async (why) => {
        if (await placing.isWanted(childId, contractId)) return;
        log.warn({ groupId, contractId }, 'a seat was held for nobody and is given back');
        await placing.giveUpSeat({ groupId, contractId, childId }, why);
      });
    }
  }
}

const page = (after: string | undefined) => ({ limit: TIDY_PAGE_STREAMS, ...(after === undefined ? {} : { after }) });

async function* every<T extends { cursor: string }>(find: (after: string | undefined) => Promise<T[]>): AsyncGenerator<T> {
  for (let after: string | undefined; ;) {
    const found = await find(after);
    yield* found;
    if (found.length < TIDY_PAGE_STREAMS) return;
    after = found.at(-1)?.cursor;
  }
}

/** One that cannot be done must not hold up the others; it stays as it is and is tried again at the next turn. */
async function apart({ ids, log }: TidyDeps, about: object, work: (why: Why) => Promise<unknown>): Promise<void> {
  try {
    await work({ correlationId: ids.next('due') });
  } catch (err) {
    log.error({ err, ...about }, 'not tidied');
  }
}

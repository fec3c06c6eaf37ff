import { type Instant, type RegionPolicy, type YearMonth, monthOf } from '@kezek/domain';
import type { Clock, Ids, Logger, Timers } from '@kezek/service';
import { deadlines } from '@kezek/stream';
import { Absences } from './absence/absences.js';
import { anewOn } from './deed/anew.js';
import { expireAppeals } from './deed/decide.js';
import { expire } from './enrolment/decide.js';
import { type EnrolmentFact, type EnrolmentState, isPending } from './enrolment/facts.js';
import { expireHolds } from './group/decide.js';
import { offersOf } from './group/facts.js';
import { expireOrders } from './kindergarten/state-order.js';
import type { Listing } from './listing.js';
import { pages } from './pages.js';
import type { Placing, Why } from './placing.js';
import type { Stores } from './stores.js';
import { expire as expirePromotion } from './promotion/decide.js';
import type { Promoting } from './promotion/promoting.js';
import { expire as expireSwap } from './swap/decide.js';
import type { Swapping } from './swap/swapping.js';
import type { Waiting } from './waiting/waiting.js';

export interface DeadlineDeps {
  readonly stores: Stores;
  readonly placing: Placing;
  readonly listing: Listing;
  readonly waiting: Waiting;
  readonly swapping: Swapping;
  readonly promoting: Promoting;
  readonly policy: RegionPolicy;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
}

const INTERVAL_MS = 1_000;
const TIDY_INTERVAL_MS = 30_000;
const MONTH_INTERVAL_MS = 30_000;
/** The look itself is taken once a day. */
const ABSENCE_INTERVAL_MS = 2_000;

/** What time does by itself: contracts nobody signed, holds nobody used, steps a crash left, months that begin. @returns stop */
export function enrolmentDeadlines(deps: DeadlineDeps): () => Promise<void> {
  const { stores, timers, clock, ids, log, policy } = deps;
  const common = { intervalMs: INTERVAL_MS, clock, ids, log };
  const absences = new Absences(deps);
  const stops = [
    deadlines(stores.enrolments, timers, { ...common, name: 'contract-deadlines', decide: overdue }),
    deadlines(stores.kindergartens, timers, { ...common, name: 'state-order-deadlines', decide: expireOrders }),
    deadlines(stores.groups, timers, { ...common, name: 'hold-deadlines', decide: expireHolds }),
    deadlines(stores.swaps, timers, { ...common, name: 'swap-deadlines', decide: expireSwap }),
    deadlines(stores.promotions, timers, { ...common, name: 'promotion-deadlines', decide: expirePromotion }),
    timers.every('enrolment-tidy', TIDY_INTERVAL_MS, () => tidy(deps)),
    timers.every('enrolment-month', MONTH_INTERVAL_MS, monthOpening(deps)),
    timers.every('enrolment-absence', ABSENCE_INTERVAL_MS, () => absences.lookToday()),
  ];
  return async () => void (await Promise.all(stops.map((stop) => stop())));

  /** One thing at a time: what is decided next looks at what has been. */
  function overdue(state: EnrolmentState, now: Instant): EnrolmentFact[] {
    const fallen = expire(state, now);
    return fallen.length > 0 ? fallen : expireAppeals(state, policy.at(now).appealSilence, anewOn(now, policy), now);
  }
}

/** The sheets of a month are there from its first sweep on: a group whose staff marked nothing yet is seen to owe a sheet. */
function monthOpening({ listing, policy, clock, ids }: DeadlineDeps): () => Promise<void> {
  let opened: YearMonth | undefined;
  return async () => {
    const month = monthOf(policy.localDateOf(clock.now()));
    if (month === opened) return;
    await listing.openMonth(month, { correlationId: ids.next('due') });
    opened = month;
  };
}

/** Finishes what neither a call nor an event finished, and gives back seats that nobody is behind any more: held or offered. */
export async function tidy(deps: TidyDeps): Promise<void> {
  await finishContracts(deps);
  await releaseOrphans(deps);
  await apart(deps, { lists: 'all' }, (why) => deps.waiting.tidy(why));
  await apart(deps, { swaps: 'all' }, (why) => deps.swapping.tidy(why));
  await apart(deps, { promotions: 'all' }, (why) => deps.promoting.tidy(why));
}

type TidyDeps = Pick<DeadlineDeps, 'stores' | 'placing' | 'waiting' | 'swapping' | 'promoting' | 'ids' | 'log'>;

async function finishContracts(deps: TidyDeps): Promise<void> {
  const { stores, placing } = deps;
  for await (const { id: childId, state } of pages((page) => stores.enrolments.find({ unfinished: { exists: true } }, page))) {
    const contract = state.contracts.find(isPending);
    if (contract === undefined) continue;
    const { contractId, phase } = contract;
    await apart(deps, { childId, contractId }, (why) =>
      phase === 'signed' ? placing.settle(childId, contractId, why) : placing.finishRequest(childId, contractId, why),
    );
  }
}

async function releaseOrphans(deps: TidyDeps): Promise<void> {
  const { stores, placing, waiting, log } = deps;
  // Groups with a hold or an offer are those with a deadline.
  for await (const { id: groupId, state } of pages((page) => stores.groups.find({ dueAt: { exists: true } }, page))) {
    for (const { contractId, childId } of state.phase === 'open' ? state.holds : []) {
      await apart(deps, { groupId, contractId }, async (why) => {
        if (await placing.isWanted(childId, contractId)) return;
        log.warn({ groupId, contractId }, 'a seat was held for nobody and is given back');
        await placing.giveUpSeat({ groupId, contractId, childId }, why);
      });
    }
    for (const { listId, entryId } of state.phase === 'open' ? offersOf(state) : []) {
      await apart(deps, { groupId, entryId }, (why) => waiting.withdrawStray({ groupId, listId, entryId }, why));
    }
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

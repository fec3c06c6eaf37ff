import type { RegionPolicy } from '@kezek/domain';
import type { Clock, Ids, Logger, Timers } from '@kezek/service';
import { deadlines } from '@kezek/stream';
import { passTime } from './application/due.js';
import { type OverAgeDeps, endOverAge } from './application/over-age.js';
import type { Applications } from './stores.js';

const APPLICATION_INTERVAL_MS = 5_000;

interface Deps {
  readonly timers: Timers;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
}

/** Restore windows, pauses, claims without proof, certificates and decisions whose term has passed. @returns stop */
export const applicationDeadlines = (
  applications: Applications,
  { timers, clock, ids, log, policy }: Deps & { readonly policy: RegionPolicy },
): (() => Promise<void>) =>
  deadlines(applications, timers, {
    name: 'application-deadlines',
    intervalMs: APPLICATION_INTERVAL_MS,
    decide: (state, now) => passTime(state, { now, policy }),
    ...{ clock, ids, log },
  });

/** Children who have become too old for a turn. @returns stop */
export const ageDeadlines = (deps: OverAgeDeps & { readonly timers: Timers }): (() => Promise<void>) =>
  deps.timers.every('application-ages', APPLICATION_INTERVAL_MS, () => endOverAge(deps));

import { type DeadlineOptions, deadlines } from '@kezek/stream';
import type { Timers } from '@kezek/service';
import { closeRestoreWindow } from './application/decide.js';
import type { ApplicationFact, ApplicationState } from './application/facts.js';
import type { Applications } from './stores.js';

const SWEEP_INTERVAL_MS = 5_000;

type Deps = Pick<DeadlineOptions<ApplicationState, ApplicationFact>, 'clock' | 'ids' | 'log'> & { readonly timers: Timers };

/** Restore windows that have passed. @returns stop */
export const restoreDeadlines = (applications: Applications, { timers, clock, ids, log }: Deps): (() => Promise<void>) =>
  deadlines(applications, timers, {
    name: 'application-deadlines',
    intervalMs: SWEEP_INTERVAL_MS,
    decide: closeRestoreWindow,
    clock,
    ids,
    log,
  });

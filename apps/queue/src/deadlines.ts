import { type LocalDate, type MonthDay, type RegionPolicy, later, referenceDate } from '@kezek/domain';
import type { Clock, Ids, Logger, Timers } from '@kezek/service';
import { deadlines } from '@kezek/stream';
import type { Connection } from 'mongoose';
import { closeRestoreWindow, updateCategory } from './application/decide.js';
import { type Applications, every } from './stores.js';

const RESTORE_INTERVAL_MS = 5_000;
const UPDATE_INTERVAL_MS = 60_000;

interface Deps {
  readonly timers: Timers;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
}

/** Restore windows that have passed. @returns stop */
export const restoreDeadlines = (applications: Applications, { timers, clock, ids, log }: Deps): (() => Promise<void>) =>
  deadlines(applications, timers, {
    name: 'application-deadlines',
    intervalMs: RESTORE_INTERVAL_MS,
    decide: closeRestoreWindow,
    ...{ clock, ids, log },
  });

/** The days on which categories are computed anew: those of the region, and the first of a school year, as ages are counted on it. */
export function lastUpdateDay(policy: RegionPolicy, today: LocalDate): LocalDate {
  const rules = policy.on(today);
  return rules.queueUpdateDates.map((day) => referenceDate(today, day as MonthDay)).reduce(later, rules.referenceDate);
}

/** Once for each update day, whoever of the instances comes first; doing it twice changes nothing more. @returns stop */
export function queueUpdates(
  applications: Applications,
  { timers, clock, ids, log, policy, database }: Deps & { readonly policy: RegionPolicy; readonly database: Connection },
): () => Promise<void> {
  const done = database.collection<{ _id: string; changed: number }>('queue_update');
  return timers.every('queue-update', UPDATE_INTERVAL_MS, async () => {
    const on = lastUpdateDay(policy, policy.localDateOf(clock.now()));
    if ((await done.findOne({ _id: on })) !== null) return;
    let changed = 0;
    for await (const { id } of every(applications, { phase: { in: ['waiting', 'inactive'] } })) {
      const { facts } = await applications.execute(id, { correlationId: ids.next('upd') }, (state) =>
        updateCategory(state, { on, policy }),
      );
      changed += facts.length;
    }
    await done.updateOne({ _id: on }, { $set: { changed } }, { upsert: true });
    log.info({ on, changed }, 'queue updated');
  });
}

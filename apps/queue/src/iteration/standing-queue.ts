import type { Instant, StatusClass } from '@kezek/domain';
import type { Placement, TurnGiven } from '../application/facts.js';
import type { Standing } from '../book/standing.js';
import type { PublicLog } from '../log/public-log.js';
import { type Applications, every } from '../stores.js';
import type { Kinship } from './kinship.js';

/** One who waits, as far as an iteration cares. */
export interface InQueue {
  readonly applicationId: string;
  /** Who applied. */
  readonly guardianId: string;
  /** All guardians of the child as far as identity has told of them. */
  readonly guardianIds?: readonly string[];
  readonly statusClass: StatusClass;
  readonly category: number;
  readonly submittedAt: Instant;
  readonly sequence?: number;
  readonly placement: Placement;
  readonly paused?: object;
  readonly stopListedUntil?: Instant;
}

/** A district's queue at one moment. */
export interface StandingQueue {
  readonly waiting: readonly InQueue[];
  /** Turns of earlier iterations, seated or not. */
  readonly turnsGiven: readonly TurnGiven[];
  /** Entries of the public log from which it was read. */
  readonly logSize?: number;
}

export interface QueueSources {
  readonly publicLog: PublicLog;
  readonly applications: Applications;
  readonly kinship: Pick<Kinship, 'guardiansOf'>;
}

/**
 * The queue of a district as the public log tells it up to now, so that anybody can make the same list from the same entries. Whether a turn given
 * earlier has a seat by now is not told there: that is read from the applications themselves.
 */
export const bookedQueue =
  ({ publicLog, applications, kinship }: QueueSources) =>
  async (districtId: string): Promise<StandingQueue> => {
    await publicLog.catchUp();
    const logSize = publicLog.size;
    const standing = [...publicLog.book.waiting(districtId)];
    const guardians = await kinship.guardiansOf(standing.map(({ childId }) => childId));
    const waiting = standing.map((one) => inQueue(one, guardians.get(one.childId)));
    const turnsGiven: TurnGiven[] = [];
    for await (const { state } of every(applications, { districtId, phase: 'turn-given' })) {
      if (state.phase === 'turn-given') turnsGiven.push(state);
    }
    return { waiting, turnsGiven, logSize };
  };

function inQueue(standing: Standing, guardianIds: readonly string[] | undefined): InQueue {
  const { applicationId, guardianId, statusClass, category, sequence, paused, stopListedUntil } = standing;
  const { birthDate, districtId, settlementId, ageGroup, languages, kinds } = standing;
  return {
    ...{ applicationId, guardianId, statusClass, category, sequence },
    submittedAt: standing.submittedAt as Instant,
    placement: { districtId, settlementId, birthDate, ageGroup, languages: [...languages], kinds: [...kinds] as Placement['kinds'] },
    ...(guardianIds === undefined ? {} : { guardianIds }),
    ...(paused ? { paused: {} } : {}),
    ...(stopListedUntil === '' ? {} : { stopListedUntil: stopListedUntil as Instant }),
  };
}

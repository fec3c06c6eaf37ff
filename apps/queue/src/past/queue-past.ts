import type { LocalDate, RegionPolicy } from '@kezek/domain';
import type { PositionRecord } from '../position/record.js';
import { type Movement, type WaitingDay, waitingByDay } from './waiting-days.js';

/** Who waited when, from the record of what moved in the queue. */
export class QueuePast {
  constructor(
    private readonly record: PositionRecord,
    private readonly policy: RegionPolicy,
  ) {}

  /** Day by day, both ends included. @throws Rejection queue.history-span {max} */
  days(districtId: string, from: LocalDate, to: LocalDate): WaitingDay[] {
    return waitingByDay(this.#movements(districtId), { from, to, policy: this.policy });
  }

  /** A change of category within the district comes and goes on one day, and so counts for nothing. */
  *#movements(districtId: string): Generator<Movement> {
    for (const [, { movements }] of this.record.categories(districtId)) {
      for (let at = 0; at < movements.length; at += 1) yield movements.at(at);
    }
  }
}

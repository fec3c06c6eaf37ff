import type { Instant, WaitingOrder } from '@kezek/domain';
import type { RecordedFact } from '@kezek/stream';
import { placeOf } from './decide.js';
import { type WaitingFact, type WaitingState, evolve, initial } from './facts.js';

/** What moved a family within a list. */
export interface PlaceChange {
  readonly at: string;
  readonly place: number;
  /**
   * `joined` itself, `ahead-left` by the cause of who left, `earlier-voucher` where one with an older voucher came, `own-district` where one
   * of the kindergarten's own district did that comes first whatever its date.
   */
  readonly cause: 'joined' | 'earlier-voucher' | 'own-district' | 'ahead-served' | 'ahead-left';
}

/** How the place of one entry came about, the oldest first, out of what is recorded of the list and the order it had. No other family is named. */
export function placesOver(
  facts: readonly RecordedFact<WaitingFact>[],
  entryId: string,
  orderAt: (at: Instant) => WaitingOrder,
): PlaceChange[] {
  const changes: PlaceChange[] = [];
  let state: WaitingState = initial;
  for (const fact of facts) {
    const order = orderAt(fact.at);
    const before = placeOf(state, entryId, order);
    state = evolve(state, fact);
    const place = placeOf(state, entryId, order);
    if (place !== undefined && place !== before) changes.push({ at: fact.at, place, cause: causeOf(fact, state, entryId) });
  }
  return changes;
}

function causeOf(fact: WaitingFact, { entries }: WaitingState, entryId: string): PlaceChange['cause'] {
  if (fact.type === 'enrolment.waiting-joined') {
    if (fact.data.entryId === entryId) return 'joined';
    const own = entries.find((one) => one.entryId === entryId);
    return own !== undefined && fact.data.voucherAt > own.voucherAt ? 'own-district' : 'earlier-voucher';
  }
  return fact.data.cause === 'accepted' ? 'ahead-served' : 'ahead-left';
}

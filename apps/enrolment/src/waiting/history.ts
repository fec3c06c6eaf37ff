import type { RecordedFact } from '@kezek/stream';
import { placeOf } from './decide.js';
import { type WaitingFact, type WaitingState, evolve, initial } from './facts.js';

/** What moved a family within a list. */
export interface PlaceChange {
  readonly at: string;
  readonly place: number;
  /** `joined` itself, `ahead-left` by the cause of who left, `earlier-voucher` where one with an older voucher came. */
  readonly cause: 'joined' | 'earlier-voucher' | 'ahead-served' | 'ahead-left';
}

/** How the place of one entry came about, the oldest first, out of what is recorded of the list. No other family is named. */
export function placesOver(facts: readonly RecordedFact<WaitingFact>[], entryId: string): PlaceChange[] {
  const changes: PlaceChange[] = [];
  let state: WaitingState = initial;
  for (const fact of facts) {
    const before = placeOf(state, entryId);
    state = evolve(state, fact);
    const place = placeOf(state, entryId);
    if (place !== undefined && place !== before) changes.push({ at: fact.at, place, cause: causeOf(fact, entryId) });
  }
  return changes;
}

function causeOf(fact: WaitingFact, entryId: string): PlaceChange['cause'] {
  if (fact.type === 'enrolment.waiting-joined') return fact.data.entryId === entryId ? 'joined' : 'earlier-voucher';
  return fact.data.cause === 'accepted' ? 'ahead-served' : 'ahead-left';
}

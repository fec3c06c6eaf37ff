import type { Instant, LocalDate, RegionPolicy } from '@kezek/domain';
import { type ApplicationFact, type ApplicationState, evolve, initial } from '../application/facts.js';

/** A child that began or ceased to wait. */
export interface Movement {
  readonly day: LocalDate;
  readonly districtId: string;
  readonly birthDate: LocalDate;
  /** Of the day of the application; counts where the child has become too old for any. */
  readonly ageGroup: number;
  readonly change: 1 | -1;
}

export type PastFact = ApplicationFact & { readonly seq: number; readonly at: Instant };

/** @param facts of one child, in order, without gaps */
export function movementsOf(facts: Iterable<PastFact>, policy: RegionPolicy): Movement[] {
  const found: Movement[] = [];
  let state: ApplicationState = initial;
  for (const fact of facts) {
    const next: ApplicationState = evolve(state, fact);
    const day = policy.localDateOf(fact.at);
    // Both sides, as a child may apply anew elsewhere without a day between.
    if (state.phase === 'waiting') found.push(movement(state, day, -1));
    if (next.phase === 'waiting') found.push(movement(next, day, 1));
    state = next;
  }
  return found;
}

function movement({ placement }: Extract<ApplicationState, { phase: 'waiting' }>, day: LocalDate, change: 1 | -1): Movement {
  const { districtId, birthDate, ageGroup } = placement;
  return { day, districtId, birthDate: birthDate as LocalDate, ageGroup, change };
}

import { type enrolmentV1 } from '@kezek/contracts';
import { type Instant, type LocalDate, type PolicyOn, type RegionPolicy, isRejection } from '@kezek/domain';
import {
  type Held,
  type OpenTurn,
  type QueueSnapshot,
  type SnapshotApplication,
  type TurnByAge,
  canonicalSnapshot,
  inOrder,
} from '@kezek/translog';
import { type TurnGiven, heldBack, isSeated } from '../application/facts.js';
import { batchesOf } from './families.js';
import type { InQueue, StandingQueue } from './standing-queue.js';

export interface SnapshotSources {
  readonly queueOf: (districtId: string) => Promise<StandingQueue>;
  readonly policy: RegionPolicy;
  readonly freeSeats: (districtId: string) => Promise<readonly enrolmentV1.FreeSeats[]>;
}

/**
 * The queue first, the seats after: a seat that is taken in between is counted off twice, as an open turn and as no longer free. So there
 * may be a turn too few until the next iteration, but never one too many.
 */
export async function takeSnapshot(
  districtId: string,
  now: Instant,
  { queueOf, policy, freeSeats }: SnapshotSources,
): Promise<QueueSnapshot> {
  const on = policy.localDateOf(now);
  const { waiting, turnsGiven, logSize } = await queueOf(districtId);
  const openTurns = turnsGiven.filter((state) => !isSeated(state)).map((state) => openTurn(state, policy.on(on)));
  const seats = (await freeSeats(districtId)).map(({ settlementId, ageGroup, language, kind, free }) => {
    return { settlementId, ageGroup, language, kind, free };
  });
  const applications = seenAt(now, { waiting, policy });
  return canonicalSnapshot({ districtId, on, ...(logSize === undefined ? {} : { logSize }), applications, openTurns, seats });
}

/** Those who wait as an iteration of this moment sees them, in the order of the queue. */
export function seenAt(
  now: Instant,
  { waiting, policy }: { readonly waiting: readonly InQueue[]; readonly policy: RegionPolicy },
): SnapshotApplication[] {
  const rules = policy.on(policy.localDateOf(now));
  const batches = batchesOf(waiting, rules.siblingsBatch);
  return waiting
    .map((state) => {
      const { applicationId, statusClass, category, submittedAt, sequence = 0, placement } = state;
      const { settlementId, languages, kinds } = placement;
      const batch = batches.get(applicationId);
      const stands = { applicationId, statusClass, category, submittedAt, ...(sequence === 0 ? {} : { sequence }), settlementId };
      const asked = { ...ageOf(state, rules), ...heldOf(state, now), ...(batch === undefined ? {} : { batch }) };
      return { ...stands, ...asked, languages, kinds };
    })
    .sort(inOrder);
}

function heldOf(state: InQueue, now: Instant): { readonly held?: Held } {
  const held = heldBack(state, now);
  return held === undefined ? {} : { held };
}

function openTurn(state: TurnGiven, rules: PolicyOn): OpenTurn {
  const { settlementId, languages, kinds } = state.placement;
  return { applicationId: state.applicationId, settlementId, ageGroup: ageOf(state, rules).ageGroup, languages, kinds };
}

/** By the day of the iteration: a child moves on to the next group while it waits. */
function ageOf({ placement }: InQueue | TurnGiven, rules: PolicyOn): { ageGroup: number; byAge: TurnByAge } {
  const birthDate = placement.birthDate as LocalDate;
  try {
    return { ageGroup: rules.ageGroupOf(birthDate), byAge: rules.turnByAge(birthDate) };
  } catch (error) {
    if (!isRejection(error) || error.code !== 'domain.too-old') throw error;
    return { ageGroup: placement.ageGroup, byAge: 'too-old' };
  }
}

import { type enrolmentV1 } from '@kezek/contracts';
import { type Instant, type LocalDate, type PolicyOn, type RegionPolicy, Rejection, isRejection } from '@kezek/domain';
import {
  type MatchingRules,
  type OpenTurn,
  type QueueSnapshot,
  type SnapshotApplication,
  type TurnByAge,
  canonicalSnapshot,
} from '@kezek/translog';
import { type Application, isSeated } from '../application/facts.js';
import { type Applications, every } from '../stores.js';
import { digestOf } from './content.js';

/** @throws Rejection domain.unknown-district, queue.regime-without-iterations {districtId, regime} */
export function rulesFor(districtId: string, policy: RegionPolicy, now: Instant): MatchingRules {
  const today = policy.at(now);
  const regime = today.regimeOf(districtId);
  if (regime !== 'C') throw new Rejection('queue.regime-without-iterations', { districtId, regime });
  const { priority, general } = today.interleave;
  return {
    scope: today.iterationScopeOf(districtId),
    interleave: { priority, general },
    lastCategory: today.lastCategory.ordinal,
    quotas: today.categories.flatMap(({ ordinal, quota }) => (quota === undefined ? [] : [{ category: ordinal, turnsMax: quota }])),
    policyDigest: digestOf(policy.canonicalJson),
  };
}

export interface SnapshotSources {
  readonly applications: Applications;
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
  { applications, policy, freeSeats }: SnapshotSources,
): Promise<QueueSnapshot> {
  const on = policy.localDateOf(now);
  const rules = policy.on(on);
  const waiting: SnapshotApplication[] = [];
  const openTurns: OpenTurn[] = [];
  for await (const { state } of every(applications, { districtId, phase: { in: ['waiting', 'turn-given'] } })) {
    if (state.phase === 'waiting') waiting.push(seen(state, rules));
    else if (state.phase === 'turn-given' && !isSeated(state)) openTurns.push(openTurn(state, rules));
  }
  const seats = (await freeSeats(districtId)).map(({ settlementId, ageGroup, language, kind, free }) => {
    return { settlementId, ageGroup, language, kind, free };
  });
  return canonicalSnapshot({ districtId, on, applications: waiting, openTurns, seats });
}

function seen(state: Application, rules: PolicyOn): SnapshotApplication {
  const { applicationId, statusClass, category, submittedAt, placement } = state;
  const { settlementId, languages, kinds } = placement;
  return { applicationId, statusClass, category, submittedAt, settlementId, ...ageOf(state, rules), languages, kinds };
}

function openTurn(state: Application, rules: PolicyOn): OpenTurn {
  const { settlementId, languages, kinds } = state.placement;
  return { applicationId: state.applicationId, settlementId, ageGroup: ageOf(state, rules).ageGroup, languages, kinds };
}

/** By the day of the iteration: a child moves on to the next group while it waits. */
function ageOf({ placement }: Application, rules: PolicyOn): { ageGroup: number; byAge: TurnByAge } {
  const birthDate = placement.birthDate as LocalDate;
  try {
    return { ageGroup: rules.ageGroupOf(birthDate), byAge: rules.turnByAge(birthDate) };
  } catch (error) {
    if (!isRejection(error) || error.code !== 'domain.too-old') throw error;
    return { ageGroup: placement.ageGroup, byAge: 'too-old' };
  }
}

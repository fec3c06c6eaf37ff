import { type Instant, type RegionPolicy, Rejection } from '@kezek/domain';
import type { MatchingRules } from '@kezek/translog';
import { policyDigestOf } from '../policy-digest.js';

export interface IterationOf {
  readonly districtId: string;
  /** Most turns it may give, as whoever previews asks. */
  readonly turnsMax?: number;
}

/** @throws Rejection domain.unknown-district, queue.regime-without-iterations {districtId, regime} */
export function rulesFor({ districtId, turnsMax }: IterationOf, policy: RegionPolicy, now: Instant): MatchingRules {
  const today = policy.at(now);
  const regime = today.regimeOf(districtId);
  if (regime !== 'C') throw new Rejection('queue.regime-without-iterations', { districtId, regime });
  const { priority, general } = today.interleave;
  const shares = today.categories.flatMap(({ ordinal, sharePercent }) =>
    sharePercent === undefined ? [] : [{ category: ordinal, percent: sharePercent }],
  );
  return {
    scope: today.iterationScopeOf(districtId),
    interleave: { priority, general },
    lastCategory: today.lastCategory.ordinal,
    quotas: today.categories.flatMap(({ ordinal, quota }) => (quota === undefined ? [] : [{ category: ordinal, turnsMax: quota }])),
    ...(shares.length === 0 ? {} : { shares }),
    ...(turnsMax === undefined ? {} : { turnsMax }),
    policyDigest: policyDigestOf(policy),
  };
}

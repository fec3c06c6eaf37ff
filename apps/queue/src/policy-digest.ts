import type { RegionPolicy } from '@kezek/domain';
import { digestOf } from './iteration/content.js';

const digests = new WeakMap<RegionPolicy, string>();

/** SHA-256 of the region's policy as it was read: names the rules under which something was decided. Computed once a policy. */
export function policyDigestOf(policy: RegionPolicy): string {
  const known = digests.get(policy);
  if (known !== undefined) return known;
  const digest = digestOf(policy.canonicalJson);
  digests.set(policy, digest);
  return digest;
}

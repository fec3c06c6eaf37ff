import { type Matching, type MatchingRules, type Protocol, type QueueSnapshot, match, parseProtocol } from '@kezek/translog';
import type { ContentStore } from './content.js';
import type { Completed, Iteration } from './facts.js';

/** What an iteration was computed from. */
export interface Basis {
  readonly snapshot: QueueSnapshot;
  readonly rules: MatchingRules;
}

export async function keepBasis(content: ContentStore, { snapshot, rules }: Basis): Promise<{ snapshotHash: string; policyHash: string }> {
  const [snapshotHash, policyHash] = await Promise.all([content.put(JSON.stringify(snapshot)), content.put(JSON.stringify(rules))]);
  return { snapshotHash, policyHash };
}

export async function basisOf(content: ContentStore, { snapshotHash, policyHash }: Iteration): Promise<Basis> {
  const [snapshot, rules] = await Promise.all([content.get(snapshotHash), content.get(policyHash)]);
  return { snapshot: JSON.parse(snapshot) as QueueSnapshot, rules: JSON.parse(rules) as MatchingRules };
}

/** The turns again, from what was kept: they are computed, never stored beside their cause. */
export const rematch = ({ snapshot, rules }: Basis): Matching => match(snapshot, rules);

export const protocolOf = async (content: ContentStore, { protocolHash }: Completed): Promise<Protocol> =>
  parseProtocol(await content.get(protocolHash));

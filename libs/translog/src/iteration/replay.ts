import { match } from './matching.js';
import { parseProtocol, protocolText } from './protocol.js';
import type { MatchingRules, QueueSnapshot } from './snapshot.js';
import { orderFaults } from './verify.js';

/** What an iteration was computed from and what came of it, byte for byte as published. */
export interface Published {
  readonly snapshot: string;
  readonly rules: string;
  readonly protocol: string;
}

export interface Replay {
  /** The protocol as it follows from snapshot and rules; the same bytes as the published one, or something is wrong. */
  readonly protocol: string;
  /** What the published protocol has against the order, found without the code that gives turns. */
  readonly faults: readonly string[];
  readonly waited: number;
  readonly turns: number;
}

/**
 * An iteration computed again. Which approved turns could not be given any more, and who came meanwhile, are facts of its moment and taken
 * from the protocol; everything else follows from the snapshot and the rules.
 */
export function replay({ snapshot: snapshotText, rules: rulesText, protocol: text }: Published): Replay {
  const snapshot = JSON.parse(snapshotText) as QueueSnapshot;
  const rules = JSON.parse(rulesText) as MatchingRules;
  const published = parseProtocol(text);
  const { turns: due, passedOver, skippedSettlementIds } = match(snapshot, rules);
  const notGiven = new Set(published.notGiven.map((one) => one.applicationId));
  const turns = due.filter((turn) => !notGiven.has(turn.applicationId));
  return {
    protocol: protocolText({ ...published, turns, passedOver, skippedSettlementIds }),
    faults: orderFaults(snapshot, rules, published),
    waited: snapshot.applications.length,
    turns: turns.length,
  };
}

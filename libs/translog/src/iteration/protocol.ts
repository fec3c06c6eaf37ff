import type { Instant, LocalDate } from '@kezek/domain';
import type { PassedOver, Turn } from './matching.js';

/** Why an application that was to get a turn did not: it was no longer what was approved. */
export type NotGivenReason = 'gone' | 'changed';

/** Somebody who was not in the queue yet when two people looked at it. */
export interface CameLater {
  readonly applicationId: string;
  readonly category: number;
  readonly submittedAt: Instant;
}

/**
 * What the public may read of an iteration: public numbers, categories, stamps, settlements; nothing that leads to a child. Its text is
 * stored as it is, so that the digest of what anybody downloads can be compared.
 */
export interface Protocol {
  readonly iterationId: string;
  readonly districtId: string;
  readonly on: LocalDate;
  readonly snapshotHash: string;
  readonly policyHash: string;
  readonly turns: readonly Turn[];
  /** Approved turns that were not given: the application had changed or gone by then. */
  readonly notGiven: readonly { readonly applicationId: string; readonly reason: NotGivenReason }[];
  readonly passedOver: readonly PassedOver[];
  /** Who came after the snapshot was taken and waits for the next iteration, in the order of the queue; absent in older ones. */
  readonly cameLater?: readonly CameLater[];
  readonly skippedSettlementIds: readonly string[];
}

export const protocolText = (protocol: Protocol): string => JSON.stringify(protocol);
export const parseProtocol = (text: string): Protocol => JSON.parse(text) as Protocol;

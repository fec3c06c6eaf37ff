import type { SignedTreeHead } from '../head.js';

/** All that anybody can have of a log. */
export interface PublicData {
  /** Texts of the entries, from the first. */
  readonly entries: readonly string[];
  /** The smallest first. */
  readonly heads: readonly SignedTreeHead[];
  /** Heads that were kept from earlier: the log must lead to them too. */
  readonly kept: readonly SignedTreeHead[];
  /** Ed25519 with the published key. */
  readonly isSignature: (bytes: Uint8Array, signature: Uint8Array) => boolean;
  /** What has this SHA-256 digest; undefined if it is not to be had. */
  readonly content: (sha256: string) => Promise<string | undefined>;
}

/** Something that must not be in an honest log. */
export interface Fault {
  readonly rule: FaultRule;
  /** The entry it was found at. */
  readonly index?: number;
  /** The application it is about, or the iteration. */
  readonly about?: string;
  readonly what: string;
}

export type FaultRule =
  /** A signed head does not fit the entries. */
  | 'head'
  /** An entry cannot be read. */
  | 'entry'
  /** An entry says it happened long before the log was signed without it. */
  | 'backdated'
  /** An entry contradicts what the log said before. */
  | 'sequence'
  /** A place could be lost for a reason that the log does not name. */
  | 'cause'
  /** A turn, or an iteration, is not what follows from the queue. */
  | 'turn'
  /** What an entry names by its digest is missing or another. */
  | 'content';

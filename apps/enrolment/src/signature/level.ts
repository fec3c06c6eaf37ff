import type { ContractParty, SignatureLevel } from '@kezek/domain';
import type { ContractText, Evidence, Signed } from '../deed/facts.js';

/** Who signs what. */
export interface Signing {
  readonly contractId: string;
  readonly childId: string;
  readonly text: ContractText;
  readonly party: ContractParty;
  readonly signerId: string;
  /** Of the kindergarten that is a party. */
  readonly bin: string;
}

/** What came with the request; which of it counts, the level says. */
export interface Proof {
  readonly challengeId: string;
  readonly code: string;
  readonly cms: Uint8Array;
}

export interface Verdict {
  readonly valid: boolean;
  /** A code; empty if nothing is wrong. */
  readonly problem: string;
  readonly certificate?: { readonly subject: string; readonly issuer: string; readonly serial: string };
}

/** One way to sign. A further one is another of these. */
export interface LevelPlugin {
  readonly level: SignatureLevel;
  /** @returns by what it can be verified again; undefined if the level leaves nothing. @throws Rejection if it does not count */
  take(signing: Signing, proof: Proof): Promise<Evidence | undefined>;
  /** Again, from what is kept. The bytes are those whose digest is in the events. */
  verify(signing: Signing, signed: Signed, bytes: Uint8Array): Promise<Verdict>;
}

export const VALID: Verdict = { valid: true, problem: '' };
export const broken = (problem: string): Verdict => ({ valid: false, problem });

import type { Hash } from './hash.js';

/** What the log was at one moment. Whoever keeps an old one can prove later that nothing in it was changed. */
export interface TreeHead {
  /** Which log; heads of two installations are never mistaken for each other. */
  readonly logId: string;
  readonly size: number;
  readonly root: Hash;
  /** Instant in UTC. */
  readonly at: string;
}

export interface SignedTreeHead extends TreeHead {
  /** Ed25519 over `headBytes`, base64. */
  readonly signature: string;
}

/** Exactly what is signed: a line each, so that a person can read it and any program can make it again. */
export const headBytes = ({ logId, size, root, at }: TreeHead): Uint8Array =>
  Buffer.from(`kezek tree head v1\n${logId}\n${size}\n${root}\n${at}\n`, 'utf8');

/** @param sign Ed25519 with the key of the log, kept by the caller */
export const signHead = (head: TreeHead, sign: (bytes: Uint8Array) => Uint8Array): SignedTreeHead => ({
  ...head,
  signature: Buffer.from(sign(headBytes(head))).toString('base64'),
});

/** @param verify Ed25519 with the published key of the log */
export const isSigned = (head: SignedTreeHead, verify: (bytes: Uint8Array, signature: Uint8Array) => boolean): boolean =>
  verify(headBytes(head), Buffer.from(head.signature, 'base64'));

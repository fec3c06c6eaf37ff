import { sign } from 'node:crypto';
import type { Opening } from './commitment.js';
import type { LogKeys } from './keys.js';

/**
 * What an applicant keeps. The entry holds number, stamp, category and digest of the policy; the opening ties it to the child. Signed, it proves
 * the place even where every database is lost.
 */
export interface Receipt {
  readonly logId: string;
  /** Place of the entry in the log. */
  readonly index: number;
  /** The entry as it was hashed. */
  readonly entry: string;
  readonly opening: Opening;
}

export interface SignedReceipt {
  /** The bytes that are signed. */
  readonly text: string;
  /** Ed25519, base64. */
  readonly signature: string;
}

/** The same receipt gives the same text and signature, whenever it is asked for. */
export function signReceipt({ logId, index, entry, opening }: Receipt, { signing }: Pick<LogKeys, 'signing'>): SignedReceipt {
  const text = JSON.stringify({ receipt: 'kezek receipt v1', logId, index, entry, opening });
  return { text, signature: sign(null, Buffer.from(text, 'utf8'), signing).toString('base64') };
}

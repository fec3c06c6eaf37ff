import { createHash } from 'node:crypto';

/** SHA-256, 64 hexadecimal digits. */
export type Hash = string & { readonly hash: true };

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

const sha256 = (...parts: readonly Uint8Array[]): Hash => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex') as Hash;
};

const bytesOf = (hash: Hash): Uint8Array => Buffer.from(hash, 'hex');

/** Of the tree with nothing in it (RFC 9162, 2.1.1). */
export const EMPTY_ROOT: Hash = sha256();

/** Of one entry. Leaves and nodes are hashed apart, so that neither can stand for the other (RFC 9162, 2.1.1). */
export const leafHash = (entry: Uint8Array): Hash => sha256(LEAF, entry);

export const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE, bytesOf(left), bytesOf(right));

/** @throws RangeError if the text is no SHA-256 in lower-case hexadecimal */
export function parseHash(text: string): Hash {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new RangeError(`Not a SHA-256 in lower-case hexadecimal: ${JSON.stringify(text)}`);
  return text as Hash;
}

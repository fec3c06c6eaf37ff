/** Fixed for ever: the queues of every installation are named after it. */
export const PARTITIONS = 8;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * The partition, 0 to 7, of every message with this key: FNV-1a (32 bits) over the UTF-8 bytes, folded by xor with its upper
 * half because the low bits of FNV-1a see only the low bits of the input, modulo 8. Never change it: messages of one key
 * would be in two queues at once.
 */
export function partitionOf(key: string): number {
  let hash = FNV_OFFSET;
  for (const byte of Buffer.from(key, 'utf8')) hash = Math.imul(hash ^ byte, FNV_PRIME);
  return ((hash ^ (hash >>> 16)) >>> 0) % PARTITIONS;
}

/** What the door answers of a proof. */
export interface Inclusion {
  readonly leaf: string;
  readonly root: string;
  readonly proof: readonly string[];
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/**
 * Whether the entry is at that place under the root (RFC 9162, 2.1.3.2), computed here, so that nobody's word is taken for it.
 * @param root the signed one, asked for apart from the proof
 */
export async function isIncluded(
  { entry, index, size, root }: { readonly entry: string; readonly index: number; readonly size: number; readonly root: string },
  proof: readonly string[],
): Promise<boolean> {
  const steps = [...proof];
  const computed = await climb(await sha256(LEAF, new TextEncoder().encode(entry)), index, size, steps);
  return computed !== undefined && hexOf(computed) === root && steps.length === 0;
}

/** The root over `size` leaves, from the leaf and its neighbours, nearest first. */
async function climb(leaf: Uint8Array, index: number, size: number, steps: string[]): Promise<Uint8Array | undefined> {
  if (size === 1) return leaf;
  const split = 2 ** Math.floor(Math.log2(size - 1));
  const isLeft = index < split;
  const own = isLeft ? await climb(leaf, index, split, steps) : await climb(leaf, index - split, size - split, steps);
  const other = steps.shift();
  if (own === undefined || other === undefined) return undefined;
  const neighbour = bytesOf(other);
  return isLeft ? sha256(NODE, own, neighbour) : sha256(NODE, neighbour, own);
}

async function sha256(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const bytesOf = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

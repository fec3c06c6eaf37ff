import { type Hash, nodeHash } from './hash.js';
import { splitOf } from './merkle-tree.js';

export interface Inclusion {
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** Whether the leaf is at that place of the tree with this root (RFC 9162, 2.1.3.2). Needs nothing but what was published. */
export function includes({ leaf, index, size, root, proof }: Inclusion): boolean {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false;
  const steps = [...proof];
  const computed = climb(leaf, index, size, steps);
  return computed === root && steps.length === 0;
}

/** The root over `size` leaves from the leaf at `index` and its neighbours, of which it takes away what it uses. */
function climb(leaf: Hash, index: number, size: number, steps: Hash[]): Hash | undefined {
  if (size === 1) return leaf;
  const split = splitOf(size);
  const isLeft = index < split;
  const own = isLeft ? climb(leaf, index, split, steps) : climb(leaf, index - split, size - split, steps);
  const other = steps.shift();
  if (own === undefined || other === undefined) return undefined;
  return isLeft ? nodeHash(own, other) : nodeHash(other, own);
}

export interface Growth {
  readonly first: number;
  readonly firstRoot: Hash;
  readonly second: number;
  readonly secondRoot: Hash;
  readonly proof: readonly Hash[];
}

/** Whether the second tree holds the first and has only grown (RFC 9162, 2.1.4.2). Anything grows from nothing. */
export function onlyGrew({ first, firstRoot, second, secondRoot, proof }: Growth): boolean {
  if (!Number.isInteger(first) || !Number.isInteger(second) || first < 0 || first > second) return false;
  if (first === 0) return proof.length === 0;
  const steps = [...proof];
  const roots = grow(first, second, true, { firstRoot, steps });
  return roots !== undefined && roots.old === firstRoot && roots.new === secondRoot && steps.length === 0;
}

interface Roots {
  readonly old: Hash;
  readonly new: Hash;
}

/** Both roots over the same part of the tree, as the proof has them. */
function grow(first: number, size: number, isOld: boolean, known: { firstRoot: Hash; steps: Hash[] }): Roots | undefined {
  if (first === size) {
    const whole = isOld ? known.firstRoot : known.steps.shift();
    return whole === undefined ? undefined : { old: whole, new: whole };
  }
  const split = splitOf(size);
  if (first <= split) {
    const left = grow(first, split, isOld, known);
    const right = known.steps.shift();
    return left === undefined || right === undefined ? undefined : { old: left.old, new: nodeHash(left.new, right) };
  }
  const right = grow(first - split, size - split, false, known);
  const left = known.steps.shift();
  return right === undefined || left === undefined ? undefined : { old: nodeHash(left, right.old), new: nodeHash(left, right.new) };
}

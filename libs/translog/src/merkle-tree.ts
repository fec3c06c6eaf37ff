import { HashList } from './hash-list.js';
import { EMPTY_ROOT, type Hash, nodeHash } from './hash.js';

/**
 * An append-only Merkle tree as RFC 9162 has it, with the hash of every full subtree kept: appending costs one hash on average, a root or a
 * proof as many as the tree is high. It holds hashes alone, two for each entry; what was hashed is kept elsewhere.
 */
export class MerkleTree {
  /** `#levels[k][i]` is the root over the 2^k leaves from i·2^k on; only full ones are there. */
  readonly #levels: HashList[] = [];

  get size(): number {
    return this.#levels[0]?.length ?? 0;
  }

  append(leaf: Hash): void {
    let hash = leaf;
    for (let height = 0; ; height += 1) {
      const level = (this.#levels[height] ??= new HashList());
      level.push(hash);
      if (level.length % 2 === 1) return;
      hash = nodeHash(level.at(level.length - 2), hash);
    }
  }

  /** Of the first `size` leaves: what a head published then says. @throws RangeError if the tree never had that size */
  root(size: number = this.size): Hash {
    this.#requireSize(size);
    return size === 0 ? EMPTY_ROOT : this.#subtree(0, size);
  }

  /**
   * That the leaf is among the first `size` (RFC 9162, 2.1.3.1), from the leaf's neighbour upwards.
   * @throws RangeError if it is not
   */
  inclusionProof(index: number, size: number = this.size): Hash[] {
    this.#requireSize(size);
    if (!Number.isInteger(index) || index < 0 || index >= size) throw new RangeError(`There is no leaf ${index} among ${size}`);
    return this.#path(index, 0, size);
  }

  /**
   * That the tree of `first` leaves is a prefix of that of `second` (RFC 9162, 2.1.4.1).
   * @throws RangeError if the first is empty or larger than the second
   */
  consistencyProof(first: number, second: number = this.size): Hash[] {
    this.#requireSize(second);
    if (!Number.isInteger(first) || first < 1 || first > second)
      throw new RangeError(`No tree of ${first} leaves is a prefix of ${second}`);
    return this.#subproof(first, 0, second, true);
  }

  #path(index: number, from: number, size: number): Hash[] {
    if (size === 1) return [];
    const split = splitOf(size);
    return index < split
      ? [...this.#path(index, from, split), this.#subtree(from + split, size - split)]
      : [...this.#path(index - split, from + split, size - split), this.#subtree(from, split)];
  }

  /** @param isOld whether the root over these leaves is that of the old tree, which whoever checks has already */
  #subproof(first: number, from: number, size: number, isOld: boolean): Hash[] {
    if (first === size) return isOld ? [] : [this.#subtree(from, size)];
    const split = splitOf(size);
    return first <= split
      ? [...this.#subproof(first, from, split, isOld), this.#subtree(from + split, size - split)]
      : [...this.#subproof(first - split, from + split, size - split, false), this.#subtree(from, split)];
  }

  /** The root over `size` leaves from a multiple of the next power of two on. */
  #subtree(from: number, size: number): Hash {
    const height = Math.log2(size);
    if (Number.isInteger(height)) return this.#level(height).at(from / size);
    const split = splitOf(size);
    return nodeHash(this.#subtree(from, split), this.#subtree(from + split, size - split));
  }

  /** That of the leaf itself. @throws RangeError if there is none */
  leaf(index: number): Hash {
    return this.#level(0).at(index);
  }

  #level(height: number): HashList {
    const level = this.#levels[height];
    if (level === undefined) throw new Error(`The tree has no subtree of height ${height}`);
    return level;
  }

  #requireSize(size: number): void {
    if (!Number.isInteger(size) || size < 0 || size > this.size) throw new RangeError(`The tree has ${this.size} leaves, never ${size}`);
  }
}

/** The largest power of two smaller than the size. */
export const splitOf = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));

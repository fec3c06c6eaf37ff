const NODE_MAX = 64;

interface Leaf<T> {
  readonly items: T[];
}

interface Branch<T> {
  readonly children: Node<T>[];
  /** Of each child: how many items are under it, and the smallest of them. */
  readonly counts: number[];
  readonly firsts: T[];
}

type Node<T> = Leaf<T> | Branch<T>;

const isLeaf = <T>(node: Node<T>): node is Leaf<T> => 'items' in node;

/**
 * Items in order, each of which knows how many stand before it: a B+ tree that counts what is under every node. Adding, taking out, a place and
 * who stands at a place cost the logarithm of how many there are. A leaf goes when it is empty, as queues empty from the front.
 */
export class CountedTree<T> {
  #root: Node<T> = { items: [] };
  #size = 0;

  /** @param compare a total order: two different items are never equal */
  constructor(private readonly compare: (a: T, b: T) => number) {}

  get size(): number {
    return this.#size;
  }

  /** @returns false if it is there already */
  add(item: T): boolean {
    const split = this.#insert(this.#root, item);
    if (split === 'there') return false;
    this.#size += 1;
    if (split !== undefined) {
      const children = [this.#root, split];
      this.#root = { children, counts: children.map(countOf), firsts: children.map(firstOf) };
    }
    return true;
  }

  /** @returns false if it is not there */
  delete(item: T): boolean {
    if (!this.#remove(this.#root, item)) return false;
    this.#size -= 1;
    while (!isLeaf(this.#root) && this.#root.children.length <= 1) this.#root = this.#root.children[0] ?? { items: [] };
    return true;
  }

  /** How many are before it, whether it is there itself or not. */
  rankOf(item: T): number {
    let rank = 0;
    let node = this.#root;
    while (!isLeaf(node)) {
      const { counts, children } = node;
      const child = this.#childFor(node, item);
      for (let before = 0; before < child; before += 1) rank += counts[before] as number;
      node = children[child] as Node<T>;
    }
    return rank + lowerBound(node.items, item, this.compare);
  }

  /** @param rank from 0 */
  at(rank: number): T | undefined {
    if (rank < 0 || rank >= this.#size) return undefined;
    let left = rank;
    let node = this.#root;
    while (!isLeaf(node)) {
      let child = 0;
      while (left >= (node.counts[child] as number)) left -= node.counts[child++] as number;
      node = node.children[child] as Node<T>;
    }
    return node.items[left];
  }

  *[Symbol.iterator](): Generator<T> {
    yield* itemsOf(this.#root);
  }

  /** The last child that does not begin after the item. */
  #childFor({ firsts }: Branch<T>, item: T): number {
    let low = 0;
    let high = firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.compare(firsts[middle] as T, item) <= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** @returns the right half of a node that had to be split */
  #insert(node: Node<T>, item: T): Node<T> | 'there' | undefined {
    if (isLeaf(node)) {
      const at = lowerBound(node.items, item, this.compare);
      const next = node.items[at];
      if (next !== undefined && this.compare(next, item) === 0) return 'there';
      node.items.splice(at, 0, item);
      return node.items.length > NODE_MAX ? { items: node.items.splice(NODE_MAX / 2) } : undefined;
    }
    const at = this.#childFor(node, item);
    const child = node.children[at] as Node<T>;
    const split = this.#insert(child, item);
    if (split === 'there') return split;
    node.counts[at] = countOf(child);
    node.firsts[at] = firstOf(child);
    if (split === undefined) return undefined;
    node.children.splice(at + 1, 0, split);
    node.counts.splice(at + 1, 0, countOf(split));
    node.firsts.splice(at + 1, 0, firstOf(split));
    if (node.children.length <= NODE_MAX) return undefined;
    const half = NODE_MAX / 2;
    return { children: node.children.splice(half), counts: node.counts.splice(half), firsts: node.firsts.splice(half) };
  }

  #remove(node: Node<T>, item: T): boolean {
    if (isLeaf(node)) {
      const at = lowerBound(node.items, item, this.compare);
      const found = node.items[at];
      if (found === undefined || this.compare(found, item) !== 0) return false;
      node.items.splice(at, 1);
      return true;
    }
    const at = this.#childFor(node, item);
    const child = node.children[at] as Node<T>;
    if (!this.#remove(child, item)) return false;
    const left = (node.counts[at] as number) - 1;
    if (left > 0) {
      node.counts[at] = left;
      node.firsts[at] = firstOf(child);
      return true;
    }
    node.children.splice(at, 1);
    node.counts.splice(at, 1);
    node.firsts.splice(at, 1);
    return true;
  }
}

function countOf<T>(node: Node<T>): number {
  return isLeaf(node) ? node.items.length : node.counts.reduce((sum, count) => sum + count, 0);
}

function firstOf<T>(node: Node<T>): T {
  return (isLeaf(node) ? node.items[0] : node.firsts[0]) as T;
}

function* itemsOf<T>(node: Node<T>): Generator<T> {
  if (isLeaf(node)) yield* node.items;
  else for (const child of node.children) yield* itemsOf(child);
}

/** Where the first item stands that is not before this one. */
function lowerBound<T>(items: readonly T[], item: T, compare: (a: T, b: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(items[middle] as T, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

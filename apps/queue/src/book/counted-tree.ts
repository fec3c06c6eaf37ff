const NODE_MAX = 64;

interface Leaf<T> {
  readonly items: T[];
  /** Of each item. */
  readonly hints: number[];
}

interface Branch<T> {
  readonly children: Node<T>[];
  /** Of each child: how many items are under it, and the smallest of them. */
  readonly counts: number[];
  readonly firsts: T[];
  /** Of each first. */
  readonly hints: number[];
}

type Node<T> = Leaf<T> | Branch<T>;

const isLeaf = <T>(node: Node<T>): node is Leaf<T> => 'items' in node;

/**
 * Items in order, each of which knows how many stand before it: a B+ tree that counts what is under every node. Adding, taking out, a place and
 * who stands at a place cost the logarithm of how many there are. A leaf goes when it is empty, as queues empty from the front.
 *
 * Beside each item stands a number that orders it roughly: a search looks at those, which lie together, and hardly at the items, which lie
 * anywhere in memory.
 */
export class CountedTree<T> {
  #root: Node<T> = { items: [], hints: [] };
  #size = 0;

  /**
   * @param compare a total order: two different items are never equal
   * @param hintOf never less for an item that comes later; whole numbers take the least room
   */
  constructor(
    private readonly compare: (a: T, b: T) => number,
    private readonly hintOf: (item: T) => number = () => 0,
  ) {}

  get size(): number {
    return this.#size;
  }

  /** @returns false if it is there already */
  add(item: T): boolean {
    const split = this.#insert(this.#root, item, this.hintOf(item));
    if (split === 'there') return false;
    this.#size += 1;
    if (split !== undefined) {
      const children = [this.#root, split];
      this.#root = { children, counts: children.map(countOf), firsts: children.map(firstOf), hints: children.map(hintOfFirst) };
    }
    return true;
  }

  /** @returns false if it is not there */
  delete(item: T): boolean {
    if (!this.#remove(this.#root, item, this.hintOf(item))) return false;
    this.#size -= 1;
    while (!isLeaf(this.#root) && this.#root.children.length <= 1) this.#root = this.#root.children[0] ?? { items: [], hints: [] };
    return true;
  }

  /** How many are before it, whether it is there itself or not. */
  rankOf(item: T): number {
    const hint = this.hintOf(item);
    let rank = 0;
    let node = this.#root;
    while (!isLeaf(node)) {
      const { counts, children } = node;
      const child = this.#childFor(node, item, hint);
      for (let before = 0; before < child; before += 1) rank += counts[before] as number;
      node = children[child] as Node<T>;
    }
    return rank + this.#lowerBound(node, item, hint);
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
  #childFor({ firsts, hints }: Branch<T>, item: T, hint: number): number {
    let low = 0;
    let high = firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const rough = (hints[middle] as number) - hint;
      if (rough < 0 || (rough === 0 && this.compare(firsts[middle] as T, item) <= 0)) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where the first item stands that is not before this one. */
  #lowerBound({ items, hints }: Leaf<T>, item: T, hint: number): number {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const rough = (hints[middle] as number) - hint;
      if (rough < 0 || (rough === 0 && this.compare(items[middle] as T, item) < 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** @returns the right half of a node that had to be split */
  #insert(node: Node<T>, item: T, hint: number): Node<T> | 'there' | undefined {
    if (isLeaf(node)) {
      const at = this.#lowerBound(node, item, hint);
      const next = node.items[at];
      if (next !== undefined && this.compare(next, item) === 0) return 'there';
      insertAt(node.items, at, item);
      insertAt(node.hints, at, hint);
      if (node.items.length <= NODE_MAX) return undefined;
      return { items: node.items.splice(NODE_MAX / 2), hints: node.hints.splice(NODE_MAX / 2) };
    }
    const at = this.#childFor(node, item, hint);
    const child = node.children[at] as Node<T>;
    const split = this.#insert(child, item, hint);
    if (split === 'there') return split;
    node.counts[at] = split === undefined ? (node.counts[at] as number) + 1 : countOf(child);
    node.firsts[at] = firstOf(child);
    node.hints[at] = hintOfFirst(child);
    if (split === undefined) return undefined;
    node.children.splice(at + 1, 0, split);
    node.counts.splice(at + 1, 0, countOf(split));
    node.firsts.splice(at + 1, 0, firstOf(split));
    node.hints.splice(at + 1, 0, hintOfFirst(split));
    if (node.children.length <= NODE_MAX) return undefined;
    const half = NODE_MAX / 2;
    return {
      children: node.children.splice(half),
      counts: node.counts.splice(half),
      firsts: node.firsts.splice(half),
      hints: node.hints.splice(half),
    };
  }

  #remove(node: Node<T>, item: T, hint: number): boolean {
    if (isLeaf(node)) {
      const at = this.#lowerBound(node, item, hint);
      const found = node.items[at];
      if (found === undefined || this.compare(found, item) !== 0) return false;
      node.items.splice(at, 1);
      node.hints.splice(at, 1);
      return true;
    }
    const at = this.#childFor(node, item, hint);
    const child = node.children[at] as Node<T>;
    if (!this.#remove(child, item, hint)) return false;
    const left = (node.counts[at] as number) - 1;
    if (left > 0) {
      node.counts[at] = left;
      node.firsts[at] = firstOf(child);
      node.hints[at] = hintOfFirst(child);
      return true;
    }
    node.children.splice(at, 1);
    node.counts.splice(at, 1);
    node.firsts.splice(at, 1);
    node.hints.splice(at, 1);
    return true;
  }
}

function countOf<T>(node: Node<T>): number {
  return isLeaf(node) ? node.items.length : node.counts.reduce((sum, count) => sum + count, 0);
}

function firstOf<T>(node: Node<T>): T {
  return (isLeaf(node) ? node.items[0] : node.firsts[0]) as T;
}

const hintOfFirst = <T>(node: Node<T>): number => node.hints[0] as number;

/** Most come to the end. */
function insertAt<V>(list: V[], at: number, value: V): void {
  if (at === list.length) list.push(value);
  else list.splice(at, 0, value);
}

function* itemsOf<T>(node: Node<T>): Generator<T> {
  if (isLeaf(node)) yield* node.items;
  else for (const child of node.children) yield* itemsOf(child);
}

/** Randomness from a seed alone: the same seed and purpose give the same numbers on every machine (mulberry32 over an FNV-1a hash). */
export class Random {
  #state: number;

  /** @param purpose keeps what is drawn for one thing independent of how much was drawn for another */
  constructor(seed: number, purpose: string) {
    this.#state = hashOf(`${seed}:${purpose}`);
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number {
    if (!Number.isInteger(limit) || limit < 1) throw new Error(`nothing can be drawn below ${limit}`);
    return Math.floor(this.next() * limit);
  }

  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new Error('a list without holes has what was drawn from it');
    return picked;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const result = [...list];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = this.below(last + 1);
      [result[last], result[other]] = [result[other] as T, result[last] as T];
    }
    return result;
  }

  /** Splits a whole number by weights that are first blurred by up to a half either way; the parts sum to `total`. */
  split(total: number, weights: readonly number[]): number[] {
    const blurred = weights.map((weight) => weight * (0.5 + this.next()));
    const sum = blurred.reduce((one, other) => one + other, 0);
    if (sum <= 0) throw new Error('a split needs a weight above zero');
    const exact = blurred.map((weight) => (total * weight) / sum);
    const parts = exact.map(Math.floor);
    const byRest = exact
      .map((value, index) => ({ index, rest: value - Math.floor(value) }))
      .sort((a, b) => b.rest - a.rest || a.index - b.index);
    let left = total - parts.reduce((one, other) => one + other, 0);
    for (const { index } of byRest) {
      if (left === 0) break;
      parts[index] = (parts[index] ?? 0) + 1;
      left -= 1;
    }
    return parts;
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}

import type { Hash } from './hash.js';

const HASH_BYTES = 32;
const FIRST_CAPACITY = 16;

/** Hashes by index, 32 bytes each: as text a log of a million entries would fill the memory. */
export class HashList {
  #bytes = Buffer.alloc(FIRST_CAPACITY * HASH_BYTES);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(hash: Hash): void {
    const from = this.#length * HASH_BYTES;
    if (from === this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#bytes.length)]);
    this.#bytes.write(hash, from, 'hex');
    this.#length += 1;
  }

  /** @throws RangeError if there is none */
  at(index: number): Hash {
    if (index < 0 || index >= this.#length) throw new RangeError(`There is no hash ${index} among ${this.#length}`);
    return this.#bytes.toString('hex', index * HASH_BYTES, (index + 1) * HASH_BYTES) as Hash;
  }
}

/** Letters and digits at the end of a public number by which families are shown it. */
export const SHORT_LENGTH = 8;

const HASH_FIRST = 5381;
// A whole number of this size is kept in the map itself, not beside it.
const HASH_MASK = 0x3fff_ffff;

/** Public numbers by their end, so that nobody is looked for among all. */
export class ShortNumbers {
  /** One number alone, which is almost always so, or several of one hash. */
  readonly #numbers = new Map<number, string | Set<string>>();

  add(applicationId: string): void {
    const hash = hashOf(applicationId);
    const known = this.#numbers.get(hash);
    if (known === undefined) this.#numbers.set(hash, applicationId);
    else if (typeof known === 'string') this.#numbers.set(hash, new Set([known, applicationId]));
    else known.add(applicationId);
  }

  delete(applicationId: string): void {
    const hash = hashOf(applicationId);
    const known = this.#numbers.get(hash);
    if (known === applicationId) this.#numbers.delete(hash);
    if (known instanceof Set && known.delete(applicationId) && known.size === 0) this.#numbers.delete(hash);
  }

  /** All that end so. @param shown eight letters and digits, in lower case */
  endingIn(shown: string): readonly string[] {
    if (shown.length !== SHORT_LENGTH) return [];
    const known = this.#numbers.get(hashOf(shown)) ?? [];
    return (typeof known === 'string' ? [known] : [...known]).filter((one) => one.endsWith(shown));
  }
}

/** Of its last letters and digits. */
function hashOf(number: string): number {
  let hash = HASH_FIRST;
  for (let at = Math.max(0, number.length - SHORT_LENGTH); at < number.length; at += 1)
    hash = (Math.imul(hash, 33) ^ number.charCodeAt(at)) & HASH_MASK;
  return hash;
}

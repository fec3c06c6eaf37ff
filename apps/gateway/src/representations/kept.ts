/** The newest of what is costly to make and never changes: asked for by many at once it is made once. */
export class Kept<T> {
  readonly #made = new Map<string, Promise<T>>();

  constructor(private readonly max: number) {}

  async of(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#made.get(key);
    const made = known ?? make();
    this.#made.delete(key);
    this.#made.set(key, made);
    const oldest = this.#made.keys().next();
    if (this.#made.size > this.max && !oldest.done) this.#made.delete(oldest.value);
    try {
      return await made;
    } catch (error) {
      if (this.#made.get(key) === made) this.#made.delete(key);
      throw error;
    }
  }
}

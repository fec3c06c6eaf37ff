/** The last so many strings. */
export class Memory {
  private readonly set = new Set<string>();

  constructor(private readonly limit: number) {}

  add(value: string): void {
    this.set.delete(value);
    this.set.add(value);
    if (this.set.size <= this.limit) return;
    const [oldest] = this.set;
    if (oldest !== undefined) this.set.delete(oldest);
  }

  has(value: string): boolean {
    return this.set.has(value);
  }
}

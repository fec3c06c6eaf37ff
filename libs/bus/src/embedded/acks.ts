import { FAST, type Store } from './store.js';

/** Removes handled deliveries in groups: while one removal is on its way, the next gather. */
export class Acks {
  private ids: string[] = [];
  private working: Promise<void> | undefined;

  constructor(
    private readonly store: Store,
    private readonly removed: (ids: readonly string[]) => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  add(id: string): void {
    this.ids.push(id);
    void this.flush();
  }

  /** Also tries again what failed before. Never rejects: what could not be removed stays here. */
  flush(): Promise<void> {
    this.working ??= this.work().finally(() => (this.working = undefined));
    return this.working;
  }

  private async work(): Promise<void> {
    while (this.ids.length > 0) {
      const ids = this.ids;
      this.ids = [];
      try {
        await this.store.deliveries.deleteMany({ _id: { $in: ids } }, FAST);
      } catch (error) {
        this.ids.unshift(...ids);
        this.failed(error);
        return;
      }
      this.removed(ids);
    }
  }
}

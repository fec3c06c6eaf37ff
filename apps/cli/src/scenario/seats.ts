import type { Kind } from '@kezek/domain';
import type { Group } from '../rest/shapes.js';

export interface SeatSearch {
  readonly settlementId: string;
  readonly ageGroup: number;
  readonly language: string;
  /** The dearest first; a voucher can be taken to any kind, so the others come after these. */
  readonly kinds: readonly Kind[];
}

/** What families see of free seats. Looked up once and again when a seat turned out to be gone, not by each family. */
export class SeatCatalogue {
  #groups: { group: Group; free: number }[] = [];
  #reloading: Promise<void> | undefined;

  constructor(private readonly load: () => Promise<readonly Group[]>) {}

  /** The emptiest fitting group of the dearest kind. @returns undefined if nothing fits even after another look */
  async choose(search: SeatSearch): Promise<string | undefined> {
    const found = this.#find(search);
    if (found !== undefined) return found;
    await this.refresh();
    return this.#find(search);
  }

  async refresh(): Promise<void> {
    this.#reloading ??= this.load()
      .then((groups) => {
        this.#groups = groups.map((group) => ({ group, free: group.free }));
      })
      .finally(() => {
        this.#reloading = undefined;
      });
    await this.#reloading;
  }

  gone(groupId: string): void {
    for (const one of this.#groups) if (one.group.groupId === groupId) one.free = 0;
  }

  #find({ settlementId, ageGroup, language, kinds }: SeatSearch): string | undefined {
    const fitting = this.#groups.filter(
      ({ group, free }) => free > 0 && group.settlementId === settlementId && group.ageGroup === ageGroup && group.language === language,
    );
    const rank = (kind: Kind): number => (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length);
    const [best] = fitting.sort(
      (a, b) => rank(a.group.kind) - rank(b.group.kind) || b.free - a.free || (a.group.groupId < b.group.groupId ? -1 : 1),
    );
    if (best === undefined) return undefined;
    best.free -= 1;
    return best.group.groupId;
  }
}

import type { Ids } from '@kezek/service';

const DIGITS = 6;

/** `itr_000001`, `itr_000002`, `trn_000003`: the same in every run, and sortable by creation. */
export class TestIds implements Ids {
  #last = 0;

  next(prefix: string): string {
    this.#last += 1;
    return `${prefix}_${String(this.#last).padStart(DIGITS, '0')}`;
  }
}

import type { StatusClass } from '@kezek/domain';
import type { Cohorts } from './cohort.js';
import type { Line } from './lines.js';

/** How turns are given in a district on a day. */
export interface Giving {
  readonly scope: 'city' | 'district';
  /** Turns of the priority class to turns of the general one; priority 0: by category alone. */
  readonly interleave: { readonly priority: number; readonly general: number };
}

/** Turns of one's own class to those of its rivals. */
export interface Share {
  readonly own: number;
  readonly rival: number;
  /** Whether its own class has its turns before those of its rivals. */
  readonly leads: boolean;
}

/** One who waits, as far as it matters who stands before it. */
export interface Asker {
  readonly districtId: string;
  readonly category: number;
  readonly line: Line;
}

/** `first`: served before, whatever the share; `own`: in the same line of turns; `rival`: in the other class, which has its share of turns. */
export type Side = 'first' | 'own' | 'rival';

/** Who competes with one who waits for the same seats on a day, and on which side of it. */
export class Competition {
  readonly #group: number;

  /** @param day days since 1970 */
  constructor(
    readonly asker: Asker,
    readonly giving: Giving,
    private readonly cohorts: Cohorts,
    day: number,
  ) {
    this.#group = cohorts.groupOn(day, asker.line.cohort);
  }

  /** The same text for all who compete for the same seats as this one. */
  get key(): string {
    const { settlementId, languages, kinds } = this.asker.line;
    return [this.giving.scope === 'city' ? '' : settlementId, this.#group, languages.join(), kinds.join()].join(' ');
  }

  /** The same text for all who have the same past: who competes, and who of them stands before. */
  get kindOfAsker(): string {
    return `${this.key} ${this.asker.line.statusClass} ${this.asker.category}`;
  }

  get share(): Share {
    const { priority, general } = this.giving.interleave;
    const leads = this.asker.line.statusClass === 'priority';
    return leads ? { own: priority, rival: general, leads } : { own: general, rival: priority, leads };
  }

  /** Whether the line asks for seats that this one asks for too, whatever its age. */
  asksForSame({ settlementId, languages, kinds }: Line): boolean {
    const mine = this.asker.line;
    if (this.giving.scope === 'district' && settlementId !== mine.settlementId) return false;
    return languages.some((one) => mine.languages.includes(one)) && kinds.some((one) => mine.kinds.includes(one));
  }

  /** @param day days since 1970 */
  isOfAge(day: number, { cohort }: Line): boolean {
    return this.cohorts.groupOn(day, cohort) === this.#group;
  }

  /** Undefined for a line that is served behind this one. In the asker's own category a part of the line may stand behind. */
  sideOf({ statusClass }: Line, category: number): Side | undefined {
    const mine = this.asker.line.statusClass;
    const isInterleaved = this.giving.interleave.priority > 0;
    if (isInterleaved && classOf(statusClass) !== classOf(mine)) {
      if (statusClass === 'out-of-turn') return 'first';
      return mine === 'out-of-turn' ? undefined : 'rival';
    }
    return category <= this.asker.category ? 'own' : undefined;
  }
}

const classOf = (statusClass: StatusClass): StatusClass =>
  statusClass === 'priority' || statusClass === 'out-of-turn' ? statusClass : 'general';

import type { StatusClass } from '@kezek/domain';
import { inOrder, secondOf } from '../book/book.js';
import { CountedTree } from '../book/counted-tree.js';
import type { Standing } from '../book/standing.js';
import type { Cohorts } from './cohort.js';

/** Who asks for the same: children of one settlement, school year, status and wishes. */
export interface Line {
  readonly settlementId: string;
  readonly cohort: number;
  readonly statusClass: StatusClass;
  readonly languages: readonly string[];
  readonly kinds: readonly string[];
}

type Queue = CountedTree<Standing>;

/** Those who wait and are not paused, by what they ask for: of each such line by category, in order. */
export class Lines {
  readonly #codes = new Map<string, number>();
  readonly #lines: Line[] = [];
  /** Of each district, its lines; of each line, its categories. */
  readonly #waiting = new Map<string, Map<number, Map<number, Queue>>>();

  constructor(private readonly cohorts: Cohorts) {}

  /** The same number for the same line, as long as the process lives. */
  codeOf({ settlementId, birthDate, statusClass, languages, kinds }: Standing): number {
    const cohort = this.cohorts.of(birthDate);
    const key = `${settlementId} ${cohort} ${statusClass} ${languages.join()} ${kinds.join()}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code = this.#lines.push({ settlementId, cohort, statusClass, languages, kinds }) - 1;
    this.#codes.set(key, code);
    return code;
  }

  line(code: number): Line {
    return this.#lines[code] as Line;
  }

  get count(): number {
    return this.#lines.length;
  }

  waiting(districtId: string): ReadonlyMap<number, ReadonlyMap<number, Queue>> {
    return this.#waiting.get(districtId) ?? new Map<number, Map<number, Queue>>();
  }

  enter(standing: Standing): void {
    if (!standing.paused) this.#queue(standing).add(standing);
  }

  leave(standing: Standing): void {
    if (!standing.paused) this.#queue(standing).delete(standing);
  }

  #queue(standing: Standing): Queue {
    const lines = entryOf(this.#waiting, standing.districtId, () => new Map<number, Map<number, Queue>>());
    const categories = entryOf(lines, this.codeOf(standing), () => new Map<number, Queue>());
    return entryOf(categories, standing.category, () => new CountedTree<Standing>(inOrder, secondOf));
  }
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

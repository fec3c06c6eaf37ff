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

/** Bounds of what a key is made of; all of them together stay a whole number. */
const [CLASSES_MAX, COHORTS_MAX, LISTS_MAX] = [4, 4_096, 1_024];

type Queue = CountedTree<Standing>;

/**
 * Those who wait and are not paused, by what they ask for: of each such line by category, in order. A district is kept from when somebody asks
 * for it first, so that a start costs nothing.
 */
export class Lines {
  readonly #codes = new Map<number, number>();
  readonly #settlements = new Numbered<string>((text) => text);
  readonly #classes = new Numbered<string>((text) => text);
  readonly #lists = new Numbered<readonly string[]>((list) => list.join());
  readonly #lines: Line[] = [];
  /** Of each district, its lines; of each line, its categories. */
  readonly #waiting = new Map<string, Map<number, Map<number, Queue>>>();

  constructor(private readonly cohorts: Cohorts) {}

  /** The same number for the same line, as long as the process lives. */
  codeOf({ settlementId, birthDate, statusClass, languages, kinds }: Standing): number {
    const cohort = this.cohorts.of(birthDate);
    const place = this.#settlements.of(settlementId) * CLASSES_MAX + this.#classes.of(statusClass);
    const wishes = this.#lists.of(languages) * LISTS_MAX + this.#lists.of(kinds);
    const key = (place * COHORTS_MAX + cohort) * LISTS_MAX * LISTS_MAX + wishes;
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

  isOpen(districtId: string): boolean {
    return this.#waiting.has(districtId);
  }

  /** From now on it is kept who waits in the district. @param standing all who wait there */
  open(districtId: string, standing: Iterable<Standing>): void {
    this.#waiting.set(districtId, new Map());
    for (const one of standing) this.enter(one);
  }

  /** @param code of its line, where it is known already */
  enter(standing: Standing, code?: number): void {
    if (!standing.paused) this.#queue(standing, code)?.add(standing);
  }

  /** @param code of its line, where it is known already */
  leave(standing: Standing, code?: number): void {
    if (!standing.paused) this.#queue(standing, code)?.delete(standing);
  }

  #queue(standing: Standing, code?: number): Queue | undefined {
    const lines = this.#waiting.get(standing.districtId);
    if (lines === undefined) return undefined;
    const categories = entryOf(lines, code ?? this.codeOf(standing), () => new Map<number, Queue>());
    return entryOf(categories, standing.category, () => new CountedTree<Standing>(inOrder, secondOf));
  }
}

/** A small number for each of the few values there are, in the order in which they come. */
class Numbered<T> {
  /** The book keeps equal lists once, so that they are told apart without being read. */
  readonly #same = new Map<T, number>();
  readonly #equal = new Map<string, number>();

  constructor(private readonly textOf: (value: T) => string) {}

  of(value: T): number {
    const same = this.#same.get(value);
    if (same !== undefined) return same;
    const number = entryOf(this.#equal, this.textOf(value), () => this.#equal.size);
    this.#same.set(value, number);
    return number;
  }
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

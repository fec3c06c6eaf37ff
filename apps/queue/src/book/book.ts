import { compare } from '@kezek/domain';
import type { LogEntry } from '@kezek/translog';
import { CountedTree } from './counted-tree.js';
import { ShortNumbers } from './short-numbers.js';
import { Returns } from './returns.js';
import { type Moves, type Standing, type Subject, applicationOf, followed, taken } from './standing.js';

/** Places among those who wait, from 1. */
export interface Place {
  readonly inCategory: number;
  readonly inDistrict: number;
}

type Queue = CountedTree<Standing>;

/** Order within a category: the stamp, then the row of the file it came from, then the public number. */
export const inOrder = (a: Standing, b: Standing): number =>
  compare(a.submittedAt, b.submittedAt) || a.sequence - b.sequence || compare(a.applicationId, b.applicationId);

const DIGIT_0 = '0'.charCodeAt(0);
const EPOCH_YEAR = 2000;

/** The second of a stamp, as its digits say: not how many have passed, but in the same order, and a whole number until 2060. */
export function secondOf({ submittedAt }: Pick<Standing, 'submittedAt'>): number {
  const two = (at: number): number => (submittedAt.charCodeAt(at) - DIGIT_0) * 10 + submittedAt.charCodeAt(at + 1) - DIGIT_0;
  const year = two(0) * 100 + two(2) - EPOCH_YEAR;
  return ((((year * 12 + two(5)) * 31 + two(8)) * 24 + two(11)) * 60 + two(14)) * 60 + two(17);
}

/**
 * Who stands where, folded from the public log in its order and kept in memory: every instance that has read the same entries has the same
 * book. It holds applications that wait or may come back, and says what an entry would do to the places of others before it is written.
 */
export class Book {
  readonly #live = new Map<string, Standing>();
  readonly #shortNumbers = new ShortNumbers();
  readonly #districts = new Map<string, Map<number, Queue>>();
  readonly #returns = new Returns();

  /** Why the entry cannot follow what the book says; undefined if it can (Q1: a place is lost only by what the log says of it). */
  objection(entry: LogEntry): string | undefined {
    const { type, data } = entry;
    const number = applicationOf(data);
    if (number === undefined) return undefined;
    return followed(this.#live.get(number), type, data) ?? this.#returns.objection(entry, (one) => this.#live.get(one as string));
  }

  /** @param subject whose application it is, with the entry that begins it or brings it back */
  apply(entry: LogEntry, subject?: Subject): Moves | undefined {
    const number = applicationOf(entry.data);
    if (number === undefined) return undefined;
    this.#returns.follow(entry);
    const before = this.#live.get(number);
    const after = taken(before, entry, subject);
    if (after === before) return undefined;
    if (after === undefined) this.#live.delete(number);
    else this.#live.set(number, after);
    if (before === undefined) this.#shortNumbers.add(number);
    if (after === undefined) this.#shortNumbers.delete(number);
    const left = before?.phase === 'waiting' ? before : undefined;
    const entered = after?.phase === 'waiting' ? after : undefined;
    if (left !== undefined) this.#queue(left).delete(left);
    if (entered !== undefined) this.#queue(entered).add(entered);
    if (left !== undefined && entered !== undefined && sameQueue(left, entered)) return { stays: { before: left, after: entered } };
    return sameQueue(left, entered) ? undefined : { ...(left && { left }), ...(entered && { entered }) };
  }

  /** A live application: waiting, with an open turn, or inactive and not annulled yet. */
  get(applicationId: string): Standing | undefined {
    return this.#live.get(applicationId);
  }

  /**
   * By the end of its number as families are shown it; undefined also where several end so: nobody is shown another's place.
   * @param shown eight letters and digits, in lower case
   */
  endingIn(shown: string): Standing | undefined {
    const [number, ...others] = this.#shortNumbers.endingIn(shown);
    return number === undefined || others.length > 0 ? undefined : this.#live.get(number);
  }

  /** Undefined for one that does not wait. */
  placeOf(applicationId: string): Place | undefined {
    const standing = this.#live.get(applicationId);
    if (standing?.phase !== 'waiting') return undefined;
    let before = 0;
    for (const [category, queue] of this.#districts.get(standing.districtId) ?? []) {
      if (category < standing.category) before += queue.size;
    }
    const rank = this.#queue(standing).rankOf(standing);
    return { inCategory: rank + 1, inDistrict: before + rank + 1 };
  }

  /** How many wait in a district, by category in its order; categories nobody waits in are left out. */
  waitingByCategory(districtId: string): { readonly category: number; readonly waiting: number }[] {
    return [...(this.#districts.get(districtId) ?? [])]
      .map(([category, queue]) => ({ category, waiting: queue.size }))
      .filter(({ waiting }) => waiting > 0)
      .sort((a, b) => a.category - b.category);
  }

  /** Those who wait in a district, in the order of its queue. */
  *waiting(districtId: string): Generator<Standing> {
    for (const { category } of this.waitingByCategory(districtId)) yield* this.#category(districtId, category);
  }

  /** How many applications wait, in all districts. */
  get size(): number {
    let size = 0;
    for (const categories of this.#districts.values()) for (const queue of categories.values()) size += queue.size;
    return size;
  }

  #queue({ districtId, category }: Standing): Queue {
    return this.#category(districtId, category);
  }

  #category(districtId: string, category: number): Queue {
    const district = this.#districts.get(districtId) ?? new Map<number, Queue>();
    if (district.size === 0) this.#districts.set(districtId, district);
    const queue = district.get(category) ?? new CountedTree<Standing>(inOrder, secondOf);
    if (!district.has(category)) district.set(category, queue);
    return queue;
  }
}

function sameQueue(left: Standing | undefined, entered: Standing | undefined): boolean {
  return left?.districtId === entered?.districtId && left?.category === entered?.category;
}

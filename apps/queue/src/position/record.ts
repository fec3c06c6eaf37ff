import type { LocalDate, RegionPolicy } from '@kezek/domain';
import type { LogEntry } from '@kezek/translog';
import { type Book, inOrder, secondOf } from '../book/book.js';
import { CountedTree } from '../book/counted-tree.js';
import { type Moves, type Standing, applicationOf } from '../book/standing.js';
import { causeOf, codeOf } from './causes.js';
import { Cohorts } from './cohort.js';
import { dayNumber, dayOfMoment, microsOf } from './days.js';
import { Lines } from './lines.js';
import { type Key, Movements } from './movements.js';

/** One category of one district: what has moved in it, and who of those who wait is paused. */
export interface QueueRecord {
  readonly movements: Movements;
  readonly paused: CountedTree<Standing>;
  /** Of the application whose turn was given last; empty if there was none. */
  lastServed: string;
}

export const keyOf = ({ submittedAt, sequence, applicationId }: Standing): Key => ({
  stamp: microsOf(submittedAt),
  sequence,
  applicationId,
});

/** Everything that ever moved in the queue, heard from the public log as it is read, in memory. */
export class PositionRecord {
  readonly #districts = new Map<string, Map<number, QueueRecord>>();
  readonly #epochs: string[] = [''];
  readonly cohorts: Cohorts;
  readonly lines: Lines;
  readonly #dayOf: (at: string) => number;
  readonly #birthDays = new Map<LocalDate, number>();
  #lastDay = 0;
  #size = 0;

  constructor(
    private readonly book: Book,
    policy: RegionPolicy,
  ) {
    this.#dayOf = dayOfMoment(policy);
    this.cohorts = new Cohorts(policy);
    this.lines = new Lines(this.cohorts);
  }

  /** Entries of the log it has heard of. */
  get size(): number {
    return this.#size;
  }

  /** The day of the last entry, as a number of days since 1970. */
  get lastDay(): number {
    return this.#lastDay;
  }

  /** Call for every entry, in order, once the book has it. */
  hear(entry: LogEntry, { index, moves }: { readonly index: number; readonly moves: Moves | undefined }): void {
    this.#size = index + 1;
    // Facts of one moment are logged in any order; a day that has ended stays as it was told.
    this.#lastDay = Math.max(this.#lastDay, this.#dayOf(entry.at));
    if (moves === undefined) return;
    const { stays } = moves;
    if (stays === undefined) return this.#moved(entry, index, moves);
    this.lines.leave(stays.before);
    this.lines.enter(stays.after);
    if (entry.type === 'queue.application-paused' || entry.type === 'queue.application-resumed') this.#paused(entry, index);
  }

  /** Of a district by category, in the order of the queue. */
  categories(districtId: string): [category: number, record: QueueRecord][] {
    return [...(this.#districts.get(districtId) ?? [])].sort(([a], [b]) => a - b);
  }

  /** With all who wait in the district. */
  linesOf(districtId: string): Lines {
    if (!this.lines.isOpen(districtId)) this.lines.open(districtId, this.book.waiting(districtId));
    return this.lines;
  }

  queue(districtId: string, category: number): QueueRecord | undefined {
    return this.#districts.get(districtId)?.get(category);
  }

  /** Where the application stood until this entry took it to where it stands now. */
  cameFrom(applicationId: string, index: number): { readonly districtId: string; readonly category: number } | undefined {
    for (const [districtId, categories] of this.#districts) {
      for (const [category, { movements }] of categories) {
        const at = movements.before(index);
        const isIt = at < movements.length && movements.index(at) === index && movements.change(at) === -1;
        if (isIt && movements.applicationId(at) === applicationId) return { districtId, category };
      }
    }
    return undefined;
  }

  epochId(code: number): string {
    return this.#epochs[code] ?? '';
  }

  #moved(entry: LogEntry, index: number, { left, entered }: Moves): void {
    const within = left !== undefined && entered !== undefined && left.districtId === entered.districtId;
    if (left !== undefined) {
      const line = this.lines.codeOf(left);
      const queue = this.#add(left, { entry, index, change: -1, other: within ? entered.category : 0, line });
      this.lines.leave(left, line);
      if (left.paused) queue.paused.delete(left);
      if (entry.type === 'queue.turn-given') queue.lastServed = left.submittedAt;
    }
    if (entered !== undefined) {
      const line = this.lines.codeOf(entered);
      const queue = this.#add(entered, { entry, index, change: 1, other: within ? left.category : 0, line });
      this.lines.enter(entered, line);
      if (entered.paused) queue.paused.add(entered);
    }
  }

  #paused(entry: LogEntry, index: number): void {
    const standing = this.book.get(applicationOf(entry.data) ?? '');
    if (standing?.phase !== 'waiting') return;
    const { paused } = this.#add(standing, { entry, index, change: 0, other: 0, line: this.lines.codeOf(standing) });
    if (standing.paused) paused.add(standing);
    else paused.delete(standing);
  }

  #add(
    standing: Standing,
    { entry, index, change, other, line }: { entry: LogEntry; index: number; change: -1 | 0 | 1; other: number; line: number },
  ): QueueRecord {
    const queue = this.#queue(standing);
    // Field by field: of a million entries, spreading takes longer than all the rest.
    queue.movements.add({
      stamp: microsOf(standing.submittedAt),
      sequence: standing.sequence,
      applicationId: standing.applicationId,
      day: this.#lastDay,
      index,
      change,
      cause: codeOf(causeOf(entry, change)),
      epoch: this.#epochCode(entry.data['epochId']),
      other,
      birthDay: this.#birthDay(standing.birthDate),
      ageGroup: standing.ageGroup,
      line,
    });
    return queue;
  }

  #queue({ districtId, category }: Standing): QueueRecord {
    const district = this.#districts.get(districtId) ?? new Map<number, QueueRecord>();
    if (district.size === 0) this.#districts.set(districtId, district);
    const known = district.get(category);
    if (known !== undefined) return known;
    const queue = { movements: new Movements(), paused: new CountedTree<Standing>(inOrder, secondOf), lastServed: '' };
    district.set(category, queue);
    return queue;
  }

  #epochCode(epochId: unknown): number {
    if (typeof epochId !== 'string') return 0;
    const known = this.#epochs.lastIndexOf(epochId);
    return known >= 0 ? known : this.#epochs.push(epochId) - 1;
  }

  #birthDay(birthDate: LocalDate): number {
    const known = this.#birthDays.get(birthDate);
    if (known !== undefined) return known;
    const day = dayNumber(birthDate);
    this.#birthDays.set(birthDate, day);
    return day;
  }
}

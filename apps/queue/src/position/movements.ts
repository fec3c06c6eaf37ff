/** What orders an application within its category. */
export interface Key {
  /** Microseconds since 1970 of its stamp. */
  readonly stamp: number;
  readonly sequence: number;
  readonly applicationId: string;
}

/** One application that came to stand in a category, left it, or was paused in it. */
export interface Movement extends Key {
  /** Days since 1970 in the region's time zone. */
  readonly day: number;
  /** Of the entry in the public log. */
  readonly index: number;
  /** 1: came; -1: left; 0: stayed where it is. */
  readonly change: -1 | 0 | 1;
  /** Code of the cause. */
  readonly cause: number;
  /** Code of the queue update or switch of regime; 0 if it belongs to none. */
  readonly epoch: number;
  /** The category of the same district it came from or went to by the same entry; 0 if there is none. */
  readonly other: number;
  /** Days since 1970. */
  readonly birthDay: number;
  readonly ageGroup: number;
  /** Code of its line: who asked for the same at that moment. */
  readonly line: number;
}

const FIRST_CAPACITY = 64;

/**
 * The movements of one category in the order of the public log: only ever longer, and kept in columns of numbers, 28 bytes a movement and a
 * reference to the public number.
 */
export class Movements {
  #length = 0;
  #stamp = new Float64Array(FIRST_CAPACITY);
  #index = new Uint32Array(FIRST_CAPACITY);
  #sequence = new Uint32Array(FIRST_CAPACITY);
  #day = new Uint16Array(FIRST_CAPACITY);
  #birthDay = new Uint16Array(FIRST_CAPACITY);
  #epoch = new Uint16Array(FIRST_CAPACITY);
  #change = new Int8Array(FIRST_CAPACITY);
  #cause = new Uint8Array(FIRST_CAPACITY);
  #other = new Uint8Array(FIRST_CAPACITY);
  #ageGroup = new Uint8Array(FIRST_CAPACITY);
  #line = new Uint16Array(FIRST_CAPACITY);
  readonly #applicationId: string[] = [];

  get length(): number {
    return this.#length;
  }

  add(movement: Movement): void {
    const at = this.#length;
    if (at === this.#stamp.length) this.#grow();
    this.#stamp[at] = movement.stamp;
    this.#index[at] = movement.index;
    this.#sequence[at] = movement.sequence;
    this.#day[at] = movement.day;
    this.#birthDay[at] = movement.birthDay;
    this.#epoch[at] = movement.epoch;
    this.#change[at] = movement.change;
    this.#cause[at] = movement.cause;
    this.#other[at] = movement.other;
    this.#ageGroup[at] = movement.ageGroup;
    this.#line[at] = movement.line;
    this.#applicationId.push(movement.applicationId);
    this.#length += 1;
  }

  at(at: number): Movement {
    return {
      stamp: this.#stamp[at] as number,
      sequence: this.#sequence[at] as number,
      applicationId: this.#applicationId[at] as string,
      day: this.day(at),
      index: this.index(at),
      change: this.change(at),
      cause: this.cause(at),
      epoch: this.#epoch[at] as number,
      other: this.other(at),
      birthDay: this.#birthDay[at] as number,
      ageGroup: this.#ageGroup[at] as number,
      line: this.line(at),
    };
  }

  day(at: number): number {
    return this.#day[at] as number;
  }

  index(at: number): number {
    return this.#index[at] as number;
  }

  change(at: number): -1 | 0 | 1 {
    return this.#change[at] as -1 | 0 | 1;
  }

  cause(at: number): number {
    return this.#cause[at] as number;
  }

  other(at: number): number {
    return this.#other[at] as number;
  }

  line(at: number): number {
    return this.#line[at] as number;
  }

  stamp(at: number): number {
    return this.#stamp[at] as number;
  }

  applicationId(at: number): string {
    return this.#applicationId[at] as string;
  }

  /** Whether the application of this movement stands before another in the same category. */
  isBefore(at: number, { stamp, sequence, applicationId }: Key): boolean {
    const mine = this.#stamp[at] as number;
    if (mine !== stamp) return mine < stamp;
    const row = this.#sequence[at] as number;
    return row === sequence ? (this.#applicationId[at] as string) < applicationId : row < sequence;
  }

  /** How many movements are of entries before this one of the log. */
  before(index: number): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.index(middle) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The last movement of an application among the first `end`; -1 if it has none. */
  lastOf(applicationId: string, end: number = this.#length): number {
    let at = end - 1;
    while (at >= 0 && this.#applicationId[at] !== applicationId) at -= 1;
    return at;
  }

  #grow(): void {
    this.#stamp = longer(this.#stamp);
    this.#index = longer(this.#index);
    this.#sequence = longer(this.#sequence);
    this.#day = longer(this.#day);
    this.#birthDay = longer(this.#birthDay);
    this.#epoch = longer(this.#epoch);
    this.#change = longer(this.#change);
    this.#cause = longer(this.#cause);
    this.#other = longer(this.#other);
    this.#ageGroup = longer(this.#ageGroup);
    this.#line = longer(this.#line);
  }
}

interface Column {
  readonly length: number;
  set(from: this): void;
}

function longer<C extends Column>(column: C): C {
  const longer = new (column.constructor as new (length: number) => C)(column.length * 2);
  longer.set(column);
  return longer;
}

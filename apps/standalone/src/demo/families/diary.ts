import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Timetable } from './timetable.js';

export type Chapter = 'turns' | 'settling' | 'today';

export interface Entries {
  readonly timetable: Timetable;
  /** Of the families, by number. */
  readonly childIds: Readonly<Record<number, string>>;
  readonly begun: readonly Chapter[];
  readonly done: readonly Chapter[];
}

/** How far the families' stories have been told: a start that is interrupted goes on from here the next time. */
export class Diary {
  readonly #file: string;

  constructor(directory: string) {
    this.#file = join(directory, 'families.json');
  }

  read(): Entries | undefined {
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as Entries;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return undefined;
    }
  }

  write(entries: Entries): void {
    // Renamed into place, so that a crash leaves the old entries or the new ones.
    writeFileSync(`${this.#file}.new`, JSON.stringify(entries, null, 2));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

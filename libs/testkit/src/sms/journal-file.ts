import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Entry } from './box.js';

/** Entries as lines of JSON; without a path they are kept nowhere. */
export class JournalFile {
  constructor(private readonly path: string | undefined) {
    if (path !== undefined) mkdirSync(dirname(path), { recursive: true });
  }

  read(): Entry[] {
    if (this.path === undefined || !existsSync(this.path)) return [];
    const text = readFileSync(this.path, 'utf8');
    // A line that a crash cut off belongs to nobody; the next one must not be written on to it.
    if (text !== '' && !text.endsWith('\n')) appendFileSync(this.path, '\n');
    return text.split('\n').flatMap(parsed);
  }

  append(entry: Entry): void {
    if (this.path !== undefined) appendFileSync(this.path, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
  }
}

function parsed(line: string): Entry[] {
  try {
    return [JSON.parse(line) as Entry];
  } catch {
    return [];
  }
}

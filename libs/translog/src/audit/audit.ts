import { type LogEntry, parseEntry } from '../entry.js';
import { Causes } from './causes.js';
import { headFaults } from './heads.js';
import { Iterations } from './iterations.js';
import type { Fault, PublicData } from './public-data.js';
import { QueueReplay } from './queue-replay.js';

export interface AuditReport {
  readonly entries: number;
  readonly heads: number;
  /** Entries that the last head does not cover yet. */
  readonly unsigned: number;
  readonly applications: number;
  readonly turns: number;
  /** Completed ones, each computed again. */
  readonly iterations: number;
  readonly faults: readonly Fault[];
}

/**
 * Everything that can be said of a queue from its public log alone: the tree computed again, the log only grew, every turn went to the first
 * eligible in order, and no place went back without a cause that the log names.
 */
export async function audit(data: PublicData): Promise<AuditReport> {
  const faults = headFaults(data);
  const entries = data.entries.map((text, index) => readable(text, index, faults));
  const replay = new QueueReplay();
  const causes = new Causes(data.heads);
  const iterations = new Iterations(entries);
  const counts = { applications: 0, turns: 0 };
  entries.forEach((entry, index) => {
    iterations.look(replay, index);
    const wrong = replay.follow(entry);
    if (wrong !== undefined) faults.push({ rule: 'sequence', index, about: String(entry.data['applicationId']), what: wrong });
    faults.push(...causes.faults(entry, index));
    iterations.note(entry, index);
    if (entry.type === 'queue.application-submitted') counts.applications += 1;
    if (entry.type === 'queue.turn-given') counts.turns += 1;
  });
  faults.push(...(await iterations.faults(data.content)));
  const signed = data.heads.at(-1)?.size ?? 0;
  const sizes = { entries: entries.length, heads: data.heads.length, unsigned: entries.length - signed };
  return { ...sizes, ...counts, iterations: iterations.count, faults };
}

const NOTHING: LogEntry = { at: '', type: '', data: {} };

function readable(text: string, index: number, faults: Fault[]): LogEntry {
  try {
    return parseEntry(text);
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error;
    faults.push({ rule: 'entry', index, what: 'it cannot be read' });
    return NOTHING;
  }
}

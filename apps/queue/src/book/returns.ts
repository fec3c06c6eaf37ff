import type { LogEntry } from '@kezek/translog';
import type { Standing } from './standing.js';

interface Asked {
  readonly reinstatementId: unknown;
  readonly submittedAt: unknown;
  readonly sequence: unknown;
}

type IsLive = (applicationId: unknown) => Standing | undefined;

/**
 * Applications that are over and were asked back. The book forgets whoever is over, so that it grows no larger than the queue; what a return
 * has to be is remembered from when it is asked for until it is decided.
 */
export class Returns {
  readonly #asked = new Map<unknown, Asked>();

  /** Why the entry cannot follow; undefined if it can. */
  objection({ type, data }: LogEntry, live: IsLive): string | undefined {
    const { applicationId, supersedes } = data;
    if (type !== 'queue.reinstatement-asked' && type !== 'queue.application-reinstated') return undefined;
    if (live(applicationId) !== undefined) return 'the number stands in the queue already';
    if (type === 'queue.reinstatement-asked') return undefined;
    const asked = this.#asked.get(applicationId);
    if (asked?.reinstatementId !== data['reinstatementId']) return 'nobody asked for it to come back';
    if (asked?.submittedAt !== data['submittedAt'] || asked?.sequence !== data['sequence'])
      return `its stamp is ${String(asked?.submittedAt)}`;
    return supersedes !== undefined && live(supersedes) !== undefined ? `${String(supersedes)} still stands` : undefined;
  }

  follow({ type, data }: LogEntry): void {
    const { applicationId, reinstatementId, submittedAt, sequence } = data;
    if (type === 'queue.reinstatement-asked') this.#asked.set(applicationId, { reinstatementId, submittedAt, sequence });
    else if (ENDS.has(type)) this.#asked.delete(applicationId);
  }
}

const ENDS: ReadonlySet<string> = new Set([
  'queue.reinstatement-taken-back',
  'queue.reinstatement-refused',
  'queue.application-reinstated',
]);

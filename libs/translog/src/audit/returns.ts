import type { LogEntry } from '../entry.js';

type Data = LogEntry['data'];

interface Asked {
  readonly applicationId: unknown;
  readonly cause: unknown;
  /** Who proposed that it come back; undefined while nobody has. */
  readonly grantedBy?: unknown;
}

/**
 * Applications that were over and come back. Each was asked for with a cause, somebody proposed to grant it, and somebody else did: what an
 * entry says of that must be what was said before.
 */
export class Returns {
  readonly #open = new Map<unknown, Asked>();

  /** @returns what is wrong with the entry after those before it */
  follow({ type, data }: LogEntry): string | undefined {
    const { reinstatementId: id, applicationId, cause } = data;
    const asked = this.#open.get(id);
    switch (type) {
      case 'queue.reinstatement-asked':
        this.#open.set(id, { applicationId, cause });
        return undefined;
      case 'queue.reinstatement-proposed':
        if (asked !== undefined) this.#open.set(id, { ...asked, grantedBy: data['outcome'] === 'granted' ? data['by'] : undefined });
        return undefined;
      case 'queue.reinstatement-returned':
        if (asked !== undefined) this.#open.set(id, { applicationId: asked.applicationId, cause: asked.cause });
        return undefined;
      case 'queue.reinstatement-taken-back':
      case 'queue.reinstatement-refused':
        this.#open.delete(id);
        return undefined;
      case 'queue.application-reinstated':
        this.#open.delete(id);
        return wrongReturn(asked, data);
      default:
        return undefined;
    }
  }
}

function wrongReturn(asked: Asked | undefined, { applicationId, cause, proposedBy, by }: Data): string | undefined {
  if (asked?.applicationId !== applicationId) return 'brought back although nobody asked for it';
  if (asked?.cause !== cause) return `brought back for ${String(cause)}, asked for was ${String(asked?.cause)}`;
  if (asked?.grantedBy === undefined || asked.grantedBy !== proposedBy) return 'brought back although nobody proposed it';
  return typeof by === 'string' && by !== proposedBy ? undefined : 'brought back by one person alone';
}

import type { LogEntry } from '../entry.js';

/** One live application as the entries so far say. */
export interface Replayed {
  readonly applicationId: string;
  readonly phase: 'waiting' | 'turn-given' | 'lapsed';
  readonly districtId: string;
  readonly settlementId: string;
  readonly category: number;
  readonly statusClass: string;
  readonly submittedAt: string;
  readonly sequence: number;
  readonly languages: readonly string[];
  readonly kinds: readonly string[];
  readonly paused: boolean;
  /** Instant; empty if it never was on the stop-list. */
  readonly stopListedUntil: string;
}

type Data = LogEntry['data'];
interface Place {
  readonly districtId: string;
  readonly settlementId: string;
  readonly languages: readonly string[];
  readonly kinds: readonly string[];
}

const placeIn = (data: Data): Place => {
  const { districtId, settlementId, languages, kinds } = data['placement'] as Place;
  return { districtId, settlementId, languages, kinds };
};
const text = (data: Data, key: string): string => (typeof data[key] === 'string' ? data[key] : '');

/** The stamp of one that is over, and whether anything may bring it back. */
interface Over extends Pick<Replayed, 'submittedAt' | 'sequence'> {
  readonly by: 'ended' | 'merged' | 'fulfilled';
}

/** The queue as the entries tell it, made again without the code that runs it. */
export class QueueReplay {
  readonly #live = new Map<string, Replayed>();
  readonly #over = new Map<string, Over>();

  get(applicationId: string): Replayed | undefined {
    return this.#live.get(applicationId);
  }

  *waiting(districtId: string): Generator<Replayed> {
    for (const one of this.#live.values()) if (one.phase === 'waiting' && one.districtId === districtId) yield one;
  }

  /** @returns what is wrong with the entry after those before it; it is followed all the same, as far as it can be */
  follow({ type, data }: LogEntry): string | undefined {
    const number = text(data, 'applicationId');
    if (number === '') return undefined;
    const before = this.#live.get(number);
    if (type === 'queue.application-submitted') {
      this.#live.set(number, submitted(number, data));
      if (before !== undefined) return 'submitted a second time while it still stands';
      return this.#over.has(number) ? 'submitted a second time after it was over' : undefined;
    }
    if (type === 'queue.application-reinstated') {
      const wrong = this.#wrongReturn(number, data);
      this.#live.set(number, submitted(number, data));
      this.#over.delete(number);
      return wrong;
    }
    if (before === undefined) return NEEDS_ONE.has(type) ? 'it does not stand in the queue' : undefined;
    const { after, wrong } = step(before, type, data);
    if (after === undefined) {
      this.#live.delete(number);
      this.#over.set(number, { submittedAt: before.submittedAt, sequence: before.sequence, by: endOf(type, data) });
    } else this.#live.set(number, after);
    return wrong;
  }

  /** It was there, it ended otherwise than by a place, and it comes back to where its own stamp puts it, alone of its child. */
  #wrongReturn(number: string, data: Data): string | undefined {
    if (this.#live.has(number)) return 'it comes back while it still stands';
    const over = this.#over.get(number);
    if (over === undefined) return 'it comes back, but never stood in the queue';
    if (over.by !== 'ended') return `it comes back, but was ${over.by}`;
    const { submittedAt, sequence } = submitted(number, data);
    if (submittedAt !== over.submittedAt || sequence !== over.sequence)
      return `it comes back with the stamp ${submittedAt}, its own is ${over.submittedAt}`;
    const other = text(data, 'supersedes');
    return other === '' || this.#over.get(other)?.by === 'merged' ? undefined : `it comes back for ${other}, which was not merged into it`;
  }
}

function endOf(type: string, data: Data): Over['by'] {
  if (type === 'queue.application-fulfilled') return 'fulfilled';
  return data['reason'] === 'merged' ? 'merged' : 'ended';
}

const NEEDS_ONE = new Set([
  'queue.turn-given',
  'queue.category-changed',
  'queue.application-moved',
  'queue.application-restored',
  'queue.application-inactivated',
]);

interface Stepped {
  readonly after: Replayed | undefined;
  readonly wrong?: string | undefined;
}

function step(before: Replayed, type: string, data: Data): Stepped {
  switch (type) {
    case 'queue.wishes-changed':
      return { after: { ...before, ...placeIn(data) } };
    case 'queue.application-moved':
      return { after: { ...before, ...placeIn(data), category: data['category'] as number } };
    case 'queue.category-changed': {
      const wrong = data['from'] === before.category ? undefined : `it stood in category ${before.category}`;
      return { after: { ...before, category: data['to'] as number, statusClass: text(data, 'statusClass') }, wrong };
    }
    case 'queue.application-paused':
      return { after: { ...before, paused: true } };
    case 'queue.application-resumed':
      return { after: { ...before, paused: false } };
    case 'queue.stop-listed':
      return { after: { ...before, stopListedUntil: text(data, 'until') } };
    case 'queue.turn-given':
      return { after: { ...before, ...placeIn(data), phase: 'turn-given' }, wrong: wrongTurn(before, data) };
    case 'queue.application-inactivated':
      return { after: { ...before, phase: 'lapsed' }, wrong: before.phase === 'turn-given' ? undefined : 'it had no turn' };
    case 'queue.application-restored':
      return { after: { ...before, phase: 'waiting' }, wrong: before.phase === 'lapsed' ? undefined : 'it had not lapsed' };
    case 'queue.application-withdrawn':
    case 'queue.application-annulled':
    case 'queue.application-fulfilled':
      return { after: undefined };
    default:
      return { after: before };
  }
}

function wrongTurn(before: Replayed, data: Data): string | undefined {
  if (before.phase !== 'waiting') return `a turn while it is ${before.phase}`;
  if (data['submittedAt'] !== before.submittedAt)
    return `a turn with the stamp ${text(data, 'submittedAt')}, its own is ${before.submittedAt}`;
  return data['category'] === before.category
    ? undefined
    : `a turn in category ${String(data['category'])}, it stood in ${before.category}`;
}

function submitted(applicationId: string, data: Data): Replayed {
  return {
    ...placeIn(data),
    applicationId,
    phase: 'waiting',
    category: data['category'] as number,
    statusClass: text(data, 'statusClass') || 'general',
    submittedAt: text(data, 'submittedAt'),
    sequence: typeof data['sequence'] === 'number' ? data['sequence'] : 0,
    paused: false,
    stopListedUntil: '',
  };
}

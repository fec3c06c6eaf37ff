import type { LogEntry } from '../entry.js';
import type { TreeHead } from '../head.js';
import type { Fault } from './public-data.js';
import { Returns } from './returns.js';

/** How long a fact may take from its moment into the log: a service that dies between the two is taken over within minutes. */
const RECORDING_MS_MAX = 10 * 60_000;

const EPOCH_CAUSES = ['queue-update', 'regime-switch'];
const OWN_CAUSES = ['benefit-verified', 'benefit-ended'];

/**
 * Whoever enters before others pushes them back by one place. The log must say why: an application brought over by an approved import, one that was
 * restored, moved, or brought back by two people, a benefit, or a queue update that was announced and opened. Stamps of its own the log takes only as they come.
 */
export class Causes {
  readonly #openEpochs = new Map<string, string>();
  readonly #announced = new Set<string>();
  readonly #imports = new Set<string>();
  readonly #returns = new Returns();
  #heads: readonly TreeHead[];

  /** @param heads the smallest first */
  constructor(heads: readonly TreeHead[]) {
    this.#heads = heads;
  }

  faults(entry: LogEntry, index: number): Fault[] {
    const { type, data } = entry;
    this.#note(type, data);
    const what = this.#missing(type, data) ?? this.#returns.follow(entry);
    const about = typeof data['applicationId'] === 'string' ? { about: data['applicationId'] } : {};
    return [
      ...this.#backdated(entry, index).map((fault) => ({ ...fault, ...about })),
      ...(what === undefined ? [] : [{ rule: 'cause' as const, index, ...about, what }]),
    ];
  }

  #note(type: string, data: LogEntry['data']): void {
    if (type === 'queue.epoch-announced') this.#announced.add(String(data['epochId']));
    if (type === 'queue.epoch-cancelled') this.#announced.delete(String(data['epochId']));
    if (type === 'queue.epoch-opened') this.#openEpochs.set(String(data['epochId']), String(data['districtId']));
    if (type === 'queue.epoch-closed') this.#openEpochs.delete(String(data['epochId']));
    if (type === 'queue.import-approved') this.#imports.add(String(data['importId']));
  }

  #missing(type: string, data: LogEntry['data']): string | undefined {
    if (type === 'queue.epoch-opened' && !this.#announced.has(String(data['epochId']))) return 'a queue update that was never announced';
    if (type === 'queue.application-submitted' && data['channel'] === 'import' && data['importId'] !== undefined)
      return this.#imports.has(String(data['importId'])) ? undefined : 'brought over by an import that nobody approved';
    if (type !== 'queue.category-changed') return undefined;
    const cause = String(data['cause']);
    if (OWN_CAUSES.includes(cause)) return undefined;
    if (!EPOCH_CAUSES.includes(cause)) return `another category by ${cause}`;
    return this.#openEpochs.has(String(data['epochId'])) ? undefined : 'another category by a queue update that is not open';
  }

  /** The last head before the entry was signed without it: the entry cannot be much older than that head. */
  #backdated({ at, type, data }: LogEntry, index: number): Fault[] {
    const next = this.#heads.findIndex(({ size }) => size > index);
    const signed = next < 0 ? this.#heads.at(-1) : this.#heads[next - 1];
    if (next > 0) this.#heads = this.#heads.slice(next - 1);
    const own = type === 'queue.application-submitted' && data['channel'] !== 'import' ? String(data['submittedAt']) : at;
    const stamp = own < at ? own : at;
    if (signed === undefined || Date.parse(signed.at) - Date.parse(stamp) <= RECORDING_MS_MAX) return [];
    return [{ rule: 'backdated', index, what: `dated ${stamp}, but a head signed at ${signed.at} does not have it` }];
  }
}

import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { LogEntry } from '../entry.js';
import { match } from '../iteration/matching.js';
import { type Protocol, parseProtocol } from '../iteration/protocol.js';
import type { MatchingRules, QueueSnapshot } from '../iteration/snapshot.js';
import { orderFaults } from '../iteration/verify.js';
import type { Fault, PublicData } from './public-data.js';
import type { QueueReplay, Replayed } from './queue-replay.js';

/** What the entries say of one iteration. */
interface Told {
  readonly iterationId: string;
  readonly districtId: string;
  readonly snapshotHash: string;
  readonly policyHash: string;
  /** Of the log when the queue was looked at; absent in iterations from before the log. */
  readonly logSize?: number;
  readonly previewedAt: number;
  /** Instant of that entry. */
  readonly previewedMoment: string;
  approved?: { readonly previewedBy: string; readonly approvedBy: string };
  protocolHash?: string;
  completedAt?: number;
  /** Turns as they were given, with what each application was at that moment. */
  readonly turns: Map<string, { readonly index: number; readonly ordinal: number }>;
  /** Applications of which the log told something after the queue was looked at and before the turns were given. */
  changed?: ReadonlySet<string>;
  /** Those who waited when the queue was looked at. */
  waiting?: ReadonlyMap<string, Replayed>;
}

/**
 * Every iteration against the queue that the log tells: who was looked at, who got a turn, and that nobody was passed over who came before.
 * Feed it the entries in order, then ask for the faults.
 */
export class Iterations {
  readonly #told = new Map<string, Told>();
  readonly #looks: ReadonlyMap<number, readonly string[]>;
  readonly #early = new Map<string, ReadonlyMap<string, Replayed>>();
  readonly #faults: Fault[] = [];
  readonly #lastTold = new Map<string, number>();

  /** @param entries all of them: which sizes the queue was looked at is known only from later entries */
  constructor(entries: readonly LogEntry[]) {
    const looks = new Map<number, string[]>();
    for (const { type, data } of entries) {
      if (type !== 'queue.iteration-previewed' || typeof data['logSize'] !== 'number') continue;
      looks.set(data['logSize'], [...(looks.get(data['logSize']) ?? []), String(data['districtId'])]);
    }
    this.#looks = looks;
  }

  get count(): number {
    return [...this.#told.values()].filter(({ protocolHash }) => protocolHash !== undefined).length;
  }

  /** Before the entry at `index` is followed. */
  look(replay: QueueReplay, index: number): void {
    for (const districtId of this.#looks.get(index) ?? []) {
      this.#early.set(`${index} ${districtId}`, new Map([...replay.waiting(districtId)].map((one) => [one.applicationId, one])));
    }
  }

  note({ at, type, data }: LogEntry, index: number): void {
    if (typeof data['applicationId'] === 'string') this.#lastTold.set(data['applicationId'], index);
    const iterationId = String(data['iterationId']);
    if (type === 'queue.iteration-previewed') this.#told.set(iterationId, this.#previewed(data, { index, at }));
    const told = this.#told.get(iterationId);
    if (type === 'queue.turn-given') this.#turn(told, data, index);
    if (told === undefined) return;
    if (type === 'queue.iteration-approved') this.#approved(told, data, index);
    if (type === 'queue.iteration-completed') {
      told.protocolHash = String(data['protocolHash']);
      told.completedAt = index;
      const since = told.logSize ?? told.previewedAt;
      told.changed = new Set([...this.#lastTold].filter(([, last]) => last >= since).map(([number]) => number));
    }
  }

  async faults(content: PublicData['content']): Promise<Fault[]> {
    const faults = [...this.#faults];
    for (const told of this.#told.values()) if (told.protocolHash !== undefined) faults.push(...(await iterationFaults(told, content)));
    return faults;
  }

  #previewed(data: LogEntry['data'], { index, at }: { readonly index: number; readonly at: string }): Told {
    const districtId = String(data['districtId']);
    const logSize = typeof data['logSize'] === 'number' ? data['logSize'] : undefined;
    const waiting = this.#early.get(`${logSize} ${districtId}`);
    return {
      iterationId: String(data['iterationId']),
      districtId,
      snapshotHash: String(data['snapshotHash']),
      policyHash: String(data['policyHash']),
      previewedAt: index,
      previewedMoment: at,
      turns: new Map(),
      ...(logSize === undefined ? {} : { logSize }),
      ...(waiting === undefined ? {} : { waiting }),
    };
  }

  #approved(told: Told, data: LogEntry['data'], index: number): void {
    const approved = { previewedBy: String(data['previewedBy']), approvedBy: String(data['approvedBy']) };
    told.approved = approved;
    if (approved.previewedBy === approved.approvedBy)
      this.#faults.push({ rule: 'turn', index, about: told.iterationId, what: 'previewed and approved by one person' });
  }

  #turn(told: Told | undefined, data: LogEntry['data'], index: number): void {
    const applicationId = String(data['applicationId']);
    if (told?.approved === undefined)
      this.#faults.push({
        rule: 'turn',
        index,
        about: applicationId,
        what: `a turn of ${String(data['iterationId'])}, which nobody approved`,
      });
    told?.turns.set(applicationId, { index, ordinal: Number(data['ordinal']) });
  }
}

async function iterationFaults(told: Told, content: PublicData['content']): Promise<Fault[]> {
  const about = told.iterationId;
  const index = told.completedAt ?? told.previewedAt;
  const texts = await Promise.all([told.snapshotHash, told.policyHash, told.protocolHash ?? ''].map((digest) => content(digest)));
  const digests = [told.snapshotHash, told.policyHash, told.protocolHash ?? ''];
  const wrong = texts.findIndex((text, at) => text === undefined || sha256(text) !== digests[at]);
  const [snapshotText, rulesText, protocolText] = texts;
  if (wrong >= 0 || snapshotText === undefined || rulesText === undefined || protocolText === undefined)
    return [{ rule: 'content', index, about, what: `what has the digest ${digests[wrong]} is missing or another` }];
  const snapshot = JSON.parse(snapshotText) as QueueSnapshot;
  const rules = JSON.parse(rulesText) as MatchingRules;
  const protocol = parseProtocol(protocolText);
  const faultsOf = (list: readonly string[]): Fault[] => list.map((what) => ({ rule: 'turn', index, about, what }));
  return [
    ...faultsOf(snapshotFaults(told, snapshot)),
    ...faultsOf(orderFaults(snapshot, rules, protocol)),
    ...faultsOf(replayFaults(match(snapshot, rules), protocol)),
    ...faultsOf(givenFaults(told, protocol)),
    ...faultsOf(notGivenFaults(told, protocol)),
  ];
}

/** The queue that was looked at is the queue that the log tells at that size. */
function snapshotFaults({ waiting, logSize, previewedMoment }: Told, snapshot: QueueSnapshot): string[] {
  if (waiting === undefined) return logSize === undefined ? [] : [`the log has no size ${logSize}`];
  const faults: string[] = [];
  for (const one of snapshot.applications) {
    const told = waiting.get(one.applicationId);
    if (told === undefined) faults.push(`${one.applicationId}: looked at, but the log says it did not wait`);
    else if (!isDeepStrictEqual(seenPart({ ...one, sequence: one.sequence ?? 0 }), seenPart(told)))
      faults.push(`${one.applicationId}: looked at as something else than the log says`);
    else if (!isHeldAsTold(one.held, told, previewedMoment))
      faults.push(`${one.applicationId}: looked at as ${one.held ?? 'free'}, the log says otherwise`);
  }
  if (snapshot.logSize !== logSize) faults.push(`looked at ${String(snapshot.logSize)} entries, not at ${String(logSize)}`);
  const seen = new Set(snapshot.applications.map(({ applicationId }) => applicationId));
  for (const number of waiting.keys()) if (!seen.has(number)) faults.push(`${number}: waited, but was not looked at`);
  return faults;
}

/** From the look at the queue to the preview being written. */
const PREVIEW_MS_MAX = 10 * 60_000;

/** Who is left out by a pause or a stop-list is so by the log, and who is not is free by it: whatever ended just then may be either. */
function isHeldAsTold(held: string | undefined, { paused, stopListedUntil }: Replayed, previewedMoment: string): boolean {
  if (paused || held === 'paused') return paused && held === 'paused';
  if (held === 'stop-listed') return stopListedUntil !== '' && Date.parse(previewedMoment) - Date.parse(stopListedUntil) <= PREVIEW_MS_MAX;
  return stopListedUntil < previewedMoment;
}

type Seen = Pick<Replayed, 'category' | 'statusClass' | 'submittedAt' | 'sequence' | 'settlementId' | 'languages' | 'kinds'>;

const seenPart = (one: Seen) => ({
  category: one.category,
  statusClass: one.statusClass,
  submittedAt: one.submittedAt,
  sequence: one.sequence,
  settlementId: one.settlementId,
  languages: [...one.languages].sort(),
  kinds: [...one.kinds].sort(),
});

/** The turns that follow from the snapshot are those given and those that could not be given any more. */
function replayFaults(
  due: { readonly turns: readonly { readonly applicationId: string; readonly ordinal: number }[] },
  protocol: Protocol,
): string[] {
  const notGiven = new Set(protocol.notGiven.map(({ applicationId }) => applicationId));
  const expected = due.turns.filter(({ applicationId }) => !notGiven.has(applicationId));
  return isDeepStrictEqual(expected, protocol.turns) ? [] : ['the turns are not those that follow from what was looked at'];
}

/** The protocol and the log name the same turns. */
function givenFaults({ turns }: Told, protocol: Protocol): string[] {
  const faults: string[] = [];
  for (const { applicationId, ordinal } of protocol.turns) {
    const given = turns.get(applicationId);
    if (given === undefined) faults.push(`${applicationId}: a turn in the protocol that is not in the log`);
    else if (given.ordinal !== ordinal) faults.push(`${applicationId}: turn ${ordinal} in the protocol, ${given.ordinal} in the log`);
  }
  const named = new Set(protocol.turns.map(({ applicationId }) => applicationId));
  for (const number of turns.keys()) if (!named.has(number)) faults.push(`${number}: a turn in the log that is not in the protocol`);
  return faults;
}

/** Who was to have a turn and did not get it must have changed or gone by what the log tells. */
const notGivenFaults = ({ changed }: Told, { notGiven }: Protocol): string[] =>
  notGiven
    .filter(({ applicationId }) => changed?.has(applicationId) !== true)
    .map(({ applicationId, reason }) => `${applicationId}: its turn was not given as ${reason}, but the log tells of no change`);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

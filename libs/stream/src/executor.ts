import { isRejection, Rejection, type Instant } from '@kezek/domain';
import type { Clock } from '@kezek/service';
import { changed, isRepeated, timeOfChange, type Change, type ChangeRequest, type Snapshot } from './change.js';
import type { Fact, RecordedFact, StreamDefinition } from './definition.js';
import type { Level, StreamDocuments } from './documents.js';
import { KeyedQueue } from './keyed-queue.js';
import type { StreamLimits } from './limits.js';
import { Recent } from './recent.js';
import { isUndecided } from './undecided.js';

/** What a command or an event does to a stream: guard, then the facts. Pure; may be called several times. */
export type Decide<S, F extends Fact> = (state: S, now: Instant) => readonly F[];

export interface Executed<S, F extends Fact> {
  readonly state: S;
  readonly v: number;
  readonly facts: readonly RecordedFact<F>[];
  /** The key or message was handled before; state is the current one and nothing changed. */
  readonly repeated: boolean;
}

/** How a snapshot is come by: remembered, or read. */
type Reading = 'known' | Level;

type Settled<S, F extends Fact> =
  | { readonly kind: 'change'; readonly change: Change<S, F>; readonly refusal?: Rejection }
  | { readonly kind: 'answer'; readonly repeated: boolean }
  | { readonly kind: 'failure'; readonly error: unknown };

export interface ExecutorDeps<S extends object, F extends Fact> {
  readonly definition: StreamDefinition<S, F>;
  readonly documents: StreamDocuments<S, F>;
  readonly clock: Clock;
  readonly limits: StreamLimits;
  /** There are facts to hand on. */
  wake(id: string): void;
}

/** Decides and writes, one change of a stream at a time in this process; what other processes change meanwhile is decided on again. */
export class Executor<S extends object, F extends Fact> {
  readonly #deps: ExecutorDeps<S, F>;
  readonly #queue = new KeyedQueue();
  readonly #recent: Recent<Snapshot<S>>;

  constructor(deps: ExecutorDeps<S, F>) {
    this.#deps = deps;
    this.#recent = new Recent(deps.limits.recentStreamsMax);
  }

  execute(id: string, request: ChangeRequest, decide: Decide<S, F>): Promise<Executed<S, F>> {
    return this.#queue.run(id, () => this.#execute(id, request, decide));
  }

  async #execute(id: string, request: ChangeRequest, decide: Decide<S, F>): Promise<Executed<S, F>> {
    let reading: Reading = 'known';
    for (let attempt = 1; attempt <= this.#deps.limits.attemptsMax; attempt += 1) {
      const { snapshot, certain } = await this.#snapshot(id, reading);
      const settled = this.#settle(snapshot, request, decide);
      if (settled.kind === 'change') {
        // If the answer to the write is lost, what is remembered may be wrong.
        this.#recent.delete(id);
        if (await this.#deps.documents.write(snapshot, settled.change, request)) return this.#written(settled);
        reading = 'latest';
        continue;
      }
      // Only a write proves that a remembered or unsettled state was the right one to decide on.
      if (!certain) {
        reading = 'certain';
        continue;
      }
      if (settled.kind === 'failure') throw settled.error;
      return { state: snapshot.state, v: snapshot.v, facts: [], repeated: settled.repeated };
    }
    throw new Rejection('stream.contended', { stream: this.#deps.definition.name });
  }

  #settle(snapshot: Snapshot<S>, request: ChangeRequest, decide: Decide<S, F>): Settled<S, F> {
    const at = timeOfChange(snapshot, this.#deps.clock.now());
    const change = (facts: readonly F[]): Change<S, F> =>
      changed(this.#deps.definition, snapshot, { request, facts, at, limits: this.#deps.limits });
    try {
      if (isRepeated(snapshot, request)) return { kind: 'answer', repeated: true };
      const facts = decided(decide, snapshot.state, at);
      if (isRejection(facts)) {
        if (request.source === undefined || isUndecided(facts)) return { kind: 'failure', error: facts };
        return { kind: 'change', change: change([]), refusal: facts };
      }
      const nothingToKeep = facts.length === 0 && request.key === undefined && request.source === undefined;
      return nothingToKeep ? { kind: 'answer', repeated: false } : { kind: 'change', change: change(facts) };
    } catch (error) {
      return { kind: 'failure', error };
    }
  }

  #written({ change, refusal }: Extract<Settled<S, F>, { kind: 'change' }>): Executed<S, F> {
    const { next, facts } = change;
    this.#recent.set(next.id, next);
    if (facts.length > 0) this.#deps.wake(next.id);
    if (refusal !== undefined) throw refusal;
    return { state: next.state, v: next.v, facts, repeated: false };
  }

  async #snapshot(id: string, reading: Reading): Promise<{ snapshot: Snapshot<S>; certain: boolean }> {
    const known = reading === 'known' ? this.#recent.get(id) : undefined;
    if (known !== undefined) return { snapshot: known, certain: false };
    const level = reading === 'latest' ? 'latest' : 'certain';
    return { snapshot: await this.#deps.documents.read(id, level), certain: level === 'certain' };
  }
}

function decided<S, F extends Fact>(decide: Decide<S, F>, state: S, now: Instant): readonly F[] | Rejection {
  try {
    return decide(state, now);
  } catch (error) {
    if (isRejection(error)) return error;
    throw error;
  }
}

import { events } from '@kezek/contracts';
import { Rejection, type Instant } from '@kezek/domain';
import { factId, streamName, type Fact, type RecordedFact, type StreamDefinition } from './definition.js';
import type { StreamDocument } from './document.js';
import { contentHash, keySeen, remember, type InboxEntry } from './inbox.js';
import { frozenJson } from './json.js';
import type { StreamLimits } from './limits.js';
import { handled, markKey, markOf, seen, type Marks } from './marks.js';

/** Which message of which stream asks for a change. */
export interface Source {
  readonly stream: string;
  readonly seq: number;
  /** The event's id, for those who read logs. */
  readonly id: string;
}

/** Why a change is asked for. At most one of `key` (a caller's command) and `source` (another stream's event). */
export interface ChangeRequest {
  /** The caller's idempotency key; the same key with the same content is answered and changes nothing. */
  readonly key?: string;
  /** What is asked under the key; a hash of it is kept. JSON. */
  readonly content?: unknown;
  readonly source?: Source;
  readonly correlationId: string;
  /** Opaque id of who asks. */
  readonly actor?: string;
  readonly traceparent?: string;
}

/** A stream as it was last known. */
export interface Snapshot<S> {
  readonly id: string;
  readonly v: number;
  readonly seq: number;
  readonly state: S;
  readonly inbox: readonly InboxEntry[];
  readonly marks: Marks;
  readonly outboxEntries: number;
  /** Time of the last change; absent before the first. */
  readonly at?: Instant;
}

export interface Change<S, F extends Fact> {
  readonly next: Snapshot<S> & { readonly at: Instant };
  readonly facts: readonly RecordedFact<F>[];
}

/** The time of a change: never before the one before it, though the clocks of two instances may differ. */
export function timeOfChange(snapshot: Snapshot<unknown>, now: Instant): Instant {
  return snapshot.at !== undefined && snapshot.at > now ? snapshot.at : now;
}

/** Whether this very request was handled before. @throws Rejection stream.key-reused, stream.message-forgotten */
export function isRepeated(snapshot: Snapshot<unknown>, { key, content, source }: ChangeRequest): boolean {
  if (source !== undefined) {
    const known = seen(markOf(snapshot.marks, source.stream), source.seq);
    if (known === 'forgotten') throw new Rejection('stream.message-forgotten', { message: source.id });
    return known === 'handled';
  }
  if (key === undefined) return false;
  const known = keySeen(snapshot.inbox, { id: key, hash: contentHash(content) });
  if (known === 'other-content') throw new Rejection('stream.key-reused', { key });
  return known === 'same';
}

/** The stream after the facts. @throws Rejection stream.outbox-full */
export function changed<S extends object, F extends Fact>(
  definition: StreamDefinition<S, F>,
  snapshot: Snapshot<S>,
  { request, facts, at, limits }: { request: ChangeRequest; facts: readonly F[]; at: Instant; limits: StreamLimits },
): Change<S, F> {
  const outboxEntries = snapshot.outboxEntries + facts.length;
  if (facts.length > 0 && outboxEntries > limits.outboxEntriesMax) throw new Rejection('stream.outbox-full', { stream: definition.name });
  const recorded = facts.map((fact, before) => record(definition, snapshot, { request, fact, at, limits, seq: snapshot.seq + 1 + before }));
  const state = recorded.reduce((before, fact) => frozenJson(definition.evolve(before, fact)), snapshot.state);
  const { key, content, source } = request;
  const marks =
    source === undefined
      ? snapshot.marks
      : { ...snapshot.marks, [markKey(source.stream)]: handled(markOf(snapshot.marks, source.stream), source.seq, limits.markSeqsMax) };
  const inbox =
    key === undefined ? snapshot.inbox : remember(snapshot.inbox, { id: key, hash: contentHash(content) }, limits.inboxEntriesMax);
  const next = { id: snapshot.id, v: snapshot.v + 1, seq: snapshot.seq + facts.length, state, inbox, marks, outboxEntries, at };
  return { next, facts: recorded };
}

function record<S extends object, F extends Fact>(
  definition: StreamDefinition<S, F>,
  { id }: Snapshot<S>,
  { request, fact, at, seq, limits }: { request: ChangeRequest; fact: F; at: Instant; seq: number; limits: StreamLimits },
): RecordedFact<F> {
  const { correlationId, actor, traceparent } = request;
  // What the event's schema does not name is not recorded either: a replay must see what consumers saw.
  const data = events[fact.type].parse(fact.data);
  // Found here and not by the relay, where it would block what comes after it.
  const bytes = Buffer.byteLength(JSON.stringify(data));
  if (bytes > limits.factBytesMax) throw new Error(`${fact.type} has ${bytes} bytes, at most ${limits.factBytesMax}`);
  const recorded = {
    id: factId(streamName(definition, id), seq),
    seq,
    type: fact.type,
    at,
    correlationId,
    ...(actor === undefined ? {} : { actor }),
    ...(traceparent === undefined ? {} : { traceparent }),
    data,
  };
  return frozenJson(recorded as unknown as RecordedFact<F>);
}

export function toInsert<S extends object, F extends Fact>(
  definition: StreamDefinition<S, F>,
  { next, facts }: Change<S, F>,
): StreamDocument {
  const { id, v, seq, state, inbox, marks, at } = next;
  const ix = frozenJson(definition.index(state));
  return {
    _id: id,
    v,
    seq,
    at,
    state,
    outbox: facts as unknown as readonly RecordedFact[],
    inbox,
    marks,
    ix,
    ...(facts.length === 0 ? {} : { outboxAt: at }),
  };
}

/** The one write of a change; the relay may take facts away meanwhile, so it only adds. */
export function toUpdate<S extends object, F extends Fact>(
  definition: StreamDefinition<S, F>,
  { next, facts }: Change<S, F>,
  { request, limits }: { request: ChangeRequest; limits: StreamLimits },
): Record<string, object> {
  const { v, seq, state, inbox, marks, at } = next;
  const { key, source } = request;
  const mark = source === undefined ? {} : { [`marks.${markKey(source.stream)}`]: markOf(marks, source.stream) };
  const push = {
    ...(facts.length === 0 ? {} : { outbox: { $each: facts } }),
    ...(key === undefined ? {} : { inbox: { $each: inbox.slice(-1), $slice: -limits.inboxEntriesMax } }),
  };
  return {
    $set: { v, seq, at, state, ix: frozenJson(definition.index(state)), ...mark },
    ...(Object.keys(push).length === 0 ? {} : { $push: push }),
    ...(facts.length === 0 ? {} : { $min: { outboxAt: at } }),
  };
}

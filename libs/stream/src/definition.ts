import type { EventType, FactOf } from '@kezek/contracts';
import type { Instant } from '@kezek/domain';

/** Something that happened, in the words of its service; published as the event of the same type. */
export type Fact = FactOf<EventType>;

/** What a service says once about an aggregate. Pure: no clock, no I/O. */
export interface StreamDefinition<S extends object, F extends Fact> {
  /** Name of the aggregate and of its collection; unique within the service. */
  readonly name: string;
  readonly service: string;
  readonly initial: S;
  evolve(state: S, fact: F): S;
  /** What queries and deadlines look for, e.g. `{ phase, districtId, dueAt }`; scalars or arrays of scalars. */
  index(state: S): Record<string, unknown>;
  /** The key by which the bus keeps order; the stream's id if absent. */
  keyOf?(id: string): string;
}

/** When and why a fact was recorded, and its place in its stream. */
export interface FactMeta {
  /** `<stream>:<seq>`, unique for ever. */
  readonly id: string;
  /** Counts the facts of the stream from 1 without gaps. */
  readonly seq: number;
  readonly at: Instant;
  readonly correlationId: string;
  readonly actor?: string;
  readonly traceparent?: string;
}

/** A fact as it was recorded. */
export type RecordedFact<F extends Fact = Fact> = FactMeta & F;

/** Name of a stream that no other service or aggregate shares: `voucher/<id>`, `voucher.portrait/<id>`. */
export function streamName(definition: { readonly name: string; readonly service: string }, id: string): string {
  const { name, service } = definition;
  return `${name === service ? name : `${service}.${name}`}/${id}`;
}

export function factId(stream: string, seq: number): string {
  return `${stream}:${seq}`;
}

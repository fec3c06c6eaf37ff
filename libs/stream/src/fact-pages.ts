import { type EventType, toEnvelope } from '@kezek/contracts';
import { Rejection } from '@kezek/domain';
import type { QueryFilter } from 'mongoose';
import type { HistoryDocument } from './document.js';
import type { StreamHome } from './history.js';

/** What a read model does not need to have told again is not read. */
export interface FactPageRequest {
  /** All types if empty. */
  readonly types: readonly string[];
  readonly limit: number;
  /** The cursor of the page before; empty begins. */
  readonly after: string;
}

export interface FactPage {
  /** Events as the bus carries them, in JSON. */
  readonly envelopes: string[];
  /** Empty on the last page. */
  readonly next: string;
}

const PAGE_FACTS_MAX = 500;
/** A page is one message of a call: it ends with the fact that crosses this. */
const PAGE_BYTES = 1_024 * 1_024;

/** An aggregate whose facts are told: a stream store. */
// History does not look into states and facts.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type FactHome = StreamHome<any, any>;

/**
 * What a service told from its beginning, aggregate by aggregate and in each by time, so that the facts of one stream come in order. Told to
 * whoever makes a read model anew; what is told meanwhile comes over the bus.
 * @throws Rejection stream.cursor-invalid
 */
export async function factPage(homes: readonly FactHome[], { types, limit, after }: FactPageRequest): Promise<FactPage> {
  let at = cursorOf(after);
  for (let left = homes.length; left > 0; left -= 1) {
    const home = homes[at.home];
    if (home === undefined) return { envelopes: [], next: '' };
    const page = await pageOf(home, { types, limit: limit > 0 ? Math.min(limit, PAGE_FACTS_MAX) : PAGE_FACTS_MAX, from: at.from });
    if (page.from !== undefined) return { envelopes: page.envelopes, next: textOf({ home: at.home, from: page.from }) };
    at = { home: at.home + 1, from: undefined };
    if (page.envelopes.length > 0) return { envelopes: page.envelopes, next: at.home < homes.length ? textOf(at) : '' };
  }
  return { envelopes: [], next: '' };
}

interface Place {
  readonly at: string;
  readonly stream: string;
  readonly seq: number;
}

async function pageOf(
  home: FactHome,
  { types, limit, from }: { types: readonly string[]; limit: number; from: Place | undefined },
): Promise<{ envelopes: string[]; from: Place | undefined }> {
  const beyond = from === undefined ? [] : [behind(from)];
  const wanted = types.length === 0 ? [] : [{ type: { $in: [...types] } }];
  const filter = { $and: [{}, ...beyond, ...wanted] } as QueryFilter<HistoryDocument>;
  const facts = await home.history
    .find(filter)
    .sort({ at: 1, stream: 1, seq: 1 })
    .limit(limit)
    .allowDiskUse(true)
    .lean<HistoryDocument[]>();
  const envelopes: string[] = [];
  let bytes = 0;
  for (const fact of facts) {
    const text = JSON.stringify(envelopeOf(home, fact));
    envelopes.push(text);
    bytes += Buffer.byteLength(text);
    if (bytes >= PAGE_BYTES) return { envelopes, from: placeOf(fact) };
  }
  const last = facts.at(-1);
  return { envelopes, from: facts.length < limit || last === undefined ? undefined : placeOf(last) };
}

function envelopeOf(
  { definition }: FactHome,
  { _id: id, stream, seq, type, at, correlationId, traceparent, data }: HistoryDocument,
): unknown {
  const streamId = stream.slice(stream.indexOf('/') + 1);
  const key = definition.keyOf?.(streamId) ?? streamId;
  return toEnvelope({ id, type: type as EventType, stream, seq, key, at, correlationId, traceparent, data: data as never });
}

const placeOf = ({ at, stream, seq }: HistoryDocument): Place => ({ at, stream, seq });

const behind = ({ at, stream, seq }: Place) => ({
  $or: [{ at: { $gt: at } }, { at, stream: { $gt: stream } }, { at, stream, seq: { $gt: seq } }],
});

interface Cursor {
  readonly home: number;
  readonly from: Place | undefined;
}

const textOf = ({ home, from }: Cursor): string =>
  Buffer.from(JSON.stringify([home, ...(from === undefined ? [] : [from.at, from.stream, from.seq])])).toString('base64url');

function cursorOf(text: string): Cursor {
  if (text === '') return { home: 0, from: undefined };
  const [home, at, stream, seq] = parsed(text);
  if (typeof home !== 'number' || !Number.isSafeInteger(home) || home < 0) throw new Rejection('stream.cursor-invalid');
  if (at === undefined) return { home, from: undefined };
  if (typeof at !== 'string' || typeof stream !== 'string' || typeof seq !== 'number') throw new Rejection('stream.cursor-invalid');
  return { home, from: { at, stream, seq } };
}

function parsed(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(value)) return value;
  } catch {
    // Not a cursor of ours: refused below.
  }
  throw new Rejection('stream.cursor-invalid');
}

/** Answers `HistoryService` of a service with these aggregates. */
export const historyApi = (...homes: readonly FactHome[]) => ({
  listFacts: (request: FactPageRequest): Promise<FactPage> => factPage(homes, request),
});

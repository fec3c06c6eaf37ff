import type { CallOptions } from '@kezek/rpc';
import { z } from 'zod';
import type { Action } from '../permissions/actions.js';
import type { Scope } from '../permissions/authorise.js';
import type { Principal } from '../sessions/principal.js';
import type { Locale } from '../words/locale.js';

/** How much the body of a request may have, in kilobytes, unless its route says otherwise. */
export const BODY_KB_MAX = 256;

export interface Input<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Undefined only where the action is for everyone. */
  readonly principal: Principal | undefined;
  /** Passed with every call: who asks, in which language, under which idempotency key. */
  readonly call: CallOptions;
  readonly locale: Locale;
  readonly token: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly setCookie?: string | undefined;
}

type Shape = z.ZodType<unknown>;

/** One method on one path: who may, what comes in, what goes out. Validation, permission and the OpenAPI document are made from this. */
export interface RouteSpec<P extends Shape, Q extends Shape, B extends Shape> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** OpenAPI style, below `/api/v1`: `/children/{childId}/voucher`. */
  readonly path: string;
  readonly action: Action;
  readonly summary: string;
  readonly tag: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** In place of `BODY_KB_MAX`. */
  readonly bodyKbMax?: number;
  /** The body is a file, sent as it is: `body` is then `fileBody`. Of these types; which it really is, whoever keeps it finds out. */
  readonly upload?: { readonly mediaTypes: readonly string[] };
  /** What the request is about, where the reach of a role depends on it. */
  readonly scope?: (input: Input<z.output<P>, z.output<Q>, z.output<B>>) => Scope | Promise<Scope>;
  readonly status?: number;
  readonly response?: z.ZodType;
  /** The answer is a file of one of these types: `handle` gives a Download. */
  readonly download?: { readonly mediaTypes: readonly string[] };
  /** The answer is the same for everybody who asks the same: `handle` may give one object to many, which is made into text once. */
  readonly shared?: true;
  /** The answer is a stream of events of this shape: `handle` gives an EventStream. */
  readonly streams?: true;
  readonly handle: (input: Input<z.output<P>, z.output<Q>, z.output<B>>) => Promise<unknown>;
}

export interface Route extends Omit<RouteSpec<Shape, Shape, Shape>, 'scope' | 'handle'> {
  readonly scope?: (input: Input<never, never, never>) => Scope | Promise<Scope>;
  readonly handle: (input: Input<never, never, never>) => Promise<unknown>;
}

type Nothing = z.ZodObject<Record<never, never>>;

/** Keeps the types of a route's parts together; what is not given is empty. */
export function route<P extends Shape = Nothing, Q extends Shape = Nothing, B extends Shape = Nothing>(spec: RouteSpec<P, Q, B>): Route {
  return spec as unknown as Route;
}

/** An answer that needs more than a status and a body. */
export class Reply implements Answer {
  constructor(
    readonly status: number,
    readonly body?: unknown,
    readonly setCookie?: string,
  ) {}
}

/** An answer that is a file. */
export class Download {
  constructor(
    readonly bytes: Uint8Array | string,
    readonly file: { readonly mediaType: string; readonly name?: string },
  ) {}
}

/** What came as a file, not empty. */
export const fileBody = z.custom<Buffer>((value) => Buffer.isBuffer(value) && value.length > 0, { message: 'a file' });

/** gRPC has no absent text: what is empty there is left out here. */
export function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([, part]) => part !== '' && part !== undefined);
  return Object.fromEntries(kept.map(([name, part]) => [name, present(part)]));
}

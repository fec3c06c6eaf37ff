import type { CallOptions } from '@kezek/rpc';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { EventStream } from '../live/event-stream.js';
import { type Relations, authorise } from '../permissions/authorise.js';
import { sessionToken } from '../sessions/cookie.js';
import { toActor } from '../sessions/principal.js';
import type { Sessions } from '../sessions/store.js';
import { localeOf } from './locale-of.js';
import { InvalidRequest } from './problem.js';
import { Download, type Input, Reply, type Route, present } from './route.js';

export interface DispatchDeps {
  readonly sessions: Pick<Sessions, 'find'>;
  readonly relations: Relations;
}

const KEY_SHAPE = /^[\x21-\x7e]{1,120}$/;

/** Parse → authorise → handle → answer, for every route alike. */
export function dispatch(route: Route, { sessions, relations }: DispatchDeps): RequestHandler {
  const shared = new WeakMap<object, Buffer>();
  return async (request, response) => {
    // What is the same for everybody is not asked by anybody in particular.
    const token = route.shared === true ? undefined : sessionToken(request.headers.cookie);
    const principal = token === undefined ? undefined : await sessions.find(token);
    const locale = localeOf(request, principal);
    response.locals['locale'] = locale;
    const idempotencyKey = keyOf(request, principal?.id);
    const call: CallOptions = {
      locale,
      ...(principal === undefined ? {} : { actor: toActor(principal) }),
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    };
    // Who may not come in is told so before being told what is wrong with the request.
    const shapes = { params: route.params, query: route.query, body: route.body };
    const open = { principal, call, locale, token };
    const input = () => ({ ...open, ...parsed(shapes, request) }) as unknown as Input<never, never, never>;
    const scope = () => (route.scope === undefined ? {} : route.scope(input()));
    await authorise(route.action, { principal, scope, relations });
    const result = await route.handle(input());
    if (result instanceof EventStream) return result.open(response);
    if (result instanceof Download) return send(result, response);
    const reply = result instanceof Reply ? result : new Reply(route.status ?? 200, result);
    if (reply.setCookie !== undefined) response.setHeader('Set-Cookie', reply.setCookie);
    response.setHeader('Cache-Control', 'no-store');
    response.status(reply.status);
    if (reply.body === undefined || reply.status === 204) response.end();
    else if (route.shared === true) response.type('json').send(sharedText(route, reply.body as object, shared));
    else response.json(route.response === undefined ? present(reply.body) : route.response.parse(present(reply.body)));
  };
}

function sharedText({ response }: Route, body: object, made: WeakMap<object, Buffer>): Buffer {
  const known = made.get(body);
  if (known !== undefined) return known;
  const text = Buffer.from(JSON.stringify(response === undefined ? present(body) : response.parse(present(body))));
  made.set(body, text);
  return text;
}

/** As a file to keep, never as a page of this site: what people upload must not run here. */
function send({ bytes, file: { mediaType, name } }: Download, response: Response): void {
  if (name === undefined) response.attachment();
  else response.attachment(name);
  response.status(200).set('Cache-Control', 'no-store').type(mediaType);
  response.send(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
}

/** @throws InvalidRequest naming every wrong field at once */
function parsed(shapes: Readonly<Record<'params' | 'query' | 'body', z.ZodType | undefined>>, request: Request) {
  const issues: z.core.$ZodIssue[] = [];
  const part = (name: keyof typeof shapes): unknown => {
    const given = name === 'body' ? (request.body ?? {}) : request[name];
    const result = (shapes[name] ?? z.object({})).safeParse(given);
    if (result.success) return result.data;
    issues.push(...result.error.issues.map((issue) => ({ ...issue, path: [name, ...issue.path] })));
    return undefined;
  };
  const input = { params: part('params'), query: part('query'), body: part('body') };
  if (issues.length > 0) throw new InvalidRequest(issues);
  return input;
}

/** A key belongs to who sent it: the same key of two people is two keys. */
function keyOf(request: Request, principalId: string | undefined): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !KEY_SHAPE.test(key)) {
    throw new InvalidRequest([
      { code: 'custom', path: ['headers', 'Idempotency-Key'], message: '1 to 120 visible characters', input: undefined },
    ]);
  }
  return `${principalId ?? 'nobody'}:${key}`;
}

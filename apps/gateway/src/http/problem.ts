import { Unavailable } from '@kezek/rpc';
import { type Rejection, isRejection } from '@kezek/domain';
import type { z } from 'zod';
import type { Locale } from '../words/locale.js';
import { detailOf } from '../words/problems.js';
import { titleOf } from '../words/titles.js';
import type { Places } from '../words/values.js';
import { BODY_KB_MAX } from './route.js';

/** RFC 9457, with the stable code and what the text was filled with. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly correlationId: string;
  readonly errors?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

/** The request has a shape that the door does not take. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';

  constructor(readonly issues: readonly z.core.$ZodIssue[]) {
    super(issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  }
}

interface Known {
  readonly code: string;
  readonly params?: Rejection['params'];
  readonly errors?: Problem['errors'];
}

/** What an error is to the person at the door; undefined if it is ours and none of theirs. */
export function toProblem(
  error: unknown,
  { locale, correlationId, places }: { locale: Locale; correlationId: string; places?: Places },
): Problem {
  const { code, params = {}, errors } = known(error);
  const status = statusOf(code);
  return {
    type: `urn:kezek:problem:${code}`,
    title: titleOf(status, locale),
    status,
    code,
    detail: detailOf(code, params, locale, places),
    params,
    correlationId,
    ...(errors === undefined ? {} : { errors }),
  };
}

export const isOurs = (problem: Problem): boolean => problem.status === 500;

function known(error: unknown): Known {
  if (error instanceof InvalidRequest) {
    const errors = error.issues.map(({ path, code, message }) => ({ path: path.join('.'), code, message }));
    return { code: 'gateway.request-invalid', errors };
  }
  if (isRejection(error)) return { code: error.code, params: error.params };
  if (error instanceof Unavailable) return { code: 'gateway.service-unavailable', params: { service: error.service } };
  // A path that is no valid percent-encoding leads nowhere.
  if (error instanceof URIError) return { code: 'gateway.route-not-found' };
  return byBodyParser(error) ?? { code: 'gateway.internal' };
}

function byBodyParser(error: unknown): Known | undefined {
  const { type, limit = BODY_KB_MAX * 1_024 } = (error ?? {}) as { type?: unknown; limit?: number };
  if (type === 'entity.parse.failed') return { code: 'gateway.json-malformed' };
  if (type === 'entity.too.large') return { code: 'gateway.body-too-large', params: { maxKb: Math.floor(limit / 1_024) } };
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return { code: 'gateway.encoding-unsupported' };
  if (type === 'request.aborted' || type === 'request.size.invalid') return { code: 'gateway.request-incomplete' };
  return undefined;
}

/** The one table from the words of a rejection to an HTTP status. */
export function statusOf(code: string): number {
  if (code in statuses) return statuses[code] as number;
  const what = code.slice(code.indexOf('.') + 1);
  if (/(^|-)not-found$/.test(what)) return 404;
  if (/^too-many|-too-soon$|^limit/.test(what)) return 429;
  if (what === 'unauthenticated') return 401;
  if (/forbidden$/.test(what)) return 403;
  if (code.startsWith('domain.') || /(^|-)(invalid|unknown|missing)$/.test(what) || what === 'page-too-large') return 422;
  return 409;
}

const statuses: Readonly<Record<string, number>> = {
  'gateway.request-invalid': 400,
  'gateway.json-malformed': 400,
  'gateway.request-incomplete': 400,
  'gateway.body-too-large': 413,
  'gateway.encoding-unsupported': 415,
  'gateway.internal': 500,
  'gateway.service-unavailable': 503,
  'gateway.too-many-listeners': 503,
  'gateway.live-unavailable': 503,
  'identity.sign-in-refused': 401,
  'stream.outbox-full': 503,
  'stream.contended': 503,
};

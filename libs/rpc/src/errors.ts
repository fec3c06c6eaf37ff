import { type Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { Rejection } from '@kezek/domain';
import { z } from 'zod';
import { KEYS } from './metadata.js';

/** A call that gave no answer a rule can explain. Names who was called, never what was sent. */
export class CallFailed extends Error {
  override readonly name: string = 'CallFailed';

  constructor(
    readonly service: string,
    readonly method: string,
    readonly status: string,
    readonly detail: string,
  ) {
    super(`${service}.${method}: ${status}: ${detail}`);
  }
}

/** The service could not be reached or did not answer; for a command without an idempotency key it is unknown whether it was done. */
export class Unavailable extends CallFailed {
  override readonly name: string = 'Unavailable';
}

/** No answer before the deadline. */
export class DeadlineExceeded extends Unavailable {
  override readonly name = 'DeadlineExceeded';
}

/** The caller itself gave up. */
export class Cancelled extends CallFailed {
  override readonly name = 'Cancelled';
}

/** The one table from the words of a rejection to a gRPC status. The code itself travels beside it. */
export function statusOfRejection(code: string): status {
  const what = code.slice(code.indexOf('.') + 1);
  if (what === 'not-found' || what.endsWith('-not-found')) return status.NOT_FOUND;
  if (what === 'forbidden' || what.endsWith('-forbidden')) return status.PERMISSION_DENIED;
  if (what === 'unauthenticated') return status.UNAUTHENTICATED;
  if (what === 'invalid' || what.endsWith('-invalid') || what.endsWith('.invalid') || code.startsWith('domain.'))
    return status.INVALID_ARGUMENT;
  if (what === 'too-many' || what.startsWith('too-many-')) return status.RESOURCE_EXHAUSTED;
  return status.FAILED_PRECONDITION;
}

const rejectionShape = z.object({ code: z.string().min(1), params: z.record(z.string(), z.union([z.string(), z.number()])) });

/** What the caller is to catch: the very rejection that was thrown there, or a typed failure of the call. */
export function callError(error: ServiceError, names: { readonly service: string; readonly method: string }): Error {
  const rejection = rejectionIn(error.metadata);
  if (rejection !== undefined) return rejection;
  const { service, method } = names;
  const detail = error.details || error.message;
  if (error.code === status.DEADLINE_EXCEEDED) return new DeadlineExceeded(service, method, 'DEADLINE_EXCEEDED', detail);
  if (error.code === status.UNAVAILABLE) return new Unavailable(service, method, 'UNAVAILABLE', detail);
  if (error.code === status.CANCELLED) return new Cancelled(service, method, 'CANCELLED', detail);
  return new CallFailed(service, method, status[error.code] ?? String(error.code), detail);
}

function rejectionIn(metadata: Metadata | undefined): Rejection | undefined {
  const bytes = metadata?.get(KEYS.rejection)[0];
  if (bytes === undefined) return undefined;
  try {
    const { code, params } = rejectionShape.parse(JSON.parse(bytes.toString()));
    return new Rejection(code, params);
  } catch {
    return undefined;
  }
}

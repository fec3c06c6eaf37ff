import { Metadata, status, type StatusObject } from '@grpc/grpc-js';
import { isRejection } from '@kezek/domain';
import type { Logger } from '@kezek/service';
import { Cancelled, DeadlineExceeded, Unavailable, statusOfRejection } from './errors.js';
import { KEYS, encodeRejection } from './metadata.js';

/** What the caller is told: a rejection whole, a failed dependency by name, anything else by the correlation id alone. Logs what is ours. */
export function answerError(
  error: unknown,
  call: { readonly correlationId: string; readonly log: Logger; readonly method: string },
): StatusObject {
  const metadata = new Metadata();
  if (isRejection(error)) {
    metadata.set(KEYS.rejection, encodeRejection(error));
    call.log.debug({ method: call.method, rejection: error.code }, 'call rejected');
    return { code: statusOfRejection(error.code), details: error.code, metadata };
  }
  if (error instanceof Unavailable || error instanceof Cancelled) {
    // This service has tried already: a second storm of attempts from above would only deepen the trouble.
    metadata.set(KEYS.pushback, '-1');
    call.log.warn({ method: call.method, err: error }, 'call failed for want of another service');
    return { code: downstreamStatus(error), details: `${error.service} did not answer; correlation ${call.correlationId}`, metadata };
  }
  call.log.error({ method: call.method, err: error }, 'call failed');
  return { code: status.INTERNAL, details: `internal error; correlation ${call.correlationId}`, metadata };
}

function downstreamStatus(error: Unavailable | Cancelled): status {
  if (error instanceof DeadlineExceeded) return status.DEADLINE_EXCEEDED;
  return error instanceof Cancelled ? status.CANCELLED : status.UNAVAILABLE;
}

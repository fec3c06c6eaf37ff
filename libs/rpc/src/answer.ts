import { status, type ServerUnaryCall, type StatusObject, type handleUnaryCall } from '@grpc/grpc-js';
import { Rejection } from '@kezek/domain';
import { type Ids, type Logger, correlation } from '@kezek/service';
import { answerError } from './answer-error.js';
import { type CallContext, runInCall } from './call-context.js';
import { namesOf } from './definition.js';
import { incoming } from './metadata.js';

export type Method<Req, Res> = (request: Req, call: CallContext) => Promise<Res>;

export interface AnswerDeps {
  readonly log: Logger;
  readonly ids: Ids;
  /** Called once for each call with the status name and the time it took. */
  readonly observe: (names: { service: string; method: string }, code: string, seconds: number) => void;
}

/** Turns a typed async method into what grpc-js calls: context in, errors mapped, time measured, one log line. */
export function answering<Req, Res>(path: string, method: Method<Req, Res>, deps: AnswerDeps): handleUnaryCall<Req, Res> {
  const names = namesOf(path);
  return (call, callback) => {
    const facts = incoming(call.metadata);
    const correlationId = facts.correlationId ?? deps.ids.next('cor');
    const startedMs = performance.now();
    const finish = (failure?: StatusObject, value?: Res): void => {
      const seconds = (performance.now() - startedMs) / 1_000;
      const code = status[failure?.code ?? status.OK] ?? 'UNKNOWN';
      deps.observe(names, code, seconds);
      deps.log.debug({ method: path, code, ms: Math.round(seconds * 1_000) }, 'call answered');
      if (failure === undefined) callback(null, value as Res);
      else callback(failure);
    };
    const work = async (): Promise<void> => {
      try {
        if (facts.malformed !== undefined) throw new Rejection(`rpc.${facts.malformed}-invalid`);
        const context = contextOf(call, correlationId, facts);
        finish(undefined, await runInCall(context, () => method(call.request, context)));
      } catch (error) {
        finish(answerError(error, { correlationId, log: deps.log, method: path }));
      }
    };
    void correlation.run(correlationId, work, facts.traceparent);
  };
}

function contextOf(call: ServerUnaryCall<unknown, unknown>, correlationId: string, facts: ReturnType<typeof incoming>): CallContext {
  const deadline = call.getDeadline();
  const at = deadline instanceof Date ? deadline : Number.isFinite(deadline) ? new Date(deadline) : undefined;
  return {
    correlationId,
    signal: signalOf(call),
    ...(facts.actor === undefined ? {} : { actor: facts.actor }),
    ...(facts.idempotencyKey === undefined ? {} : { idempotencyKey: facts.idempotencyKey }),
    ...(facts.locale === undefined ? {} : { locale: facts.locale }),
    ...(at === undefined ? {} : { deadline: at }),
  };
}

function signalOf(call: ServerUnaryCall<unknown, unknown>): AbortSignal {
  const controller = new AbortController();
  if (call.cancelled) controller.abort();
  else call.once('cancelled', () => controller.abort(new Error('the caller gave up')));
  return controller.signal;
}

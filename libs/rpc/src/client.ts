import { type Client as GrpcClient, type ServiceError, credentials, status } from '@grpc/grpc-js';
import type { Logger, Metrics, Tls } from '@kezek/service';
import { setTimeout as delay } from 'node:timers/promises';
import type { Actor } from './actor.js';
import { currentCall } from './call-context.js';
import { type AnyMethod, type ClientClass, type RequestOf, type ResponseOf, type ServiceShape, namesOf } from './definition.js';
import { Cancelled, callError } from './errors.js';
import { outgoing } from './metadata.js';
import { isQuery, mayRetry, pauseMs } from './retry.js';
import { whyNotServing } from './health-check.js';
import { channelOptions, targetOf } from './target.js';

export interface CallOptions {
  /** Stable across repeats of one command. With it the call may be retried. */
  readonly idempotencyKey?: string;
  /** For this call with all its attempts, unless the call being answered ends sooner. */
  readonly deadlineMs?: number;
  /** On whose behalf; the actor of the call being answered unless given. */
  readonly actor?: Actor;
  readonly signal?: AbortSignal;
  readonly locale?: string;
}

export interface ClientOptions {
  /** The other service by the name an operator knows, e.g. `identity`. */
  readonly name: string;
  readonly log: Logger;
  readonly deadlineMs?: number;
  readonly metrics?: Metrics;
  readonly tls?: Tls | undefined;
  /** The largest request and answer; 8 MiB unless files are sent. */
  readonly messageBytesMax?: number;
}

/** Every method as `(request, options?) => Promise<response>`. */
export type Client<S extends ServiceShape> = {
  readonly [M in keyof S]: (request: RequestOf<S[M]>, options?: CallOptions) => Promise<ResponseOf<S[M]>>;
} & {
  /** Closes the connections; calls in hand fail. */
  disconnect(): void;
  /** For readiness: undefined when an instance answers calls, else what is missing. */
  notServing(): Promise<string | undefined>;
};

export const DEFAULT_DEADLINE_MS = 5_000;

/**
 * A promise client for a generated `XxxClient` class. Every call has a deadline and carries correlation id, traceparent and actor. What can
 * be repeated without harm is, within the deadline. Throws the `Rejection` the other side threw, `Unavailable`, `DeadlineExceeded`,
 * `Cancelled` or `CallFailed`.
 * @param address `host:port` (every instance behind the name is used in turn), `unix:path`, or a gRPC target such as `ipv4:a:1,b:2`
 */
export function createClient<S extends ServiceShape>(generated: ClientClass<S>, address: string, options: ClientOptions): Client<S> {
  const channel = new generated(targetOf(address), channelCredentials(options.tls), channelOptions(options.messageBytesMax));
  const caller = new Caller(channel, options);
  const methods = Object.entries(generated.service).map(([name, method]) => [
    name,
    (request: unknown, callOptions?: CallOptions) => caller.call(name, method, request, callOptions ?? {}),
  ]);
  const notServing = () => whyNotServing(channel, options.name);
  return { ...Object.fromEntries(methods), disconnect: () => channel.close(), notServing } as Client<S>;
}

function channelCredentials(tls: Tls | undefined) {
  if (tls === undefined) return credentials.createInsecure();
  return credentials.createSsl(Buffer.from(tls.ca), Buffer.from(tls.key), Buffer.from(tls.cert));
}

class Caller {
  private readonly duration;

  constructor(
    private readonly channel: GrpcClient,
    private readonly options: ClientOptions,
  ) {
    this.duration = options.metrics?.histogram({
      name: 'kezek_rpc_client_seconds',
      help: 'Time until a call to another service was answered, with its retries, by peer, method and outcome',
      labels: ['peer', 'method', 'code'],
    });
  }

  async call(name: string, method: AnyMethod, request: unknown, options: CallOptions): Promise<unknown> {
    const startedMs = performance.now();
    const deadline = deadlineOf(options.deadlineMs ?? this.options.deadlineMs ?? DEFAULT_DEADLINE_MS);
    const names = { service: this.options.name, method: namesOf(method.path).method };
    const repeatable = options.idempotencyKey !== undefined || isQuery(name);
    for (let attempts = 1; ; attempts += 1) {
      if (options.signal?.aborted === true)
        throw new Cancelled(names.service, names.method, 'CANCELLED', 'the caller gave up before sending');
      const outcome = await this.attempt(method, request, options, deadline);
      if (outcome.error === undefined) {
        this.observe(names.method, 'OK', startedMs);
        return outcome.value;
      }
      const waitMs = pauseMs(attempts);
      const timeLeft = deadline.getTime() - Date.now() > waitMs;
      if (!timeLeft || !mayRetry({ error: outcome.error, attempts, repeatable })) {
        this.observe(names.method, status[outcome.error.code] ?? 'UNKNOWN', startedMs);
        throw callError(outcome.error, names);
      }
      this.options.log.warn(
        { peer: names.service, method: names.method, attempts, waitMs, reason: outcome.error.details },
        'call will be tried again',
      );
      await delay(waitMs, undefined, options.signal === undefined ? {} : { signal: options.signal }).catch(() => undefined);
    }
  }

  private attempt(method: AnyMethod, request: unknown, options: CallOptions, deadline: Date): Promise<Outcome> {
    const inherited = currentCall();
    const metadata = outgoing({
      actor: options.actor ?? inherited?.actor,
      locale: options.locale ?? inherited?.locale,
      idempotencyKey: options.idempotencyKey,
    });
    return new Promise((resolve) => {
      const { path, requestSerialize, responseDeserialize } = method;
      const call = this.channel.makeUnaryRequest(
        path,
        requestSerialize,
        responseDeserialize,
        request,
        metadata,
        { deadline },
        (error, value) => {
          options.signal?.removeEventListener('abort', cancel);
          resolve(error === null ? { value } : { error: options.signal?.aborted === true ? error : notCancelled(error) });
        },
      );
      const cancel = (): void => call.cancel();
      options.signal?.addEventListener('abort', cancel, { once: true });
    });
  }

  private observe(method: string, code: string, startedMs: number): void {
    this.duration?.observe({ peer: this.options.name, method, code }, (performance.now() - startedMs) / 1_000);
  }
}

type Outcome = { readonly value: unknown; readonly error?: undefined } | { readonly error: ServiceError };

// A server that is cut off in the middle resets its streams, which reads as if the caller had cancelled.
function notCancelled(error: ServiceError): ServiceError {
  if (error.code === status.CANCELLED) error.code = status.UNAVAILABLE;
  return error;
}

function deadlineOf(limitMs: number): Date {
  const own = Date.now() + limitMs;
  const inherited = currentCall()?.deadline?.getTime() ?? Infinity;
  return new Date(Math.min(own, inherited));
}

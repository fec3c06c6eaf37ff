import { AsyncLocalStorage } from 'node:async_hooks';

interface Scope {
  readonly id: string;
  readonly traceparent: string | undefined;
}

const scopes = new AsyncLocalStorage<Scope>();

/** One id that follows a request through HTTP, gRPC, AMQP and every log line. */
export const correlation = {
  /** Runs `work`, and everything it awaits, under this id. The traceparent of the caller comes along when there is one. */
  run<T>(id: string, work: () => T, traceparent?: string): T {
    return scopes.run({ id, traceparent }, work);
  },

  current(): string | undefined {
    return scopes.getStore()?.id;
  },

  /** The W3C traceparent the caller handed over, unless this process has a live span of its own (see `currentTraceparent`). */
  traceparent(): string | undefined {
    return scopes.getStore()?.traceparent;
  },
};

// What may stand in a header and a log line without harm, whoever sent it.
const safeId = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/;

/** Whether an id received from outside may be taken over as the correlation id. */
export const isSafeCorrelationId = (text: string | undefined): text is string => text !== undefined && safeId.test(text);

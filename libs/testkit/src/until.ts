import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { inspect } from 'node:util';

export interface UntilOptions {
  /** What is waited for, for the message: "the relay to publish". */
  readonly what: string;
  /** Default 30 s: long enough for a busy machine; nothing that works waits for its end. */
  readonly timeoutMs?: number;
  /** Default 20 ms. */
  readonly everyMs?: number;
}

/** What is left of an answer once it is truthy. */
export type Truthy<T> = Exclude<T, undefined | null | false | '' | 0>;

/**
 * Polls until the condition gives something truthy, and answers with it. A condition that throws is tried again.
 * @throws Error naming what was waited for and what was seen last
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  { what, timeoutMs = 30_000, everyMs = 20 }: UntilOptions,
): Promise<Truthy<T>> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const last = await attempt(condition);
    if (last.value) return last.value as Truthy<T>;
    if (performance.now() > deadline) throw givenUp(what, timeoutMs, last);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

interface Attempt {
  readonly value?: unknown;
  readonly error?: unknown;
}

async function attempt(condition: () => unknown): Promise<Attempt> {
  try {
    return { value: await condition() };
  } catch (error) {
    return { error };
  }
}

function givenUp(what: string, timeoutMs: number, last: Attempt): Error {
  const seen = last.error instanceof Error ? `threw ${last.error.message}` : `was ${inspect(last.value, { depth: 2 })}`;
  return new Error(`Waited ${timeoutMs} ms for ${what}; the last look ${seen}`, { cause: last.error });
}

/** Below those that a system gives by itself to whoever connects to something. */
const [PORT_FROM, PORT_TO] = [15_000, 32_000];

/** A TCP port of the loopback interface that was free a moment ago, and stays so unless somebody wants this very one. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORT_FROM, PORT_TO);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../failure.js';
import { Gate } from './gate.js';
import { problemOf } from './problem.js';

export interface ClientOptions {
  /** Where the door answers, e.g. `http://localhost:8080`. */
  readonly url: string;
  /** Requests under way at once. */
  readonly concurrency: number;
  /** How long a request is repeated while the door or a service behind it is away. */
  readonly patienceMs?: number;
  readonly fetch?: typeof fetch;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  /** A file, sent as it is in place of `body`. */
  readonly upload?: { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string };
  readonly cookie?: string | undefined;
  /** The answer is a file: `body` is then its text as it came. */
  readonly file?: true;
  /** Names a command: repeated under its key it is done once. */
  readonly key?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly cookie: string | undefined;
}

const PATIENCE_MS = 120_000;
const ANSWER_LIMIT_MS = 150_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;
/** Worth another try: nothing was said about the request itself. */
const PASSING = new Set([429, 500, 502, 503, 504]);
/** An error of the server may be one that time does not heal. */
const INTERNAL_TRIES_MAX = 6;

/** Speaks to the door: at most so many requests at once, repeated while it is away. Connections are kept by Node's fetch. */
export class Client {
  /** How often a request was repeated, by cause. */
  readonly retries: Record<string, number> = {};
  readonly #gate: Gate;
  readonly #base: string;
  readonly #fetch: typeof fetch;
  #patienceMs: number;

  constructor({ url, concurrency, patienceMs = PATIENCE_MS, fetch: fetching = fetch }: ClientOptions) {
    this.#base = `${origin(url)}/api/v1`;
    this.#gate = new Gate(concurrency);
    this.#patienceMs = patienceMs;
    this.#fetch = fetching;
  }

  /** @throws Problem for what the door refused, Failure if it stays away */
  async send(call: Call): Promise<Answer> {
    const started = performance.now();
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#gate.pass(() => this.#once(call));
      if (!('cause' in outcome)) return outcome;
      const { cause, error } = outcome;
      const spent = performance.now() - started;
      if (spent > this.#patienceMs || (cause === '500' && attempt >= INTERNAL_TRIES_MAX)) throw error;
      this.retries[cause] = (this.retries[cause] ?? 0) + 1;
      await delay(Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS));
    }
  }

  /** Answers at once or fails: for finding out whether anybody is there. @throws Failure if nobody is */
  async probe(call: Call): Promise<Answer> {
    const outcome = await this.#once(call);
    if ('cause' in outcome) throw outcome.error;
    return outcome;
  }

  async #once(call: Call): Promise<Answer | { readonly cause: string; readonly error: Error }> {
    const url = new URL(`${this.#base}${call.path}`);
    for (const [name, value] of Object.entries(call.query ?? {})) if (value !== undefined) url.searchParams.set(name, String(value));
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': 'en' };
    if (call.body !== undefined) headers['content-type'] = 'application/json';
    if (call.upload !== undefined) headers['content-type'] = call.upload.type;
    if (call.cookie !== undefined) headers['cookie'] = call.cookie;
    if (call.key !== undefined) headers['idempotency-key'] = call.key;
    const content = call.upload?.bytes ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
    const body = content === undefined ? {} : { body: content };
    let status: number;
    let text: string;
    let cookie: string | undefined;
    try {
      const response = await this.#fetch(url, { method: call.method, headers, ...body, signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
      ({ status } = response);
      cookie = response.headers.getSetCookie()[0]?.split(';')[0];
      text = await response.text();
    } catch (error) {
      return { cause: 'connection', error: new Failure(`no answer from ${url.origin}: ${reasonOf(error)}`) };
    }
    if (status >= 200 && status < 300) return { status, cookie, body: call.file === true ? text : bodyIn(text) };
    const problem = problemOf(`${call.method} ${url.pathname}`, { status, text });
    if (PASSING.has(status)) return { cause: String(status), error: problem };
    throw problem;
  }
}

const bodyIn = (text: string): unknown => (text === '' ? undefined : JSON.parse(text));

/** @throws Failure if it is no address of a web server */
function origin(text: string): string {
  try {
    const url = new URL(text);
    if (url.protocol === 'http:' || url.protocol === 'https:') return url.origin;
  } catch {
    // Told below, as any other text that is no address.
  }
  throw new Failure(`--url: an address such as http://localhost:8080, not "${text}"`);
}

function reasonOf(error: unknown): string {
  const cause = (error as { cause?: { code?: string; message?: string } }).cause;
  return cause?.code ?? cause?.message ?? (error as Error).message;
}

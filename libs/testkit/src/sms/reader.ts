import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { behaviours, type Behaviour, type SmsMessage } from './message.js';

const BODY_LIMIT_BYTES = 1_024;

/** What the door shows of a centre. */
export interface Readable {
  messages(phone?: string): SmsMessage[];
  behave(phone: string, behaviour: Behaviour): void;
}

interface Answer {
  readonly status: number;
  readonly body?: object;
}

/** A small door for demonstrations: `GET /messages?phone=&limit=` (the newest so many, newest last) and `POST /numbers/{phone}` with `{"behaviour": "hold"}`. */
export class Reader {
  readonly #server: Server;

  constructor(private readonly centre: Readable) {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  async start({ host, port }: { host: string; port: number }): Promise<number> {
    await new Promise<void>((resolve, reject) => this.#server.once('error', reject).listen(port, host, resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, body } = await this.#answer(request).catch((): Answer => ({ status: 400, body: { error: 'not understood' } }));
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(body === undefined ? '' : JSON.stringify(body));
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', 'http://reader');
    const number = /^\/numbers\/([^/]+)$/.exec(url.pathname)?.[1];
    if (request.method === 'GET' && url.pathname === '/livez') return { status: 200, body: { alive: true } };
    if (request.method === 'GET' && url.pathname === '/messages') {
      const messages = this.centre.messages(phoneIn(url.searchParams));
      return { status: 200, body: { messages: messages.slice(-limitIn(url.searchParams)) } };
    }
    if (request.method === 'POST' && number !== undefined) return this.#behave(decodeURIComponent(number), await bodyOf(request));
    return { status: 404, body: { error: 'no such path' } };
  }

  #behave(phone: string, body: unknown): Answer {
    const behaviour = behaviours.find((known) => known === (body as { behaviour?: unknown } | null)?.behaviour);
    if (behaviour === undefined) return { status: 400, body: { error: `behaviour is one of ${behaviours.join(', ')}` } };
    this.centre.behave(phone, behaviour);
    return { status: 204 };
  }
}

/** An unescaped `+` of a query arrives as a space. */
function phoneIn(query: URLSearchParams): string | undefined {
  return query.get('phone')?.trim() || undefined;
}

/** How many of the newest; all unless a whole number from 1 is asked for. */
function limitIn(query: URLSearchParams): number {
  const limit = Number(query.get('limit'));
  return Number.isInteger(limit) && limit > 0 ? limit : Number.MAX_SAFE_INTEGER;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_LIMIT_BYTES) throw new Error('too long');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

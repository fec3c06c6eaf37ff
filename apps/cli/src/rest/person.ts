import { type Answer, type Call, type Client } from './client.js';
import { isProblem } from './problem.js';

type Told = Omit<Call, 'cookie'>;

/** Somebody with a session of their own, who signs in when there is none any more. */
export abstract class Person {
  #cookie: string | undefined;
  #signingIn: Promise<void> | undefined;

  constructor(protected readonly client: Client) {}

  async get<T>(path: string, query: Call['query'] = {}): Promise<T> {
    return (await this.send({ method: 'GET', path, query })) as T;
  }

  async post<T>(path: string, body: unknown, key: string): Promise<T> {
    return (await this.send({ method: 'POST', path, body, key })) as T;
  }

  async put<T>(path: string, body: unknown, key: string): Promise<T> {
    return (await this.send({ method: 'PUT', path, body, key })) as T;
  }

  async delete<T>(path: string, key: string): Promise<T> {
    return (await this.send({ method: 'DELETE', path, key })) as T;
  }

  /** Sends a file as it is. */
  async upload<T>(
    path: string,
    file: { readonly query: Call['query']; readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string; readonly key: string },
  ): Promise<T> {
    const { query = {}, bytes, type, key } = file;
    return (await this.send({ method: 'POST', path, query, upload: { bytes, type }, key })) as T;
  }

  /** Every item of a list, page after page. */
  async all<T>(path: string, query: Call['query'] = {}): Promise<T[]> {
    return allPages<T>((page) => this.get(path, { ...query, ...page }));
  }

  async signIn(): Promise<void> {
    this.#signingIn ??= this.enter()
      .then(({ cookie }) => {
        this.#cookie = cookie;
      })
      .finally(() => {
        this.#signingIn = undefined;
      });
    await this.#signingIn;
  }

  protected abstract enter(): Promise<Answer>;

  /** A session ends when the clock moves on; whoever is told so comes in again. */
  private async send(call: Told): Promise<unknown> {
    if (this.#cookie === undefined) await this.signIn();
    const cookie = this.#cookie;
    try {
      return (await this.client.send({ ...call, cookie })).body;
    } catch (error) {
      if (!isProblem(error, 'gateway.unauthenticated')) throw error;
    }
    if (this.#cookie === cookie) await this.signIn();
    return (await this.client.send({ ...call, cookie: this.#cookie })).body;
  }
}

const PAGE_ITEMS = 500;

export async function allPages<T>(
  read: (page: { limit: number; after: string | undefined }) => Promise<{ items: T[]; next?: string }>,
): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const page = await read({ limit: PAGE_ITEMS, after });
    items.push(...page.items);
    after = page.next === '' ? undefined : page.next;
  } while (after !== undefined);
  return items;
}

/** Staff come in with login and password. */
export class Staff extends Person {
  constructor(
    client: Client,
    private readonly account: { readonly login: string; readonly password: string },
  ) {
    super(client);
  }

  protected enter(): Promise<Answer> {
    return this.client.send({ method: 'POST', path: '/sign-in/staff', body: this.account });
  }
}

/** Nobody in particular: what is public. */
export class Visitor {
  constructor(private readonly client: Client) {}

  async get<T>(path: string, query: Call['query'] = {}): Promise<T> {
    return (await this.client.send({ method: 'GET', path, query })).body as T;
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    return (await this.client.send({ method: 'POST', path, body })).body as T;
  }

  async all<T>(path: string, query: Call['query'] = {}): Promise<T[]> {
    return allPages<T>((page) => this.get(path, { ...query, ...page }));
  }
}

import { until } from '@kezek/testkit';

/** What the door answered to who was refused. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    request: string,
    readonly status: number,
    readonly code: string,
    text: string,
  ) {
    super(`${request} answered ${status} ${text}`);
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

interface Asked {
  readonly method: Method;
  readonly path: string;
  readonly body?: unknown;
  /** The same command under its key is done once, however often a start is interrupted. */
  readonly key?: string;
}

/** Somebody at the REST door of this installation, without a session. */
export class Visitor {
  #cookie: string | undefined;

  constructor(private readonly url: string) {}

  get = <T>(path: string): Promise<T> => this.ask<T>({ method: 'GET', path });
  post = <T>(path: string, body: unknown = {}, key?: string): Promise<T> =>
    this.ask<T>({ method: 'POST', path, body, ...(key === undefined ? {} : { key }) });
  put = <T>(path: string, body: unknown, key: string): Promise<T> => this.ask<T>({ method: 'PUT', path, body, key });
  delete = <T>(path: string): Promise<T> => this.ask<T>({ method: 'DELETE', path });

  /** For who speaks with the door by other means; empty without a session. */
  get cookie(): string {
    return this.#cookie ?? '';
  }

  /** @throws Refused */
  protected async ask<T>(asked: Asked): Promise<T> {
    const { method, path, body, key } = asked;
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(this.#cookie === undefined ? {} : { cookie: this.#cookie }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Refused(`${method} ${path}`, response.status, codeIn(text), text);
    this.#cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? this.#cookie;
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}

/** Signs in with login and password. */
export class Staff extends Visitor {
  constructor(
    url: string,
    private readonly account: { readonly login: string; readonly password: string },
  ) {
    super(url);
  }

  async signIn(): Promise<this> {
    await this.ask({ method: 'POST', path: '/sign-in/staff', body: this.account });
    return this;
  }
}

export interface GuardianAccount {
  readonly iin: string;
  readonly phone: string;
  readonly locale: string;
}

const CODE = /\b\d{6}\b/;
const CODE_LIMIT_MS = 120_000;
/** Many come in at once; looking more often would only keep the codes from being sent. */
const LOOK_EVERY_MS = 100;

/** Signs in with IIN, phone and the code that comes by SMS, as everybody does. */
export class Guardian extends Visitor {
  constructor(
    url: string,
    private readonly account: GuardianAccount,
  ) {
    super(url);
  }

  async signIn(): Promise<this> {
    const { phone } = this.account;
    const before = new Set((await this.#codes()).map(({ id }) => id));
    const { challengeId } = await this.ask<{ challengeId: string }>({ method: 'POST', path: '/sign-in/guardian', body: this.account });
    const code = await until(async () => (await this.#codes()).find(({ id }) => !before.has(id))?.code, {
      what: `the sign-in code on ${phone}`,
      timeoutMs: CODE_LIMIT_MS,
      everyMs: LOOK_EVERY_MS,
    });
    await this.ask({ method: 'POST', path: '/sign-in/guardian/code', body: { challengeId, code } });
    return this;
  }

  async #codes(): Promise<{ id: string; code: string }[]> {
    const path = `/demo/messages?phone=${encodeURIComponent(this.account.phone)}`;
    const { messages } = await this.ask<{ messages: { id: string; text: string }[] }>({ method: 'GET', path });
    return messages.flatMap(({ id, text }) => {
      const code = CODE.exec(text)?.[0];
      return code === undefined ? [] : [{ id, code }];
    });
  }
}

function codeIn(text: string): string {
  try {
    return (JSON.parse(text) as { code?: string }).code ?? '';
  } catch {
    return '';
  }
}

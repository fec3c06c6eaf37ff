import { until } from '@kezek/testkit';
import { LivePage } from './live-page.js';

export type Locale = 'kk' | 'ru' | 'en';
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** RFC 9457, as the door answers who is refused. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly correlationId: string;
  readonly errors?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

export interface Asked {
  readonly method: Method;
  readonly path: string;
  readonly body?: unknown;
  /** As it is sent, for what is no JSON. */
  readonly text?: string;
  /** Of the text; else JSON. */
  readonly mediaType?: string;
  readonly locale?: Locale;
  readonly key?: string;
}

/** Where the door is; it may be another one after a restart. */
export interface Place {
  readonly url: string;
}

/** Somebody at the REST door, without a session. */
export class Person {
  protected cookie = '';

  constructor(protected readonly place: Place) {}

  get = <T>(path: string): Promise<T> => this.done<T>({ method: 'GET', path });
  post = <T>(path: string, body: unknown = {}): Promise<T> => this.done<T>({ method: 'POST', path, body });
  put = <T>(path: string, body: unknown): Promise<T> => this.done<T>({ method: 'PUT', path, body });
  patch = <T>(path: string, body: unknown): Promise<T> => this.done<T>({ method: 'PATCH', path, body });
  delete = <T>(path: string): Promise<T> => this.done<T>({ method: 'DELETE', path });

  /** @throws Error that shows the refusal */
  async done<T>(asked: Asked): Promise<T> {
    const { status, body } = await this.send(asked);
    if (status >= 300) throw new Error(`${asked.method} ${asked.path} answered ${status} ${JSON.stringify(body)}`);
    return body as T;
  }

  /** What a refusal says. @throws Error if it was done */
  async refused(asked: Asked): Promise<Problem> {
    const { status, body, headers } = await this.send(asked);
    const type = headers.get('content-type') ?? '';
    if (status < 400 || !type.startsWith('application/problem+json'))
      throw new Error(`${asked.method} ${asked.path} was not refused: ${status} ${type} ${JSON.stringify(body)}`);
    return body as Problem;
  }

  /** Opens a page that hears of changes; signed in if this person is. */
  listen = (): Promise<LivePage> => LivePage.open(`${this.place.url}/api/v1/live`, this.cookie);

  /** Sessions end as the clock moves on: who is told so signs in again, as people do. */
  async send(asked: Asked): Promise<Answer> {
    const first = await this.once(asked);
    if (first.status !== 401 || (first.body as Problem).code !== 'gateway.unauthenticated') return first;
    return (await this.signIn()) ? this.once(asked) : first;
  }

  /** @returns whether this person has an account to sign in with */
  async signIn(): Promise<boolean> {
    return false;
  }

  protected async once({ method, path, body, text, mediaType = 'application/json', locale, key }: Asked): Promise<Answer> {
    const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${this.place.url}/api/v1${path}`, {
      method,
      headers: {
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(sent === undefined ? {} : { 'content-type': mediaType }),
        ...(locale === undefined ? {} : { 'accept-language': locale }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
    const answered = await response.text();
    const { status, headers: answeredWith } = response;
    const isJson = (answeredWith.get('content-type') ?? '').includes('json');
    const said: unknown = isJson ? JSON.parse(answered) : answered === '' ? undefined : answered;
    return { status, body: said, headers: answeredWith };
  }

  protected keepSession({ headers }: Answer): void {
    this.cookie = headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }
}

/** Signs in with login and password. */
export class Staff extends Person {
  constructor(
    place: Place,
    private readonly account: { readonly login: string; readonly password: string },
  ) {
    super(place);
  }

  override async signIn(): Promise<boolean> {
    const answer = await this.once({ method: 'POST', path: '/sign-in/staff', body: this.account });
    if (answer.status !== 200) throw new Error(`${this.account.login} may not come in: ${JSON.stringify(answer.body)}`);
    this.keepSession(answer);
    return true;
  }
}

interface Sms {
  readonly id: string;
  readonly text: string;
}

/** Signs in with IIN, phone and the code that comes by SMS. */
export class Guardian extends Person {
  guardianId = '';

  constructor(
    place: Place,
    readonly account: { readonly iin: string; readonly phone: string; readonly locale: Locale },
  ) {
    super(place);
  }

  override async signIn(): Promise<boolean> {
    const before = (await this.smsTexts()).length;
    const { iin, phone, locale } = this.account;
    const asked = await this.once({ method: 'POST', path: '/sign-in/guardian', body: { iin, phone, locale } });
    if (asked.status !== 202) throw new Error(`No code for ${phone}: ${JSON.stringify(asked.body)}`);
    const code = await until(async () => codeIn((await this.smsTexts()).slice(before)), { what: `the code on ${phone}` });
    const { challengeId } = asked.body as { challengeId: string };
    const answer = await this.once({ method: 'POST', path: '/sign-in/guardian/code', body: { challengeId, code } });
    if (answer.status !== 200) throw new Error(`The code did not open the door: ${JSON.stringify(answer.body)}`);
    this.keepSession(answer);
    this.guardianId = (answer.body as { guardianId: string }).guardianId;
    return true;
  }

  /** What the phone received, the oldest first. */
  async smsTexts(): Promise<string[]> {
    const path = `/demo/messages?phone=${encodeURIComponent(this.account.phone)}`;
    const { body } = await this.once({ method: 'GET', path });
    return (body as { messages: Sms[] }).messages.map(({ text }) => text);
  }

  /** The first SMS that says this, once it has come. */
  sms(what: RegExp): Promise<string> {
    return until(async () => (await this.smsTexts()).find((text) => what.test(text)), {
      what: `an SMS like ${what} on ${this.account.phone}`,
    });
  }
}

const codeIn = (texts: readonly string[]): string | undefined => texts.map((text) => /\b\d{6}\b/.exec(text)?.[0]).findLast(Boolean);

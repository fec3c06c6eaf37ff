import { setTimeout as delay } from 'node:timers/promises';
import type { Answer, Client } from './client.js';
import { Person } from './person.js';
import { isProblem } from './problem.js';

interface Sms {
  readonly id: string;
  readonly text: string;
}

export interface GuardianAccount {
  readonly iin: string;
  readonly phone: string;
  /** Unlike that of any earlier sign-in of this person: a new request for a code, not an old one repeated. */
  readonly nextKey: () => string;
}

const CODE = /\b\d{6}\b/;
/** The door sends one code a minute to a person; who got none by then asks again. */
const SMS_LIMIT_MS = 65_000;
const REQUESTS_MAX = 3;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 2_000;

/** A guardian comes in with the code that was sent to the phone; a demonstration's SMS can be read. */
export class Guardian extends Person {
  readonly #tried = new Set<string>();

  constructor(
    client: Client,
    private readonly account: GuardianAccount,
  ) {
    super(client);
  }

  protected async enter(): Promise<Answer> {
    for (let request = 1; request <= REQUESTS_MAX; request += 1) {
      const entered = await this.#withNewCode();
      if (entered !== undefined) return entered;
    }
    throw new Error(`no sign-in code came to ${this.account.phone}, though it was asked for ${REQUESTS_MAX} times`);
  }

  async #withNewCode(): Promise<Answer | undefined> {
    const { iin, phone, nextKey } = this.account;
    const asked = await this.client.send({ method: 'POST', path: '/sign-in/guardian', body: { iin, phone, locale: 'ru' }, key: nextKey() });
    const { challengeId } = asked.body as { challengeId: string };
    const started = performance.now();
    for (let pauseMs = FIRST_PAUSE_MS; performance.now() - started < SMS_LIMIT_MS; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      await delay(pauseMs);
      const entered = await this.#tryCodes(challengeId);
      if (entered !== undefined) return entered;
    }
    return undefined;
  }

  /** The newest code first; one that an earlier run asked for is wrong. */
  async #tryCodes(challengeId: string): Promise<Answer | undefined> {
    const { phone } = this.account;
    const { body } = await this.client.send({ method: 'GET', path: '/demo/messages', query: { phone } });
    const fresh = (body as { messages: Sms[] }).messages.filter(({ id, text }) => !this.#tried.has(id) && CODE.test(text));
    const newest = fresh.at(-1);
    if (newest === undefined) return undefined;
    const code = CODE.exec(newest.text)?.[0];
    try {
      return await this.client.send({
        method: 'POST',
        path: '/sign-in/guardian/code',
        body: { challengeId, code },
        key: `code.${challengeId}.${code}`,
      });
    } catch (error) {
      if (!isProblem(error, 'identity.code-wrong')) throw error;
      return undefined;
    } finally {
      for (const { id } of fresh) this.#tried.add(id);
    }
  }
}

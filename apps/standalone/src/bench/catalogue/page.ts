import { type Agent, type IncomingMessage, get } from 'node:http';

/** Somebody who is signed in at the door. */
export interface Reader {
  readonly url: string;
  readonly cookie: string;
  /** Connections of this reader's browser. */
  readonly agent: Agent;
}

export interface Asking {
  readonly answer: Promise<string>;
  stop(): void;
}

/** @returns the body; rejects with what the door answered instead */
export function ask({ url, cookie, agent }: Reader, path: string): Asking {
  let stop = (): void => undefined;
  const answer = new Promise<string>((resolve, reject) => {
    const request = get(`${url}/api/v1${path}`, { agent, headers: { cookie } }, (response) => {
      textOf(response).then((text) => (response.statusCode === 200 ? resolve(text) : reject(new Error(`${path}: ${text}`))), reject);
    });
    request.once('error', reject);
    stop = () => void request.destroy(new Error('no longer wanted'));
  });
  return { answer, stop: () => stop() };
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Hears what has changed. Resolves once it listens. @returns stops listening */
export function listen({ url, cookie, agent }: Reader, hear: (topics: readonly string[]) => void): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const request = get(`${url}/api/v1/live`, { agent, headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) return void textOf(response).then((text) => reject(new Error(text)), reject);
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        const events = (text + chunk).split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) {
          const [, data] = /^event: change\ndata: (.*)$/.exec(event) ?? [];
          if (data !== undefined) hear((JSON.parse(data) as { topics: string[] }).topics);
          else if (event.startsWith('event: gap')) hear([EVERYTHING]);
        }
      });
      resolve(() => void request.destroy());
    });
    // After it listened, that it was closed.
    request.on('error', reject);
  });
}

const EVERYTHING = '*';

export interface Look {
  readonly districtId: string;
  /** Path and query. */
  readonly question: string;
  readonly show: (answer: string) => void;
}

/** An open page with the catalogue, as the portal keeps it fresh. */
export class Page {
  answers = 0;
  refused = 0;
  #asking: Asking | undefined;
  #again = false;
  #stop: () => void = () => undefined;

  constructor(
    private readonly reader: Reader,
    private readonly look: Look,
  ) {}

  async open(): Promise<void> {
    const { districtId } = this.look;
    const mine = [`seats:${districtId}`, 'seats:*', EVERYTHING];
    this.#stop = await listen(this.reader, (topics) => {
      if (topics.some((topic) => mine.includes(topic))) void this.#refresh();
    });
    await this.#refresh();
  }

  close(): void {
    this.#stop();
    this.#again = false;
    this.#asking?.stop();
  }

  /** What is on its way is waited for, and asked once more. */
  async #refresh(): Promise<void> {
    this.#again = this.#asking !== undefined;
    if (this.#again) return;
    do {
      this.#again = false;
      this.#asking = ask(this.reader, this.look.question);
      try {
        this.look.show(await this.#asking.answer);
        this.answers += 1;
      } catch {
        this.refused += 1;
      }
      this.#asking = undefined;
    } while (this.#again);
  }
}

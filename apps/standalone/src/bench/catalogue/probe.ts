import { setTimeout as delay } from 'node:timers/promises';
import { type Reader, ask, listen, Page } from './page.js';
import { CITY, type Family, type Group } from './town.js';
import { Refused, type Staff } from '../../demo/door.js';

const GIVEN_UP_MS = 30_000;
const TRIES_MAX = 20;
const QUESTION = `/catalogue?districtId=${CITY}&freeOnly=true&limit=100&sort=name`;

/** How long each step took after the change was acknowledged. */
export interface Sample {
  /** Until who asks at once is answered with it. */
  readonly answerMs: number;
  /** Until an open page is told. */
  readonly noticeMs: number;
  /** Until each open page shows it, having asked because it was told. */
  readonly shownMs: readonly number[];
}

interface Awaited {
  readonly groupId: string;
  readonly free: number;
}

interface Answer {
  readonly items: readonly { readonly groups: readonly { readonly groupId: string; readonly free: number }[] }[];
}

const shows = (answer: string, { groupId, free }: Awaited): boolean =>
  (JSON.parse(answer) as Answer).items.some(({ groups }) => groups.some((group) => group.groupId === groupId && group.free === free));

/** Changes a group and watches how the catalogue follows. */
export class Probe {
  #awaited: Awaited | undefined;
  #seen: (() => void)[] = [];
  #told: (topics: readonly string[]) => void = () => undefined;
  #pages: Page[] = [];
  #deaf: () => void = () => undefined;

  constructor(
    private readonly readers: readonly Reader[],
    private readonly office: Reader,
  ) {}

  async open(): Promise<void> {
    this.#deaf = await listen(this.office, (topics) => this.#told(topics));
    this.#pages = this.readers.map(
      (reader, at) => new Page(reader, { districtId: CITY, question: QUESTION, show: (text) => this.#look(at, text) }),
    );
    for (const page of this.#pages) await page.open();
  }

  close(): void {
    this.#deaf();
    for (const page of this.#pages) page.close();
  }

  async measure(awaited: Awaited, change: () => Promise<unknown>): Promise<Sample> {
    let heardMs: number | undefined;
    const shownMs = this.readers.map((): number | undefined => undefined);
    const notice = new Promise<void>((resolve) => {
      this.#told = (topics) => {
        if (heardMs !== undefined || !topics.includes(`group:${awaited.groupId}`)) return;
        heardMs = performance.now();
        resolve();
      };
    });
    const pages = this.readers.map(
      (_, at) =>
        new Promise<void>((resolve) => {
          this.#seen[at] = () => {
            shownMs[at] ??= performance.now();
            resolve();
          };
        }),
    );
    this.#awaited = awaited;
    await change();
    const begun = performance.now();
    const since = (ms: number | undefined): number => (ms === undefined ? GIVEN_UP_MS : Math.max(0, ms - begun));
    const answerMs = await this.#answered(awaited, begun);
    await Promise.race([Promise.all([notice, ...pages]), delay(GIVEN_UP_MS)]);
    this.#awaited = undefined;
    return { answerMs, noticeMs: since(heardMs), shownMs: shownMs.map(since) };
  }

  async #answered(awaited: Awaited, begun: number): Promise<number> {
    for (;;) {
      // A door that turns people away in a rush has not answered.
      const answer = await ask(this.office, QUESTION).answer.catch(() => undefined);
      const ms = performance.now() - begun;
      if ((answer !== undefined && shows(answer, awaited)) || ms > GIVEN_UP_MS) return ms;
    }
  }

  #look(at: number, answer: string): void {
    if (this.#awaited !== undefined && shows(answer, this.#awaited)) this.#seen[at]?.();
  }
}

/** Until it is acknowledged, as a person presses the button again. */
async function insisted<T>(command: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await command();
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 503 || tries === TRIES_MAX) throw error;
    }
  }
}

/** One family and the group in which it asks for a seat again and again; nobody else changes it. */
export class Choice {
  #seats: number;
  #contractId: string | undefined;

  constructor(
    private readonly family: Family,
    private readonly group: Group,
    private readonly department: Staff,
  ) {
    this.#seats = group.seats;
  }

  #free(held: number): Awaited {
    const { groupId, free, seats } = this.group;
    return { groupId, free: free + (this.#seats - seats) - held };
  }

  /** A seat is taken, then the group has one more; at the end all is as before. */
  async measured(probe: Probe, turn: number): Promise<Sample[]> {
    const { guardian, childId } = this.family;
    const { groupId, kindergartenId } = this.group;
    const taken = await probe.measure(this.#free(1), async () => {
      const key = `bench:${childId}:${turn}`;
      const { contractId } = await insisted(() =>
        guardian.post<{ contractId: string }>(`/children/${childId}/contracts`, { groupId }, key),
      );
      this.#contractId = contractId;
    });
    this.#seats += turn % 2 === 0 ? 1 : -1;
    const path = `/kindergartens/${kindergartenId}/groups/${groupId}/seats`;
    const changed = await probe.measure(this.#free(1), () =>
      insisted(() => this.department.put(path, { seats: this.#seats }, `bench:${groupId}:${turn}`)),
    );
    await insisted(() => guardian.delete(`/children/${childId}/contracts/${this.#contractId}`));
    return [taken, changed];
  }
}

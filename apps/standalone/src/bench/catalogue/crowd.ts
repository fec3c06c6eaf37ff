import { Agent } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { Page, type Reader } from './page.js';

/** What the crowd is told, as the first message of its process. */
export interface Orders {
  readonly url: string;
  readonly districtId: string;
  readonly pages: readonly { readonly cookie: string; readonly question: string }[];
  readonly changes: {
    readonly cookie: string;
    readonly perSecond: number;
    readonly groups: readonly { readonly path: string; readonly seats: number }[];
  };
}

/** What it has done so far. */
export interface Tally {
  readonly changes: number;
  readonly answers: number;
  readonly refused: number;
  readonly atMs: number;
}

const UNDER_WAY_MAX = 100;

/** Guardians who look on, and a department that changes groups all the while; a process of its own, so that what is measured is not theirs. */
async function gather(orders: Orders): Promise<void> {
  const { url, districtId, changes } = orders;
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const pages = orders.pages.map(
    ({ cookie, question }) => new Page({ url, cookie, agent }, { districtId, question, show: () => undefined }),
  );
  for (const page of pages) await page.open();
  const tally = { changes: 0 };
  void change({ url, agent, cookie: changes.cookie }, changes, tally);
  process.on('message', () => {
    const sum = (of: (page: Page) => number): number => pages.reduce((total, page) => total + of(page), 0);
    const told: Tally = { ...tally, answers: sum((one) => one.answers), refused: sum((one) => one.refused), atMs: performance.now() };
    process.send?.(told);
  });
  process.send?.('gathered');
}

async function change({ url, cookie }: Reader, { perSecond, groups }: Orders['changes'], tally: { changes: number }): Promise<void> {
  const begun = performance.now();
  let underWay = 0;
  for (let sent = 0; ;) {
    const due = ((performance.now() - begun) / 1_000) * perSecond;
    for (; sent < due && underWay < UNDER_WAY_MAX; sent += 1) {
      const { path, seats } = groups[sent % groups.length] as Orders['changes']['groups'][number];
      const round = Math.floor(sent / groups.length);
      const body = JSON.stringify({ seats: seats + ((round + 1) % 2) });
      underWay += 1;
      void done(fetch(`${url}/api/v1${path}`, { method: 'PUT', headers: headersOf(cookie, sent), body }))
        .then((isDone) => (tally.changes += Number(isDone)))
        .finally(() => (underWay -= 1));
    }
    // What could not be sent in time is not sent later all at once.
    sent = Math.max(sent, Math.floor(due));
    await delay(1_000 / perSecond);
  }
}

const headersOf = (cookie: string, sent: number) => ({ cookie, 'content-type': 'application/json', 'idempotency-key': `crowd:${sent}` });

/** One that fails is one that is not counted: how many a second are done is part of what is measured. */
async function done(sent: Promise<Response>): Promise<boolean> {
  try {
    const response = await sent;
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

process.once('message', (orders: Orders) => {
  gather(orders).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
process.once('disconnect', () => process.exit(0));

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '@kezek/testkit';
import { type Say, sayIn } from './words.js';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';

/** Debian's. */
const CHROMIUM = '/usr/bin/chromium';
// As root it has no sandbox of its own; and it must not look for its maker's servers.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PATIENCE_MS = 60_000;

export const PHONE = { width: 390, height: 844 } as const;
export const DESK = { width: 1280, height: 860 } as const;

export interface Reader {
  readonly locale: 'kk' | 'ru' | 'en';
  readonly screen: { readonly width: number; readonly height: number };
}

/** A browser, and the people who sit at it: each has a context, so a session, of their own. */
export class Desk {
  readonly #contexts: BrowserContext[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static async open(url: string): Promise<Desk> {
    return new Desk(await chromium.launch({ executablePath: CHROMIUM, args: FLAGS }), url);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Somebody at a fresh browser window. */
  async visitor({ locale, screen }: Reader): Promise<Visitor> {
    const context = await this.browser.newContext({ baseURL: this.url, viewport: screen, locale: `${locale}-KZ`, reducedMotion: 'reduce' });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addInitScript(`localStorage.getItem('kezek.locale') ?? localStorage.setItem('kezek.locale', '${locale}')`);
    this.#contexts.push(context);
    return new Visitor(context, await context.newPage(), { locale, screen });
  }
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** No fault of the page: that nobody is signed in, and that the machine lost its network or got another (as when containers come and go). */
const EXPECTED = /401 \(Unauthorized\)|net::ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED)/;

export class Visitor {
  /** What the page complained of, the refusals of its security policy among them. */
  readonly complaints: string[] = [];
  readonly say: Say;

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly reader: Reader,
  ) {
    this.say = sayIn(reader.locale);
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !EXPECTED.test(message.text())) this.complaints.push(message.text());
    });
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settled();
  }

  /** The heading is there and nothing loads any more. */
  async settled(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    const skeletons = this.page.locator('main .mantine-Skeleton-root');
    await until(async () => (await skeletons.count()) === 0, { what: 'the page to have loaded', timeoutMs: PATIENCE_MS });
  }

  /** The page as it stands can be read by everybody, on this screen, and had nothing to complain of. @throws Error saying what is wrong */
  async mustBeSound(): Promise<void> {
    await this.settled();
    const wrong = [...(await this.barriers()), ...((await this.overflows()) ? ['it is wider than the screen'] : []), ...this.complaints];
    if (wrong.length > 0)
      throw new Error(`${this.page.url()} in ${this.reader.locale} at ${this.reader.screen.width}:\n${wrong.join('\n')}`);
  }

  /** @returns what axe finds serious, or worse, on the page as it stands */
  async barriers(): Promise<string[]> {
    await this.page.evaluate(`if (!window.axe) { const module = undefined; ${axe} }`);
    const found = await this.page.evaluate(
      `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ impact, id, nodes }) => [impact, id, nodes.map(({ html }) => html).join(' ')]))`,
    );
    return (found as [string, string, string][])
      .filter(([impact]) => impact === 'serious' || impact === 'critical')
      .map(([, id, html]) => `${id}: ${html.slice(0, 300)}`);
  }

  /** Whether the page has to be moved sideways to be read. */
  async overflows(): Promise<boolean> {
    return (await this.page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')) as boolean;
  }

  /** A picture of what is on the screen, in the folder that KEZEK_SCREENSHOTS names; without one, none is taken. */
  async picture(name: string): Promise<void> {
    const folder = process.env['KEZEK_SCREENSHOTS'];
    if (folder !== undefined) await this.page.screenshot({ path: join(folder, `${name}-${this.reader.locale}.png`) });
  }
}

/** Each main path is walked by both: a parent's language and hand, an office's language and screen. */
export const READERS: readonly (Reader & { readonly name: string })[] = [
  { name: 'in Kazakh on a phone', locale: 'kk', screen: PHONE },
  { name: 'in Russian at a desk', locale: 'ru', screen: DESK },
];

/** Starting an installation with its families, on a busy machine. */
export const START_MS = 600_000;
/** One test walks over several pages. */
export const WALK_MS = 300_000;

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layPrepared } from './prepared.js';
import { until } from './until.js';
import { workspaceRoot } from './workspace.js';

const START_LIMIT_MS = 180_000;
/** On a machine that is busy with other tests. */
const FAMILIES_LIMIT_MS = 400_000;
/** What was written while the data was made, beside it. */
const MAKING_FILE = 'making.log';

export interface InstallationOptions {
  /** With the demonstration's families; they move the clock by weeks. */
  readonly families?: boolean;
  /** Makes everything here, though somebody made the same before. */
  readonly anew?: boolean;
  /** Goes on before it is ready, once this is so of its data; made anew. */
  readonly seen?: (directory: string) => boolean;
}

interface Told {
  readonly url: string;
  readonly databaseUrl: string;
  readonly pid: number;
}

/** How a process ended: `code` of its own accord, `signal` by somebody else's. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Kezek on one machine, as `npm start` runs it, with data of its own; it can be stopped, killed and started again on the same data. */
export class Installation {
  #child: ChildProcess | undefined;
  #told: Told | undefined;
  #output = '';

  private constructor(
    readonly directory: string,
    private readonly families: boolean,
  ) {}

  /** Where KEZEK_PREPARED names a folder, on a copy of what the first of a run of tests made there: each has data of its own. */
  static async start({ families = false, anew = false, seen }: InstallationOptions = {}): Promise<Installation> {
    const installation = new Installation(mkdtempSync(join(tmpdir(), 'kezek-e2e-')), families);
    if (!anew && seen === undefined) {
      await layPrepared(installation.directory, {
        folder: process.env['KEZEK_PREPARED'],
        name: families ? 'families' : 'offices',
        limitMs: families ? FAMILIES_LIMIT_MS : START_LIMIT_MS,
        make: (directory) => new Installation(directory, families).startOnce(),
      });
      const madeBy = join(installation.directory, MAKING_FILE);
      if (existsSync(madeBy)) installation.#output = readFileSync(madeBy, 'utf8');
    }
    await installation.start(seen);
    return installation;
  }

  get url(): string {
    return this.#facts().url;
  }

  /** Of the embedded bus; the services' databases are beside it. */
  get databaseUrl(): string {
    return this.#facts().databaseUrl;
  }

  /** Everything it wrote since it was first started, wherever that was. */
  get output(): string {
    return this.#output;
  }

  async start(seen?: (directory: string) => boolean): Promise<void> {
    const main = join(workspaceRoot(), 'apps/standalone/dist/main.js');
    const env = {
      ...process.env,
      PORT: '0',
      KEZEK_DATA: this.directory,
      KEZEK_REGION: 'demo',
      KEZEK_DEMO_FAMILIES: this.families ? '1' : '0',
      LOG_LEVEL: 'warn',
    };
    // A process group of its own, so that killing it takes the database with it, as a power cut would.
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()));
    process.once('exit', () => killGroup(child));
    if (seen !== undefined) {
      const timeoutMs = START_LIMIT_MS;
      return void (await until(() => hasEnded(child) || seen(this.directory), { what: 'the installation to come so far', timeoutMs }));
    }
    const told = await until(() => (hasEnded(child) ? 'ended' : this.#toldBy(child)), {
      what: 'the installation to be ready',
      timeoutMs: this.families ? FAMILIES_LIMIT_MS : START_LIMIT_MS,
      everyMs: 100,
    });
    if (told === 'ended') throw new Error(`The installation ended while starting:\n${this.#output}`);
    this.#told = told;
  }

  private async startOnce(): Promise<void> {
    await this.start();
    const { code, signal } = await this.stop();
    if (code !== 0) throw new Error(`The installation did not stop in order (${code ?? signal}):\n${this.#output}`);
    writeFileSync(join(this.directory, MAKING_FILE), this.#output);
  }

  /** Ctrl-C's gentler brother: what is in hand is finished. */
  async stop(): Promise<Ending> {
    const child = this.#child;
    if (child === undefined || hasEnded(child)) return { code: child?.exitCode ?? null, signal: child?.signalCode ?? null };
    const ended = ending(child);
    child.kill('SIGTERM');
    return ended;
  }

  /** A power cut: every process of the installation at once, in the middle of whatever it does. */
  async kill(): Promise<Ending> {
    const child = this.#child;
    if (child === undefined) throw new Error('The installation was never started');
    const ended = ending(child);
    killGroup(child);
    return ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** It writes this down once it is ready; what an earlier run wrote does not count. */
  #toldBy({ pid }: ChildProcess): Told | undefined {
    const told = JSON.parse(readFileSync(join(this.directory, 'standalone.json'), 'utf8')) as Told;
    return told.pid === pid ? told : undefined;
  }

  #facts(): Told {
    if (this.#told === undefined) throw new Error('The installation is not started');
    return this.#told;
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

const ending = (child: ChildProcess): Promise<Ending> =>
  new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

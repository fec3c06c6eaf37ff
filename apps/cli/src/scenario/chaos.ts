import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Failure } from '../failure.js';
import type { Random } from './random.js';

/** The services that can die at any moment; what keeps their data is not among them. */
export const MORTALS = ['gateway', 'identity', 'queue', 'voucher', 'enrolment', 'payment', 'notification'] as const;
export type Mortal = (typeof MORTALS)[number];

export interface Killed {
  readonly total: number;
  readonly byService: Readonly<Partial<Record<Mortal, number>>>;
}

/** How services of one kind of installation are killed, and come back. */
export interface Executioner {
  /** @returns false if the service was not running at that moment */
  kill(service: Mortal): Promise<boolean>;
}

export const CHAOS_MODES = ['processes', 'compose'] as const;
export type ChaosMode = (typeof CHAOS_MODES)[number];

const ROOT = join(__dirname, '../../../..');
const PAUSE_MS = { shortest: 3_000, longest: 8_000 } as const;
const RECOVERY = { pollMs: 250, limitMs: 180_000 } as const;

export interface ChaosTimes {
  readonly pauseMs: { readonly shortest: number; readonly longest: number };
  /** How often to look whether the killed service answers again, and when to give up on it. */
  readonly recovery: { readonly pollMs: number; readonly limitMs: number };
}

const TIMES: ChaosTimes = { pauseMs: PAUSE_MS, recovery: RECOVERY };

/**
 * Kills a service at random, waits until the installation is whole again, and some seconds later kills the next, never the same one twice
 * in a row. Without that wait the start-ups of services would be all that the machine does.
 */
export class Chaos {
  readonly #byService: Partial<Record<Mortal, number>> = {};
  #total = 0;
  #last: Mortal | undefined;
  #ending: (() => void) | undefined;
  #running: Promise<void> | undefined;

  constructor(
    private readonly executioner: Executioner,
    private readonly random: Random,
    private readonly isWhole: () => Promise<boolean>,
    private readonly times: ChaosTimes = TIMES,
  ) {}

  start(): void {
    const ended = new Promise<void>((resolve) => {
      this.#ending = resolve;
    });
    this.#running ??= this.#kill(ended);
    // Told when it stops; until then a failure to kill must not end the run.
    this.#running.catch(() => undefined);
  }

  /** Lets a killing under way come to its end. @throws what went wrong while killing */
  async stop(): Promise<Killed> {
    this.#ending?.();
    await this.#running;
    return { total: this.#total, byService: { ...this.#byService } };
  }

  async #kill(ended: Promise<void>): Promise<void> {
    const { shortest, longest } = this.times.pauseMs;
    for (;;) {
      if (await happensWithin(ended, this.random.between(shortest, longest))) return;
      const service = this.random.pick(MORTALS.filter((one) => one !== this.#last));
      if (!(await this.executioner.kill(service))) continue;
      this.#last = service;
      this.#total += 1;
      this.#byService[service] = (this.#byService[service] ?? 0) + 1;
      await this.#recovery(service, ended);
    }
  }

  async #recovery(killed: Mortal, ended: Promise<void>): Promise<void> {
    const { pollMs, limitMs } = this.times.recovery;
    for (let waitedMs = 0; !(await this.isWhole()); waitedMs += pollMs) {
      if (waitedMs >= limitMs) throw new Failure(`--chaos: ${killed} was killed and does not answer again after ${limitMs / 1000} s`);
      if (await happensWithin(ended, pollMs)) return;
    }
  }
}

/** Each service is a process of its own, which its supervisor starts again. */
export class ProcessExecutioner implements Executioner {
  constructor(private readonly file: string) {}

  async isThere(): Promise<boolean> {
    const pids = await Promise.all(MORTALS.map((service) => this.#pidOf(service)));
    return pids.some((pid) => pid !== undefined);
  }

  async kill(service: Mortal): Promise<boolean> {
    const pid = await this.#pidOf(service);
    return pid !== undefined && killed(pid);
  }

  async #pidOf(service: Mortal): Promise<number | undefined> {
    if (!existsSync(this.file)) return undefined;
    const pid = (JSON.parse(readFileSync(this.file, 'utf8')) as Partial<Record<string, number>>)[service];
    // The file may be left over from another day, and the number be somebody else's by now.
    return pid !== undefined && (await commandOf(pid)).includes(join('apps', service, 'dist')) ? pid : undefined;
  }
}

const runFile = promisify(execFile);

/** Each service is a container, which is started again at once. */
export class ComposeExecutioner implements Executioner {
  async isThere(): Promise<boolean> {
    return (await docker('ps', '--quiet')).trim() !== '';
  }

  async kill(service: Mortal): Promise<boolean> {
    await docker('kill', '-s', 'KILL', service);
    await docker('up', '-d', '--no-deps', '--no-recreate', service);
    return true;
  }
}

/**
 * By what is there: service processes of a standalone run, else containers.
 * @throws Failure if there is nothing to kill
 */
export async function executionerFor(mode: ChaosMode | undefined, directory: string): Promise<Executioner> {
  const processes = new ProcessExecutioner(join(directory, 'processes.json'));
  if (mode !== 'compose' && (await processes.isThere())) return processes;
  if (mode === 'processes')
    throw new Failure(`--chaos: no service runs as a process of its own on ${directory}; start them so: npm start -- --processes`);
  const containers = new ComposeExecutioner();
  if (await containers.isThere()) return containers;
  throw new Failure('--chaos: nothing to kill: neither services of npm start -- --processes nor containers of docker compose run here');
}

async function docker(...args: string[]): Promise<string> {
  // The project that the environment names, else the one of this checkout.
  const where = process.env['COMPOSE_FILE'] === undefined ? { cwd: ROOT } : {};
  try {
    return (await runFile('docker', ['compose', ...args], where)).stdout;
  } catch (error) {
    throw new Failure(
      `--chaos: docker compose ${args.join(' ')}: ${(error as { stderr?: string }).stderr?.trim() || (error as Error).message}`,
    );
  }
}

async function commandOf(pid: number): Promise<string> {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return (await runFile('ps', ['-o', 'args=', '-p', String(pid)])).stdout;
  } catch {
    return '';
  }
}

function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

function happensWithin(event: Promise<void>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    void event.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

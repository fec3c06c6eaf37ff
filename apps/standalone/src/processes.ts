import { type ChildProcess, spawn } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger, StopStack } from '@kezek/service';
import { workspaceRoot } from '@kezek/testkit';
import { SERVICE_NAMES, type ServiceName, type Surroundings, environmentOf } from './environment.js';

const RESTART_PAUSE_MS = 200;
const STOP_LIMIT_MS = 15_000;

/** Each service in a process of its own, as in operations; one that dies is started again. */
export class ServiceProcesses {
  readonly #children = new Map<ServiceName, ChildProcess>();
  #stopping = false;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly log: Logger,
  ) {}

  start(stack: StopStack): void {
    stack.push('service processes', () => this.#stop());
    for (const name of SERVICE_NAMES) this.#run(name);
  }

  #run(name: ServiceName): void {
    const main = join(workspaceRoot(), 'apps', name, 'dist/main.js');
    const env = { ...process.env, ...environmentOf(name, this.surroundings) };
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'inherit', 'inherit'] });
    this.#children.set(name, child);
    this.#tellPids();
    child.once('exit', (code, signal) => {
      if (this.#stopping) return;
      this.log.warn({ service: name, code, signal }, 'service died and is started again');
      setTimeout(() => this.#stopping || this.#run(name), RESTART_PAUSE_MS);
    });
  }

  /** For whoever wants to kill one on purpose. */
  #tellPids(): void {
    const file = join(this.surroundings.settings.directory, 'processes.json');
    const pids = Object.fromEntries([...this.#children].map(([name, { pid }]) => [name, pid]));
    writeFileSync(`${file}.new`, JSON.stringify(pids, null, 2));
    renameSync(`${file}.new`, file);
  }

  async #stop(): Promise<void> {
    this.#stopping = true;
    const running = [...this.#children.values()].filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    // The door closes first, what it calls after it.
    for (const child of running.reverse()) await ended(child);
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
